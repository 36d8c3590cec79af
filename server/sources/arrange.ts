import { z } from 'zod'
import { seal, unseal } from '#server/people/sealed'
import type { LiveWall } from '#server/wall/live-wall'
import type { Source } from './source'

/** What the environment gives to sources, by the setting's name. */
export type SourceEnv = Readonly<Record<string, string>>

export type Arranged = {
  readonly on: boolean
  readonly options: object
  readonly keys: Readonly<Record<string, string>>
}

/** Differs whenever the source must start anew. */
export const printOf = (wall: LiveWall, source: Source): string =>
  JSON.stringify([wall.epoch, wall.state.get('source', source.name)?.seq ?? 0, wall.settings.tags])

const kept = z.record(z.string(), z.string())
const about = (wall: LiveWall, source: Source): string => `source keys ${wall.slug} ${source.name}`

/** How a source stands on a wall: what its owner arranged, over what the environment gives. */
export const arrangedOn = (wall: LiveWall, source: Source, secret: string, env: SourceEnv): Arranged => {
  const record = wall.state.get('source', source.name)
  const read = source.form?.options.safeParse(record?.options ?? {})
  const given = (source.form?.keys ?? []).flatMap(({ name, setting }) => {
    const value = env[setting]
    return value === undefined ? [] : [[name, value] as const]
  })
  const own = kept.safeParse(record?.keys == null ? {} : unseal(secret, about(wall, source), record.keys))
  return {
    // Options of another version that no longer fit: off, until an owner looks.
    on: source.form === undefined || (record?.on === true && read?.success === true),
    options: read?.success === true ? read.data : {},
    keys: { ...Object.fromEntries(given), ...(own.success ? own.data : {}) },
  }
}

/** Keys as they may be kept: sealed for this wall and source. */
export const sealKeys = (
  wall: LiveWall,
  source: Source,
  secret: string,
  keys: Readonly<Record<string, string>>,
): string => seal(secret, about(wall, source), keys)

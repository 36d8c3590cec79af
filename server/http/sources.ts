import type { Hono } from 'hono'
import { z } from 'zod'
import type { SourceInfo, SourceList } from '#lib/protocol/http'
import type { SourceSettings } from '#lib/wall'
import { program } from '#server/people/program'
import { arrangedOn, sealKeys } from '#server/sources/arrange'
import type { Source } from '#server/sources/source'
import type { LiveWall } from '#server/wall/live-wall'
import { readJson } from './body'
import { HttpError, notFound } from './errors'
import { type Bindings, byOperator, type HttpParts, personOf, wallOf } from './parts'

const arranging = z.strictObject({
  on: z.boolean().optional(),
  options: z.record(z.string(), z.unknown()).optional(),
  /** Null forgets the keys that were typed in. */
  keys: z.record(z.string(), z.string().trim().min(1).max(4_000)).nullish(),
})

/** What an owner arranges about the sources of a wall: which are on, their options, their keys. */
export const sourceRoutes = (app: Hono<Bindings>, parts: HttpParts): void => {
  app.get('/api/walls/:wall/sources', async (c) => {
    const wall = wallOf(parts, c)
    if (!byOperator(parts, c)) await personOf(parts, c, wall, 'observer')
    c.header('cache-control', 'no-store')
    return c.json({ sources: parts.sources.flatMap((source) => infoOf(parts, wall, source)) } satisfies SourceList)
  })

  app.put('/api/walls/:wall/sources/:name', async (c) => {
    const wall = wallOf(parts, c)
    const by = byOperator(parts, c) ? program : await personOf(parts, c, wall, 'owner')
    const source = parts.sources.find(({ name, form }) => form !== undefined && name === c.req.param('name'))
    if (source === undefined) throw notFound('source')
    const sent = checked('', arranging, await readJson(c.req.raw))
    const set: { -readonly [K in keyof SourceSettings]?: SourceSettings[K] } = {}
    if (sent.on !== undefined) set.on = sent.on
    if (sent.options !== undefined) {
      checked('options.', source.form?.options ?? z.never(), sent.options)
      set.options = sent.options
    }
    if (sent.keys === null) set.keys = null
    if (sent.keys != null) {
      const unknown = Object.keys(sent.keys).find((name) => !source.form?.keys.some((key) => key.name === name))
      if (unknown !== undefined)
        throw new HttpError(400, 'BAD_FIELD', `keys.${unknown}: There is no such key.`, { field: `keys.${unknown}` })
      set.keys = sealKeys(wall, source, parts.secret, sent.keys)
    }
    const missing = missingKey(parts, wall, source, sent.keys)
    if (sent.on === true && missing !== undefined) {
      throw new HttpError(
        400,
        'BAD_FIELD',
        `keys.${missing.name}: Give the ${missing.label}, or set ${missing.setting}.`,
        {
          field: `keys.${missing.name}`,
        },
      )
    }
    await wall.append([
      { event: { type: 'source.arranged', source: source.name, set, by: { id: by.id, name: by.name } } },
    ])
    return c.json({ sources: infoOf(parts, wall, source), cursor: wall.cursor })
  })
}

const missingKey = (
  parts: HttpParts,
  wall: LiveWall,
  source: Source,
  sent: Readonly<Record<string, string>> | null | undefined,
) => {
  const { keys } = arrangedOn(wall, source, parts.secret, parts.sourceEnv)
  const known = { ...(sent === null ? {} : keys), ...sent }
  return source.form?.keys.find(
    (key) => !key.optional && known[key.name] === undefined && parts.sourceEnv[key.setting] === undefined,
  )
}

/** A source as its form needs it. No key's value is ever in it. */
const infoOf = (parts: HttpParts, wall: LiveWall, { form, ...source }: Source): readonly SourceInfo[] => {
  if (form === undefined) return []
  const record = wall.state.get('source', source.name)
  return [
    {
      name: source.name,
      label: form.label,
      explain: form.explain,
      schema: z.toJSONSchema(form.options, { io: 'input' }),
      keys: form.keys.map(({ name, label, setting, optional }) => ({
        name,
        label,
        setting,
        optional,
        given: parts.sourceEnv[setting] !== undefined,
      })),
      on: record?.on ?? false,
      options: record?.options ?? {},
      hasKeys: record?.keys != null,
    },
  ]
}

const checked = <T>(before: string, schema: z.ZodType<T>, value: unknown): T => {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  const field = before + (issue?.path.join('.') ?? '')
  throw new HttpError(400, 'BAD_FIELD', `${field}: ${issue?.message ?? 'not understood'}`, { field })
}

import type { PostInput } from '#server/ingest/post-schema'
import { castAll } from './casting'
import type { Draft } from './draft'
import type { Person } from './people/person'
import { placeOf } from './people/places'
import { pictureOf } from './pictures'
import { portraitOf } from './portrait'
import { manchester } from './programme'
import { repeated } from './repeated'
import { repostAll } from './reposts'
import { draftAll } from './scenes'
import { Seeded, seedOf } from './seeded'
import { worded } from './wording'

/** What the real one is remembered for: 2,160 posts by 296 people. */
export const total = 2_160

/** Seed of the committed file. */
export const seed = 20_100_908

/**
 * The sample: every post of the week in order of time, in the shape of `POST /api/walls/:wall/posts`. The same seed gives
 * the same posts. Throws RangeError when our own material contradicts itself.
 */
export const generateSample = (seed: number): readonly PostInput[] => {
  const drafts = draftAll(seed)
  const casting = castAll(drafts, total, seed)
  const reposts = repostAll(drafts, casting, manchester(10, '23:55'), seed)
  const chance = new Seeded(seed ^ seedOf('finishing'))
  const authorOf = (draft: Draft): Person => {
    const author = casting.authors.get(draft)
    if (author === undefined) throw new RangeError(`Nobody wrote: ${draft.text}`)
    return author
  }
  const all = [
    ...drafts.map((draft) => ({ at: draft.at, author: authorOf(draft), draft, repost: false })),
    ...reposts.map(({ at, of, author }) => ({ at, author, draft: of, repost: true })),
  ].sort((a, b) => a.at - b.at)
  const ids = new Map(
    all.flatMap(({ draft, repost }, at) => (repost ? [] : [[draft, `tru-${String(at + 1).padStart(4, '0')}`]])),
  )
  const fullId = (draft: Draft): string => `${authorOf(draft).source}:${ids.get(draft)}`
  const textOf = (draft: Draft): string =>
    worded(draft, authorOf(draft), draft.answers === null ? null : authorOf(draft.answers), seed)

  return all.map(({ at, author, draft, repost }, index): PostInput => {
    const said = textOf(draft)
    const told = repost ? repeated(said, authorOf(draft), author, chance) : { text: said, byHand: false }
    const picture = draft.picture === null || told.byHand ? null : pictureOf(draft.picture)
    return {
      id: repost ? `tru-${String(index + 1).padStart(4, '0')}` : (ids.get(draft) ?? ''),
      source: author.source,
      author: authorInput(author),
      text: told.text,
      createdAt: new Date(Math.round(at)).toISOString(),
      lang: draft.lang,
      ...(picture === null ? {} : { media: [picture] }),
      ...(repost || draft.answers === null ? {} : { replyTo: fullId(draft.answers) }),
      ...(repost ? { repostOf: fullId(draft) } : {}),
      ...(author.saysWhere && !repost && chance.chance(0.7) ? { geo: nearby(author, at, chance) } : {}),
    }
  })
}

const authorInput = (author: Person): PostInput['author'] => {
  const avatar = portraitOf(author)
  return { handle: author.handle, name: author.name, ...(avatar === null ? {} : { avatar }) }
}

/** Where the person is, to some streets: in the room, or at home. */
const nearby = (author: Person, at: number, chance: Seeded): NonNullable<PostInput['geo']> => {
  const isThere = author.inRoom && at > manchester(7, '18:00') && at < manchester(9, '17:00')
  const { lat, lon, place } = placeOf(isThere ? 'Manchester' : author.place)
  const about = (degrees: number) => Math.round((degrees + chance.between(-0.012, 0.012)) * 1e4) / 1e4
  return { lat: about(lat), lon: about(lon), place }
}

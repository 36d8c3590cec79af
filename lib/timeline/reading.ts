import type { PublicPost, SpotlightView, TallyView, WallView } from '#lib/protocol/view'
import type { Timeline } from './timeline'

/** What a reader is shown of a timeline. */
export type Reading = {
  readonly wall: WallView | null
  readonly tally: TallyView | null
  /** The post on the big screen now. */
  readonly onScreen: PublicPost | null
  /** In their own place, in the order a curator pinned them. */
  readonly pinned: readonly PublicPost[]
  /** Newest first; reposts of posts the reader has are folded into them. */
  readonly posts: readonly PublicPost[]
  /** How many posts are newer than the reader has let in. */
  readonly waiting: number
  /** The order of the newest post there is. */
  readonly newest: number
}

const one = <T>(timeline: Timeline, kind: string): T | null =>
  (timeline.mirror.records.get(`${kind} ${kind}`) as T | undefined) ?? null

/** Every post known, by id. The mirror is as fresh as can be; pages fill in what it never had. */
const known = ({ mirror, pages }: Timeline): Map<string, PublicPost> => {
  const posts = new Map(pages)
  for (const record of mirror.records.values()) if (record.kind === 'post') posts.set(record.id, record)
  return posts
}

const newestFirst = (a: PublicPost, b: PublicPost): number =>
  b.order - a.order || (a.receivedAt < b.receivedAt ? 1 : a.receivedAt > b.receivedAt ? -1 : 0)

/**
 * The timeline as its reader sees it: nothing newer than `upTo`. A repost is folded into its original; of reposts whose
 * original is not here, the first stands for all, so that one loud post cannot fill the page.
 */
export const readingOf = (timeline: Timeline, upTo: number): Reading => {
  const all = known(timeline)
  const spotlight = one<SpotlightView>(timeline, 'spotlight')
  const sorted = [...all.values()].filter((post) => post.order >= timeline.floor).sort(newestFirst)
  const stand = new Map<string, string>()
  for (const { id, repostOf } of sorted) if (repostOf !== null && !all.has(repostOf)) stand.set(repostOf, id)
  const unfolded = sorted.filter(
    ({ id, repostOf, pinned }) => !pinned && (repostOf === null || stand.get(repostOf) === id),
  )
  const posts = unfolded.filter((post) => post.order <= upTo)
  const pinned = [...all.values()].filter((post) => post.pinned)
  return {
    wall: one(timeline, 'wall'),
    tally: one(timeline, 'tally'),
    onScreen: spotlight?.post == null ? null : (all.get(spotlight.post) ?? null),
    pinned: pinned.sort((a, b) => (a.pinOrder ?? 0) - (b.pinOrder ?? 0)),
    posts,
    waiting: unfolded.length - posts.length,
    newest: sorted[0]?.order ?? 0,
  }
}

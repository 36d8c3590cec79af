import type { Frame } from '#lib/frame'
import { applyFrame, emptyMirror, type Mirror } from '#lib/mirror'
import type { PostPage } from '#lib/protocol/http'
import type { PublicPost, PublicRecord } from '#lib/protocol/view'
import { floorOf } from './opening'

/**
 * What a reader has of a wall: the mirror that the frames keep, and the pages of history read below it. Nothing is
 * missing above `floor`; it is 0 once the first post of all is there.
 */
export type Timeline = {
  readonly mirror: Mirror<PublicRecord>
  readonly pages: ReadonlyMap<string, PublicPost>
  readonly floor: number
  /** The `before` of the following page of history; null when there is none. */
  readonly next: string | null
  /** When each post left, as the seq of the mirror then: a page made before that must not bring it back. */
  readonly gone: ReadonlyMap<string, number>
  /** The wall's own count does not agree with what came and went: the pages must be read again. */
  readonly doubt: boolean
}

/** The `before` that gives the posts at `floor` and below; posts may share an order, so `floor` itself comes again. */
const from = (floor: number): string | null => (floor === 0 ? null : String(floor + 1))

export const begin = (first: Frame<PublicRecord>): Timeline => {
  const floor = floorOf(first)
  const mirror = applyFrame(emptyMirror<PublicRecord>(), { ...first, reset: true })
  return { mirror, pages: new Map(), floor, next: from(floor), gone: new Map(), doubt: false }
}

const countOf = (mirror: Mirror<PublicRecord>): number => {
  const tally = mirror.records.get('tally tally')
  return tally?.kind === 'tally' ? tally.posts : 0
}

/** Another life of the log: nothing read before holds. */
const beginAgain = (mirror: Mirror<PublicRecord>): Timeline => {
  const put = [...mirror.records.values()]
  const posts = put.filter((record) => record.kind === 'post').length
  const skipped = Math.max(0, countOf(mirror) - posts)
  const floor = floorOf({ put, skipped })
  return { mirror, pages: new Map(), floor, next: from(floor), gone: new Map(), doubt: false }
}

/** A reset mirror is made of new records only; any other keeps those that did not change. */
const isReset = (before: Mirror<PublicRecord>, after: Mirror<PublicRecord>): boolean => {
  for (const [key, record] of before.records) if (after.records.get(key) === record) return false
  return true
}

/**
 * The timeline after the mirror has moved on. A post that leaves the mirror leaves the pages too. One that only a page
 * has cannot be seen leaving: but then the tally counts less than what came and went, and the pages are in doubt.
 */
export const follow = (timeline: Timeline, mirror: Mirror<PublicRecord>): Timeline => {
  const before = timeline.mirror
  if (before === mirror) return timeline
  if (before.cursor?.epoch !== mirror.cursor?.epoch) return beginAgain(mirror)
  const appeared = [...mirror.records].filter(
    ([key, record]) =>
      record.kind === 'post' &&
      !before.records.has(key) &&
      // Older than all we have: it changed, it did not come.
      record.order >= timeline.floor &&
      !timeline.pages.has(record.id),
  )
  const absent = [...before.records].flatMap(([key, record]) =>
    record.kind === 'post' && !mirror.records.has(key) ? [record] : [],
  )
  // Let go by the mirror, not hidden: the pages take them over.
  const old = absent.filter(({ order }) => order < mirror.floor)
  const vanished = absent.filter(({ order }) => order >= mirror.floor)
  if (isReset(before, mirror)) {
    // The older posts are not gone, only untold: they stay until the pages say what became of them.
    return { ...timeline, mirror, pages: keep(timeline.pages, vanished, timeline.floor), doubt: true }
  }
  const agrees = countOf(before) + appeared.length - vanished.length === countOf(mirror)
  const doubt = timeline.doubt || !agrees
  const pages = old.length === 0 ? timeline.pages : keep(timeline.pages, old, timeline.floor)
  if (vanished.length === 0) return { ...timeline, mirror, pages, doubt }
  const left = new Set(vanished.map(({ id }) => id))
  const gone = new Map([...timeline.gone, ...[...left].map((id): [string, number] => [id, mirror.cursor?.seq ?? 0])])
  return { ...timeline, mirror, pages: new Map([...pages].filter(([id]) => !left.has(id))), gone, doubt }
}

const keep = (pages: ReadonlyMap<string, PublicPost>, posts: readonly PublicPost[], floor: number) =>
  new Map([
    ...pages,
    ...posts.filter(({ order }) => order >= floor).map((post): [string, PublicPost] => [post.id, post]),
  ])

const lowest = (posts: readonly PublicPost[], otherwise: number): number =>
  posts.reduce((low, post) => Math.min(low, post.order), otherwise)

const still = ({ gone }: Timeline, { posts, cursor }: PostPage): readonly PublicPost[] =>
  posts.filter((post) => (gone.get(post.id) ?? 0) <= cursor.seq)

/** The timeline with one more page of history. */
export const older = (timeline: Timeline, page: PostPage): Timeline => {
  if (page.cursor.epoch !== timeline.mirror.cursor?.epoch) return timeline
  const pages = new Map(timeline.pages)
  for (const post of still(timeline, page)) pages.set(post.id, post)
  const floor = page.next === null ? 0 : lowest(page.posts, timeline.floor)
  return { ...timeline, pages, floor, next: page.next }
}

/** The timeline after its pages were read again, from the newest down. They replace what was in doubt. */
export const reread = (timeline: Timeline, read: readonly PostPage[]): Timeline => {
  const last = read.at(-1)
  if (last === undefined || last.cursor.epoch !== timeline.mirror.cursor?.epoch) return { ...timeline, doubt: false }
  const pages = new Map<string, PublicPost>()
  for (const page of read) for (const post of still(timeline, page)) pages.set(post.id, post)
  const reached = last.next === null ? 0 : lowest(last.posts, Number.POSITIVE_INFINITY)
  return { ...timeline, pages, floor: reached, next: last.next, doubt: false }
}

/** The timeline with about its `most` newest posts: what is below is history again. For a reader who is at the top. */
export const trim = (timeline: Timeline, most: number): Timeline => {
  const orders = new Set([...timeline.pages.values()].map(({ order }) => order))
  for (const record of timeline.mirror.records.values()) if (record.kind === 'post') orders.add(record.order)
  const above = [...orders].filter((order) => order >= timeline.floor)
  if (above.length <= most * 2) return timeline
  const floor = above.sort((a, b) => b - a)[most - 1] ?? 0
  const pages = new Map([...timeline.pages].filter(([, { order }]) => order >= floor))
  return { ...timeline, pages, floor, next: from(floor) }
}

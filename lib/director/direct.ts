import type { PublicPost } from '#lib/protocol/view'
import { type Cast, castOf, isFolded, postOf } from './casting'
import { newestOrder, openingOf } from './opening'
import { flow, placeBelow, placeOnTop, trim } from './place'
import { readingTime } from './reading'
import { type Appearance, type Records, type Room, type Slot, type Stage, slotsOf } from './stage'

/** Milliseconds: cards move at most this often; after so long without news an earlier post comes back. */
export const beat = 1_000
export const calm = 12_000

/** How many posts a layout may have to measure ahead, of the new and of the earlier ones. */
const ahead = 4

/** How many cards a screen opens with at most. */
export const openingSize = 24

/**
 * The stage after what is known now. Pure: the same stage, records, time and room give the same stage; the same object
 * when nothing changes. A post that is no longer among the records leaves at once; nothing else leaves before its time,
 * unless the room itself shrank.
 */
export const direct = (stage: Stage, records: Records, now: number, room: Room): Stage => {
  if (room.columns.length === 0) return stage
  if (stage.opened === null) return open(stage, records, now, room)
  const present = withoutDropped(stage, records, now)
  if (stage.columns.length !== room.columns.length) return refill(present, now, room)
  const trimmed = keepIfSame(present, trim(present.columns, room), now)
  if (now - trimmed.changed < beat) return trimmed
  const ordered = keepIfSame(
    trimmed,
    trimmed.columns.map((column) => pinnedFirst(column, records)),
    now,
  )
  if (ordered !== trimmed) return ordered
  if (ordered.flood && slotsOf(ordered).every((slot) => now < slot.until)) return ordered
  return advance(ordered, castOf(ordered, records, now), now, room)
}

const slotFor = (post: PublicPost, now: number): Slot => ({
  id: post.id,
  author: post.author.id,
  since: now,
  until: now + readingTime(post),
  pinned: post.pinned,
})

const open = (stage: Stage, records: Records, now: number, room: Room): Stage => {
  const cast = openingOf(records, openingSize)
  // Nothing is measured yet: let the layout draw them, and open when it knows their heights.
  const unknown = cast.some(({ id }) => room.heightOf(id) === null)
  if (unknown) return sameIds(stage.next, cast) ? stage : { ...stage, next: cast.map(({ id }) => id) }
  const columns = flow(
    cast.map((post) => slotFor(post, now)),
    room,
  )
  const opened = { ...stage, columns, changed: now, opened: newestOrder(records), next: [] }
  return { ...opened, shown: appear(stage.shown, slotsOf(opened), now) }
}

const refill = (stage: Stage, now: number, room: Room): Stage => {
  const slots = [...slotsOf(stage)].sort((a, b) => Number(b.pinned) - Number(a.pinned) || b.since - a.since)
  return { ...stage, columns: flow(slots, room), changed: now }
}

/** One step on: at most one card comes. */
const advance = (stage: Stage, cast: Cast, now: number, room: Room): Stage => {
  const put = (columns: Stage['columns'], slot: Slot): Stage => ({
    ...stage,
    columns,
    changed: now,
    flood: cast.flood,
    shown: appear(stage.shown, [slot], now),
    next: stage.next.filter((id) => id !== slot.id),
  })
  const measured = (posts: readonly PublicPost[]) => posts.filter(({ id }) => room.heightOf(id) !== null)
  for (const post of measured([...cast.pinned, ...cast.fresh])) {
    const slot = slotFor(post, now)
    const columns = placeOnTop(stage.columns, slot, room, now)
    if (columns !== null) return put(columns, slot)
  }
  const earlier = cast.fresh.length > 0 ? [] : measured(cast.earlier)
  for (const post of earlier) {
    const slot = slotFor(post, now)
    const columns = placeBelow(stage.columns, slot, room)
    if (columns !== null) return put(columns, slot)
  }
  for (const post of now - stage.changed < calm ? [] : earlier) {
    const slot = slotFor(post, now)
    const columns = placeOnTop(stage.columns, slot, room, now)
    if (columns !== null) return put(columns, slot)
  }
  const next = [...cast.pinned.slice(0, ahead), ...cast.fresh.slice(0, ahead), ...fillers(cast.earlier)]
  if (stage.flood === cast.flood && sameIds(stage.next, next)) return stage
  return { ...stage, flood: cast.flood, next: next.map(({ id }) => id) }
}

/** The best of the earlier ones, and of the next best the shortest: something must fit the last gap of a column. */
const fillers = (earlier: readonly PublicPost[]): readonly PublicPost[] => {
  const best = earlier.slice(0, ahead)
  const shortest = earlier.slice(ahead, ahead * 12).sort((a, b) => a.text.length - b.text.length)
  return [...best, ...shortest.filter(({ media }) => media.length === 0).slice(0, ahead)]
}

const withoutDropped = (stage: Stage, records: Records, now: number): Stage => {
  const gone = ({ id }: Slot): boolean => {
    const post = postOf(records, id)
    return post === null || isFolded(post)
  }
  if (!slotsOf(stage).some(gone)) return stage
  return { ...stage, columns: stage.columns.map((column) => column.filter((slot) => !gone(slot))), changed: now }
}

const pinnedFirst = (column: readonly Slot[], records: Records): readonly Slot[] => {
  const orderOf = ({ id }: Slot): number => postOf(records, id)?.pinOrder ?? Number.POSITIVE_INFINITY
  const marked = column.map((slot) => {
    const pinned = postOf(records, slot.id)?.pinned ?? false
    return pinned === slot.pinned ? slot : { ...slot, pinned }
  })
  const pinned = marked.filter((slot) => slot.pinned).sort((a, b) => orderOf(a) - orderOf(b))
  const sorted = [...pinned, ...marked.filter((slot) => !slot.pinned)]
  return sorted.every((slot, at) => slot === column[at]) ? column : sorted
}

const keepIfSame = (stage: Stage, columns: Stage['columns'], now: number): Stage =>
  columns.every((column, at) => column === stage.columns[at]) ? stage : { ...stage, columns, changed: now }

const sameIds = (ids: readonly string[], posts: readonly PublicPost[]): boolean =>
  ids.length === posts.length && ids.every((id, at) => id === posts[at]?.id)

/** How many appearances are remembered. */
const memory = 2_000

const appear = (shown: Stage['shown'], slots: readonly Slot[], now: number): Stage['shown'] => {
  const next = new Map<string, Appearance>(shown)
  for (const { id } of slots) {
    const times = (next.get(id)?.times ?? 0) + 1
    next.delete(id)
    next.set(id, { times, at: now })
  }
  for (const id of next.keys()) {
    if (next.size <= memory) break
    next.delete(id)
  }
  return next
}

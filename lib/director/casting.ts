import type { PublicPost } from '#lib/protocol/view'
import { readingWords } from './reading'
import type { Records, Stage } from './stage'
import { slotsOf } from './stage'

/** The most cards one author has at a time, pinned ones apart. */
export const authorShare = 2

/** How long a post rests before a quiet hour brings it back, in milliseconds. */
const rest = 180_000

/** How many of the newest wait for their turn; those behind are counted, not shown. */
const patience = 16

const quoted = /^\s*RT\s*@/i

/** A repeat written by hand. */
export const isQuoted = (post: PublicPost): boolean => quoted.test(post.text)

/** A repeat counts at its original and takes no card of its own, unless a curator pinned just this one. */
export const isFolded = (post: PublicPost): boolean => post.repostOf !== null && !post.pinned

export const postOf = (records: Records, id: string): PublicPost | null => {
  const record = records.get(`post ${id}`)
  return record?.kind === 'post' ? record : null
}

/** Worth showing again: others took it up, it has a picture, it is neither a word nor an essay, it stands by itself. */
const worth = (post: PublicPost): number => {
  const words = readingWords(post.text)
  const taken = 2 * Math.min(5, post.reposts) + Math.min(5, post.replies)
  return taken + (post.media.length > 0 ? 2 : 0) + (words >= 6 && words <= 40 ? 2 : 0) - (post.replyTo === null ? 0 : 2)
}

export type Cast = {
  /** Pinned and not up yet, oldest pin first. */
  readonly pinned: readonly PublicPost[]
  /** Arrived since the screen was opened and not up yet: whose turn it is first. */
  readonly fresh: readonly PublicPost[]
  /** Everything else that may fill a gap, best first. */
  readonly earlier: readonly PublicPost[]
  readonly flood: boolean
}

/** Who may go on, in the order of their turns. */
export const castOf = (stage: Stage, records: Records, now: number): Cast => {
  const up = new Set<string>()
  const share = new Map<string, number>()
  for (const slot of slotsOf(stage)) {
    up.add(slot.id)
    if (!slot.pinned) share.set(slot.author, (share.get(slot.author) ?? 0) + 1)
  }
  const shareOf = (post: PublicPost): number => share.get(post.author.id) ?? 0
  const pinned: PublicPost[] = []
  let able: PublicPost[] = []
  for (const record of records.values()) {
    if (record.kind !== 'post' || isFolded(record) || up.has(record.id)) continue
    if (record.pinned) pinned.push(record)
    else if (shareOf(record) < authorShare) able.push(record)
  }
  const own = able.filter((post) => !isQuoted(post))
  if (own.length > 0) able = own
  const opened = stage.opened ?? Number.POSITIVE_INFINITY
  const arrived = able.filter((post) => post.order > opened && !stage.shown.has(post.id))
  arrived.sort((a, b) => b.order - a.order)
  const fresh = arrived.slice(0, patience)
  const waiting = new Set(fresh)
  const timesOf = (post: PublicPost): number => stage.shown.get(post.id)?.times ?? 0
  const rested = (post: PublicPost): boolean => now - (stage.shown.get(post.id)?.at ?? Number.NEGATIVE_INFINITY) > rest
  const known = able
    .filter((post) => !waiting.has(post) && rested(post))
    .map((post) => ({ post, times: timesOf(post), worth: worth(post) }))
  known.sort((a, b) => a.times - b.times || b.worth - a.worth || b.post.order - a.post.order)
  return {
    pinned: pinned.sort((a, b) => (a.pinOrder ?? 0) - (b.pinOrder ?? 0)),
    fresh: fresh.sort((a, b) => shareOf(a) - shareOf(b) || a.order - b.order),
    earlier: known.map(({ post }) => post),
    flood: arrived.length > patience,
  }
}

import type { Cursor } from './cursor'
import { isVisible, mayHaveSeen, placeOf, project } from './project'
import type { Audience, ViewOf, ViewRecord } from './protocol/view'
import { type PostRecord, postState, type Rec } from './record'
import type { WallState } from './state'

/** What changed since a cursor, as it is now. `reset`: forget what you had, this is everything you get. */
export type Frame<R extends ViewRecord = ViewRecord> = {
  readonly cursor: Cursor
  readonly reset: boolean
  readonly put: readonly R[]
  readonly drop: readonly { readonly kind: string; readonly id: string }[]
  /** New posts left out because there were too many; pages have them. */
  readonly skipped?: number
}

export type FrameLimits = {
  /** The most posts a frame carries that its reader cannot have seen before; waiting ones are counted apart. */
  readonly newPosts: number
  readonly heldPosts: number
  /** The most authors, and the most decisions. */
  readonly others: number
}

const unlimited: FrameLimits = {
  newPosts: Number.POSITIVE_INFINITY,
  heldPosts: Number.POSITIVE_INFINITY,
  others: Number.POSITIVE_INFINITY,
}

/** Whether a frame can start at this cursor: the same life of the log, and every change since still known. */
export const canContinue = (state: WallState, epoch: string, cursor: Cursor): boolean =>
  cursor.epoch === epoch && Number.isInteger(cursor.seq) && cursor.seq >= state.floor && cursor.seq <= state.head

/**
 * The records changed after the cursor as they are now, and the ids no longer visible: the live tick, the resume and
 * (cursor null) the snapshot. Records are read at this moment, so nothing concealed can leave through an old queue.
 * A cursor that cannot be continued gives the snapshot, with `reset`.
 */
export const frameSince = <A extends Audience>(
  state: WallState,
  epoch: string,
  audience: A,
  cursor: Cursor | null,
  limits: FrameLimits = unlimited,
): Frame<ViewOf<A>> => {
  const since = cursor !== null && canContinue(state, epoch, cursor) ? cursor.seq : null
  const must: Rec[] = []
  const authors: Rec[] = []
  const decisions: Rec[] = []
  const fresh: PostRecord[] = []
  const held: PostRecord[] = []
  const drop: { kind: string; id: string }[] = []
  for (const record of state.changedAfter(since ?? -1)) {
    if (!isVisible(record, audience)) {
      if (since !== null && mayHaveSeen(record, audience)) drop.push({ kind: record.kind, id: record.id })
    } else if (record.kind === 'author') authors.push(record)
    else if (record.kind === 'decision') decisions.push(record)
    else if (record.kind !== 'post' || !mayBeSkipped(record, audience, since ?? -1)) must.push(record)
    else if (postState(record) === 'held') held.push(record)
    else fresh.push(record)
  }
  const posts = [...newest(held, audience, limits.heldPosts), ...newest(fresh, audience, limits.newPosts)]
  const kept = [...must, ...last(authors, limits.others), ...last(decisions, limits.others), ...posts]
  const put = kept.map((record) => project(record, audience)).filter((view) => view !== null)
  const skipped = held.length + fresh.length - posts.length
  return {
    cursor: { epoch, seq: state.head },
    reset: since === null,
    put,
    drop,
    ...(skipped > 0 ? { skipped } : {}),
  }
}

/** A post its reader cannot have been sent before the cursor, and that may therefore be left out of a flood. */
const mayBeSkipped = (record: PostRecord, audience: Audience, since: number): boolean =>
  record.pinned === null && !record.highlighted && placeOf(record, audience) > since

const newest = (posts: PostRecord[], audience: Audience, limit: number): PostRecord[] => {
  posts.sort((a, b) => placeOf(a, audience) - placeOf(b, audience))
  return last(posts, limit)
}

const last = <T>(all: T[], limit: number): T[] => (all.length <= limit ? all : all.slice(all.length - limit))

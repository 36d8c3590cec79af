import type { Cursor } from './cursor'
import { mayHaveSeen, project } from './project'
import type { Audience, ViewOf, ViewRecord } from './protocol/view'
import type { Rec } from './record'
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
}

const unlimited: FrameLimits = { newPosts: Number.POSITIVE_INFINITY, heldPosts: Number.POSITIVE_INFINITY }

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
  const put: ViewOf<A>[] = []
  const drop: { kind: string; id: string }[] = []
  const fresh: ViewOf<A>[] = []
  const held: ViewOf<A>[] = []
  for (const record of state.changedAfter(since ?? -1)) {
    const view = project(record, audience)
    if (view === null) {
      if (since !== null && mayHaveSeen(record, audience)) drop.push({ kind: record.kind, id: record.id })
    } else if (!isNewPost(record, audience, since ?? -1)) put.push(view)
    else if ('state' in view && view.state === 'held') held.push(view)
    else fresh.push(view)
  }
  const kept = [...newest(held, limits.heldPosts), ...newest(fresh, limits.newPosts)]
  for (const view of kept) put.push(view)
  const skipped = held.length + fresh.length - kept.length
  return {
    cursor: { epoch, seq: state.head },
    reset: since === null,
    put,
    drop,
    ...(skipped > 0 ? { skipped } : {}),
  }
}

/** A post its reader cannot have been sent before the cursor, and that may therefore be left out of a flood. */
const isNewPost = (record: Rec, audience: Audience, since: number): boolean =>
  record.kind === 'post' &&
  record.pinned === null &&
  !record.highlighted &&
  (audience === 'public' ? (record.aired ?? 0) > since : record.born > since)

const orderOf = (view: ViewRecord): number => (view.kind === 'post' ? view.order : 0)

const newest = <R extends ViewRecord>(views: R[], limit: number): R[] => {
  const ordered = views.sort((a, b) => orderOf(a) - orderOf(b))
  return ordered.length <= limit ? ordered : ordered.slice(ordered.length - limit)
}

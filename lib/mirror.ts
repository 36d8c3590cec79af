import type { Cursor } from './cursor'
import type { Frame } from './frame'
import type { ViewRecord } from './protocol/view'

/** A client's copy of its view: what folding the frames gives. */
export type Mirror<R extends ViewRecord = ViewRecord> = {
  readonly cursor: Cursor | null
  readonly records: ReadonlyMap<string, R>
  /** Posts of a lower order may have been let go; 0 while every post that came is here. */
  readonly floor: number
}

export const emptyMirror = <R extends ViewRecord>(): Mirror<R> => ({ cursor: null, records: new Map(), floor: 0 })

export const keyOf = (record: { readonly kind: string; readonly id: string }): string => `${record.kind} ${record.id}`

/** The mirror after one frame. A frame that ends where the mirror already is, or before, changes nothing (P4, P5). */
export const applyFrame = <R extends ViewRecord>(mirror: Mirror<R>, frame: Frame<R>): Mirror<R> => {
  const { cursor } = mirror
  if (!frame.reset && (cursor === null || cursor.epoch !== frame.cursor.epoch || frame.cursor.seq <= cursor.seq))
    return mirror
  const records = new Map(frame.reset ? [] : mirror.records)
  for (const gone of frame.drop) records.delete(keyOf(gone))
  for (const record of frame.put) records.set(keyOf(record), record)
  return { cursor: frame.cursor, records, floor: frame.reset ? 0 : mirror.floor }
}

/** Posts kept beyond the number asked for, so that letting go is rare. */
const slack = 1.25

/**
 * The mirror with about its `most` newest posts, so that an open page does not grow with the event. What stands out,
 * what waits for a curator, and what `spare` names by id stays.
 */
export const letGo = <R extends ViewRecord>(
  mirror: Mirror<R>,
  most: number,
  spare: ReadonlySet<string> = new Set(),
): Mirror<R> => {
  if (mirror.records.size <= most * slack) return mirror
  const orders: number[] = []
  for (const record of mirror.records.values()) if (record.kind === 'post') orders.push(record.order)
  if (orders.length <= most * slack) return mirror
  const floor = orders.sort((a, b) => b - a)[most - 1] ?? 0
  const stays = (record: R): boolean =>
    record.kind !== 'post' ||
    record.order >= floor ||
    record.pinned ||
    record.highlighted ||
    ('state' in record && record.state === 'held') ||
    spare.has(record.id)
  return { ...mirror, floor, records: new Map([...mirror.records].filter(([, record]) => stays(record))) }
}

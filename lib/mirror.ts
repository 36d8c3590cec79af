import type { Cursor } from './cursor'
import type { Frame } from './frame'
import type { ViewRecord } from './protocol/view'

/** A client's copy of its view: what folding the frames gives. */
export type Mirror<R extends ViewRecord = ViewRecord> = {
  readonly cursor: Cursor | null
  readonly records: ReadonlyMap<string, R>
}

export const emptyMirror = <R extends ViewRecord>(): Mirror<R> => ({ cursor: null, records: new Map() })

export const keyOf = (record: { readonly kind: string; readonly id: string }): string => `${record.kind} ${record.id}`

/** The mirror after one frame. A frame that ends where the mirror already is, or before, changes nothing (P4, P5). */
export const applyFrame = <R extends ViewRecord>(mirror: Mirror<R>, frame: Frame<R>): Mirror<R> => {
  const { cursor } = mirror
  if (!frame.reset && (cursor === null || cursor.epoch !== frame.cursor.epoch || frame.cursor.seq <= cursor.seq))
    return mirror
  const records = new Map(frame.reset ? [] : mirror.records)
  for (const gone of frame.drop) records.delete(keyOf(gone))
  for (const record of frame.put) records.set(keyOf(record), record)
  return { cursor: frame.cursor, records }
}

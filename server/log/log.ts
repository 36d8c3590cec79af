import type { Cursor } from '#lib/cursor'
import type { Draft, Entry } from '#lib/event'

/** What an append answers for each draft: its entry, and whether it stood in the log before. */
export type Appended = Entry & { readonly repeated: boolean }

/** A wall's append-only log, numbered without gaps: the only truth about the wall. */
export interface EventLog {
  /** Appends in order, resolves once all are durable. A `once` key seen before appends nothing and returns its first entry. */
  append(events: readonly Draft[]): Promise<readonly Appended[]>
  /** Entries after the cursor (null: from the start), oldest first, then ends. Throws CursorGone when they no longer all exist. */
  history(after: Cursor | null): AsyncIterable<Entry>
  /** As history, then everything new in batches, until aborted. No gap, no repeat. Throws CursorGone as history does, also later, when the log is lost under it. */
  follow(after: Cursor | null, signal: AbortSignal): AsyncIterable<readonly Entry[]>
  /** Blanks one entry's content for ever; its seq stays and its event becomes `{ type: 'erased' }`. */
  erase(seq: number): Promise<void>
  head(): Promise<Cursor>
  close(): Promise<void>
}

/** The log no longer holds every entry after the cursor: another epoch, a trimmed stream, or a cursor from the future. */
export class CursorGone extends Error {
  override name = 'CursorGone'
  constructor(
    readonly cursor: Cursor | null,
    readonly head: Cursor,
  ) {
    super(
      `The log no longer has every entry after ${cursor?.epoch ?? 'the start'}:${cursor?.seq ?? 0}; its head is ${head.epoch}:${head.seq}.`,
    )
  }
}

/** The store cannot take the write now; the same call may succeed later. `code` is for the wire and the console. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable'
  constructor(
    readonly code: 'STORE_DOWN' | 'STORE_FULL' | 'STORE_READONLY',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** Our own stored data is damaged: the wall must not start. The message names file and place. */
export class LogDamaged extends Error {
  override name = 'LogDamaged'
}

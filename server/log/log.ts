import type { Cursor } from '#lib/cursor'
import type { Draft, Entry } from '#lib/event'

/** What an append answers for each draft: its entry, and whether it stood in the log before. */
export type Appended = Entry & { readonly repeated: boolean }

/**
 * A wall's append-only log, numbered without gaps: the only truth about the wall. Every call throws StoreUnavailable
 * when the store does not answer or the log is closed, and LogDamaged when what is stored cannot be trusted.
 *
 * The first entry has seq 1. Only a shared log that lost its beginning (someone trimmed it) starts later: its new epoch
 * begins at the first entry left, and `null` and seq 0 both mean the place before that one.
 */
export interface EventLog {
  /**
   * Appends in order, resolves once all are durable. A `once` key seen before appends nothing and returns its first
   * entry. After StoreUnavailable the drafts, or the first of them, may be in the log all the same: those with a `once`
   * key can be given again.
   */
  append(events: readonly Draft[]): Promise<readonly Appended[]>
  /** Entries after the cursor (null: from the start), oldest first, then ends. Throws CursorGone when they no longer all exist. */
  history(after: Cursor | null): AsyncIterable<Entry>
  /**
   * As history, then everything new in batches, until aborted or the log is closed. No gap, no repeat. Throws CursorGone
   * as history does, also later, when the log is lost under it. Waits for a shared store that is away.
   */
  follow(after: Cursor | null, signal: AbortSignal): AsyncIterable<readonly Entry[]>
  /**
   * Blanks one entry's content for ever; its seq stays and its event becomes `{ type: 'erased' }`. May be repeated.
   * Throws RangeError when there is no such entry.
   */
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

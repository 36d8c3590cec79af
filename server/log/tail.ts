import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Entry } from '#lib/event'

/** Entries handed over in memory before a slow reader is sent back to the store. */
const handful = 1_000

type Reader = { fresh: (readonly Entry[])[]; count: number; wake: () => void }

/**
 * Wakes the followers of a log that lives in this process. A follower reads its past from the store page by page and
 * is then handed what is appended; one too slow for that reads from the store again, so it holds no memory.
 */
export class Tail {
  readonly #readers = new Set<Reader>()
  #ended = false

  /** Hands over entries just made durable, in order. */
  push(entries: readonly Entry[]): void {
    if (entries.length === 0) return
    for (const reader of this.#readers) {
      if (reader.count < handful) reader.fresh.push(entries)
      reader.count += entries.length
      reader.wake()
    }
  }

  /** Takes back what was handed over and not yet read: an entry in it was erased. */
  forget(): void {
    for (const reader of this.#readers) reader.fresh = []
  }

  /** Ends every follower. */
  end(): void {
    this.#ended = true
    for (const reader of this.#readers) reader.wake()
  }

  /** Batches after `seq`. `read` gives the page of entries after a seq, empty at the head. */
  async *follow(
    seq: number,
    read: (after: number) => readonly Entry[],
    signal: AbortSignal,
  ): AsyncGenerator<readonly Entry[]> {
    const reader: Reader = { fresh: [], count: 0, wake: () => {} }
    const over = () => signal.aborted || this.#ended
    const abort = () => reader.wake()
    let place = seq
    this.#readers.add(reader)
    signal.addEventListener('abort', abort)
    try {
      while (!over()) {
        const handed = reader.fresh.shift()
        if (handed === undefined) reader.count = 0
        const batch = handed?.[0]?.seq === place + 1 ? handed : read(place)
        const last = batch.at(-1)
        if (last !== undefined) {
          place = last.seq
          yield batch
          // Catching up is one page after the other; the rest of the process must breathe in between.
          if (batch !== handed) await nextTurn()
        } else if (reader.fresh.length === 0) {
          await new Promise<void>((resolve) => {
            reader.wake = resolve
          })
        }
      }
    } finally {
      this.#readers.delete(reader)
      signal.removeEventListener('abort', abort)
    }
  }
}

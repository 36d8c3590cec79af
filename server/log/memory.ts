import { randomBytes } from 'node:crypto'
import type { Cursor } from '#lib/cursor'
import type { Entry } from '#lib/event'
import { type Encoded, encode } from './encode'
import { type Appended, CursorGone, type EventLog, StoreUnavailable } from './log'
import { Tail } from './tail'

/** What a log in memory remembers; handed to a second `openMemoryLog`, it is the same log opened again. */
export class Memory {
  readonly epoch = randomBytes(16).toString('hex')
  readonly entries: Entry[] = []
  readonly once = new Map<string, number>()
}

export type MemoryLogOptions = {
  readonly memory?: Memory
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

/** The plainest possible log: the model the real ones are compared with, and a stand-in for them in tests. Nothing is durable. */
export const openMemoryLog = ({ memory = new Memory(), now = Date.now }: MemoryLogOptions = {}): EventLog => {
  const { epoch, entries, once: known } = memory
  const tail = new Tail()
  let closed = false

  const assertOpen = () => {
    if (closed) throw new StoreUnavailable('STORE_DOWN', 'The log in memory is closed.')
  }
  const start = (after: Cursor | null): number => {
    assertOpen()
    const head = { epoch, seq: entries.length }
    if (after === null) return 0
    const standing = Number.isSafeInteger(after.seq) && after.seq >= 0 && after.seq <= head.seq
    if (after.epoch !== epoch || !standing) throw new CursorGone(after, head)
    return after.seq
  }
  const append = ({ event, once }: Encoded): Appended => {
    const first = once === null ? undefined : entries[(known.get(once) ?? 0) - 1]
    if (first !== undefined) return { ...first, repeated: true }
    const entry = { seq: entries.length + 1, at: Math.max(now(), entries.at(-1)?.at ?? 0), event: JSON.parse(event) }
    entries.push(entry)
    if (once !== null) known.set(once, entry.seq)
    return { ...entry, repeated: false }
  }

  return {
    async append(drafts) {
      assertOpen()
      const head = entries.length
      const appended = drafts.map(encode).map(append)
      tail.push(entries.slice(head))
      return appended
    },
    async *history(after) {
      yield* entries.slice(start(after))
    },
    async *follow(after, signal) {
      yield* tail.follow(start(after), (seq) => entries.slice(seq), signal)
    },
    async erase(seq) {
      assertOpen()
      const entry = entries[seq - 1]
      if (entry === undefined) throw new RangeError(`There is no entry ${seq} to erase.`)
      entries[seq - 1] = { ...entry, event: { type: 'erased' } }
      tail.forget()
    },
    async head() {
      assertOpen()
      return { epoch, seq: entries.length }
    },
    async close() {
      closed = true
      tail.end()
    },
  }
}

import type { Cursor } from '#lib/cursor'
import type { Entry, WallEvent } from '#lib/event'
import type { Post } from '#lib/post'
import type { EventLog } from '#server/log/log'

/** A post as a source would give it, for tests. */
export const aPost = (id: string, text = `the text of ${id}`): Post => ({
  id,
  source: 'test',
  rev: 0,
  author: { id: 'test:ann', handle: 'ann', name: 'Ann', avatar: null },
  text,
  segments: null,
  createdAt: null,
  url: null,
  lang: null,
  media: [],
  replyTo: null,
  repostOf: null,
  geo: null,
})

/** The event of that post's arrival, shown at once. */
export const received = (id: string, text?: string): WallEvent => ({
  type: 'post.received',
  post: aPost(id, text),
  verdict: { ruling: 'show', reasons: [] },
})

export const collect = async (entries: AsyncIterable<Entry>): Promise<Entry[]> => {
  const all: Entry[] = []
  for await (const entry of entries) all.push(entry)
  return all
}

/** Follows a log in the background and keeps what it was given. */
export class Follower {
  readonly entries: Entry[] = []
  /** Resolves when the log ends the following; rejects with what it threw. */
  readonly ended: Promise<void>
  readonly #stop = new AbortController()
  #waiting: { readonly count: number; readonly resolve: () => void }[] = []

  constructor(log: EventLog, after: Cursor | null = null) {
    this.ended = this.#run(log, after)
    // Looked at by `until`, `stop` or the test; until then it must not count as unhandled.
    this.ended.catch(() => {})
  }

  /** Resolves when `count` entries have come; rejects when the following ended before. */
  async until(count: number): Promise<void> {
    if (this.entries.length >= count) return
    const there = new Promise<void>((resolve) => {
      this.#waiting.push({ count, resolve })
    })
    const short = this.ended.then(() => {
      if (this.entries.length < count)
        throw new Error(`The log ended after ${this.entries.length} of ${count} entries.`)
    })
    await Promise.race([there, short])
  }

  /** Aborts the following and waits for its end. */
  async stop(): Promise<void> {
    this.#stop.abort()
    await this.ended
  }

  get seqs(): number[] {
    return this.entries.map(({ seq }) => seq)
  }

  async #run(log: EventLog, after: Cursor | null): Promise<void> {
    for await (const batch of log.follow(after, this.#stop.signal)) {
      this.entries.push(...batch)
      for (const { count, resolve } of this.#waiting) if (this.entries.length >= count) resolve()
    }
  }
}

/** Whole numbers from 1 to `count`. */
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

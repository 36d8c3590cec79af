import type { Page } from './client'
import type { Desk } from './desk'
import { isLater, later, rewound } from './ids'
import type { Memory } from './memory'
import type { Place } from './place'
import type { Recheck } from './recheck'
import type { Server } from './server'

/** Pages read back when a place was brought along: whatever is deleted later must be known by its number. */
const mostBack = 5

export type FillParts = {
  readonly server: Server
  readonly desk: Desk
  readonly place: Place
  readonly memory: Memory
  readonly recheck: Recheck
  readonly signal: AbortSignal
  /** Told of every answer, before anything of it is delivered. */
  readonly onAnswer: () => void
}

/** What was seen of a hashtag in one go: without a hole from the oldest to the newest. */
export class Seen {
  readonly ids = new Set<string>()
  newest: string | null = null
  oldest: string | null = null

  add(id: string): void {
    this.ids.add(id)
    this.newest = later(id, this.newest ?? undefined)
    this.oldest = this.oldest === null || isLater(this.oldest, id) ? id : this.oldest
  }
}

/** Fetches what one server has under one hashtag. All of it throws Lost. */
export class Fill {
  readonly #parts: FillParts
  readonly #tag: string
  #isFirst = true
  /** The newest post there was at the last look. */
  newest: string | null = null

  constructor(parts: FillParts, tag: string) {
    this.#parts = parts
    this.#tag = tag
  }

  get tag(): string {
    return this.#tag
  }

  get #isOver(): boolean {
    return this.#parts.signal.aborted
  }

  get #from(): string | null {
    return this.#parts.place.at(this.#parts.server.host, this.#tag)
  }

  /** Everything since our place, from somewhat before it; the newest ones in any case; and what was deleted among them. */
  async all(): Promise<void> {
    const from = this.#from
    const seen = new Seen()
    if (from !== null) await this.#since(rewound(from), true, seen)
    if (this.#isOver) return
    const newest = await this.#newest(seen)
    if (from !== null && this.#isFirst) await this.#back(newest.oldest, seen)
    if (!this.#isOver) await this.#parts.recheck.missing(this.#tag, seen)
    this.#isFirst = false
  }

  /** What is new, for whoever asks every few seconds. */
  async news(): Promise<void> {
    const from = this.#from
    if (from === null) await this.look()
    else await this.#since(from, false, new Seen())
  }

  /** The newest forty: edits, deletions, and what came late are seen in them. */
  async look(): Promise<void> {
    const seen = new Seen()
    await this.#newest(seen)
    if (!this.#isOver) await this.#parts.recheck.missing(this.#tag, seen)
  }

  async #since(id: string, isWhole: boolean, seen: Seen): Promise<void> {
    const { place, server, desk } = this.#parts
    let from = id
    while (!this.#isOver) {
      const { size, newest } = await this.#page({ min_id: from }, seen, ({ newest }) => {
        if (newest !== null) place.reach(server.host, this.#tag, newest)
      })
      await desk.deliver()
      // A server that counts in another way would tell the same for ever.
      if (newest === null || !isLater(newest, from)) return
      from = newest
      // There may be more behind a page that is not full: servers leave out what the token's owner does not want.
      if (!isWhole && size < 40) return
    }
  }

  async #newest(seen: Seen): Promise<Seen> {
    const { place, server, desk } = this.#parts
    const before = this.#from
    const page = await this.#page({}, seen, ({ newest, oldest }) => {
      if (before === null) place.reach(server.host, this.#tag, newest ?? '0')
      // Else there may be more between our place and this page.
      else if (newest !== null && oldest !== null && !isLater(oldest, before))
        place.reach(server.host, this.#tag, newest)
    })
    this.newest = page.newest
    await desk.deliver()
    return page
  }

  async #back(oldest: string | null, seen: Seen): Promise<void> {
    let before = oldest
    for (let pages = 0; pages < mostBack && before !== null && !this.#isOver; pages++) {
      const page: Seen = await this.#page({ max_id: before }, seen, () => {})
      await this.#parts.desk.deliver()
      if (page.oldest === null || !isLater(before, page.oldest)) return
      before = page.oldest
    }
  }

  /** Takes a page, oldest first. */
  async #page(which: Page, seen: Seen, reach: (page: Seen) => void): Promise<Seen & { readonly size: number }> {
    const { server, desk, onAnswer } = this.#parts
    const all = await server.client.timeline(this.#tag, which)
    const page = Object.assign(new Seen(), { size: all.length })
    if (this.#isOver) return page
    onAnswer()
    for (const raw of all.toReversed()) {
      const id = desk.take(server, raw, this.#tag)
      if (id === null) continue
      page.add(id)
      seen.add(id)
    }
    reach(page)
    return page
  }
}

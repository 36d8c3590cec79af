import type { Cursor } from '#lib/cursor'
import type { Draft, Entry } from '#lib/event'
import { fold } from '#lib/fold'
import { type PostRecord, postState, type Rec } from '#lib/record'
import { WallState } from '#lib/state'
import { emptyWall, type WallSettings } from '#lib/wall'
import type { Archive } from '#server/archive/archive'
import type { PostFilter, PostQuery, PostRows } from '#server/archive/query'
import type { Summary } from '#server/archive/summary'
import { type Appended, CursorGone, type EventLog, StoreUnavailable } from '#server/log/log'
import { program } from '#server/people/program'

/** What a wall needs to live. Everything that listens, stores or tells the time comes from main.ts. */
export type WallParts = {
  readonly slug: string
  readonly log: EventLog
  /** Opens the archive of the log as it is now. */
  readonly openArchive: (head: Cursor) => { readonly archive: Archive; readonly query: PostQuery }
  /** Lets go of the wall's file, after everything else. */
  readonly release: () => void
  /** Our own data turned out damaged, or the log cannot be followed any more: that ends the process. */
  readonly onFatal: (error: unknown) => void
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly onEraseFailed: (slug: string, error: unknown) => void
  readonly onReset: (slug: string, lost: Cursor, found: Cursor) => void
}

/** Records kept in memory: beyond the first number, the wall lets go down to the second. */
const memory = { most: 24_000, keep: 16_000, held: 4_000 }
/** Milliseconds between a change and its archiving. */
const archiveDelay = 100

/** One wall, followed from its log, folded in memory, archived behind. */
export class LiveWall {
  readonly slug: string
  state = new WallState()
  epoch = ''
  readonly #parts: WallParts
  readonly #listeners = new Set<() => void>()
  readonly #stop = new AbortController()
  #archive: Archive | null = null
  #query: PostQuery | null = null
  #waiting: { readonly seq: number; readonly resolve: () => void }[] = []
  #outage: { readonly since: number; readonly message: string } | null = null
  #later: Entry[] = []
  #erase: number[] = []
  #flushing: NodeJS.Timeout | null = null
  #following: Promise<void> = Promise.resolve()

  constructor(parts: WallParts) {
    this.#parts = parts
    this.slug = parts.slug
  }

  /** Continues from the archive, catches up with the log, then follows it. Resolves when the wall is as the log says. */
  async open(): Promise<void> {
    const head = await this.#parts.log.head()
    this.#load(head)
    this.#following = this.#follow()
    await this.#reached(head.seq)
  }

  get cursor(): Cursor {
    return { epoch: this.epoch, seq: this.state.head }
  }

  get settings(): WallSettings {
    return this.state.get('wall', 'wall')?.settings ?? { ...emptyWall, slug: this.slug, title: this.slug }
  }

  /** Appends, and resolves once the entries are durable and folded here. Throws StoreUnavailable. */
  async append(drafts: readonly Draft[]): Promise<readonly Appended[]> {
    const entries = await this.#parts.log.append(drafts).catch((error: unknown) => {
      if (error instanceof StoreUnavailable) this.#outage ??= { since: this.#parts.now(), message: error.message }
      throw error
    })
    this.#outage = null
    await this.#reached(Math.max(0, ...entries.map((entry) => entry.seq)))
    return entries
  }

  /** Since when (milliseconds since 1970) the store takes no writes, and why; null while it does. */
  get outage(): { readonly since: number; readonly message: string } | null {
    return this.#outage
  }

  /** Asks the store whether it is back, while it is away; a write that succeeds says so too. */
  async probe(): Promise<void> {
    if (this.#outage === null) return
    await this.#parts.log.append([{ event: { type: 'wall.arranged', by: program, set: {} }, once: 'probe' }]).then(
      () => {
        this.#outage = null
        this.#announce()
      },
      () => {},
    )
  }

  /** Calls back after every batch of entries folded, and after a reset. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** A page of posts exactly as the records stand now. */
  page(audience: 'public' | 'curator', filter: PostFilter): PostRows {
    this.flush()
    return this.#query?.page(audience, filter) ?? { records: [], next: null }
  }

  answers(post: string, limit: number): readonly PostRecord[] {
    this.flush()
    return this.#query?.answers(post, limit) ?? []
  }

  /** The first numbers, over what the public may see. */
  stats(): Summary & { readonly cursor: Cursor } {
    this.flush()
    const query = this.#query
    if (query === null) throw new Error(`The wall ${this.slug} is not open.`)
    return { ...query.summary(), cursor: this.cursor }
  }

  /** Brings the archive to where memory is. */
  flush(): void {
    if (this.#flushing !== null) clearTimeout(this.#flushing)
    this.#flushing = null
    const archive = this.#archive
    if (archive === null || archive.head() === this.state.head) return
    const erase = this.#erase
    archive.write(this.state.head, this.state.changedAfter(archive.head()), this.#later, erase)
    this.#later = []
    this.#erase = []
    if (this.state.size > memory.most) this.state.forget(memory.keep, this.state.head, this.#isNeeded)
    if (erase.length > 0) void this.#eraseBodies(archive)
  }

  async close(): Promise<void> {
    this.#stop.abort()
    await this.#following
    this.flush()
    await this.#parts.log.close()
    this.#parts.release()
  }

  #load(head: Cursor): void {
    this.epoch = head.epoch
    const { archive, query } = this.#parts.openArchive(head)
    this.#archive = archive
    this.#query = query
    this.state = new WallState(archive)
    const { records, floor } = archive.recent(memory.keep)
    for (const record of records) this.state.put(record)
    this.state.head = archive.head()
    this.state.floor = floor
    void this.#eraseBodies(archive)
  }

  async #follow(): Promise<void> {
    const { log } = this.#parts
    while (!this.#stop.signal.aborted) {
      try {
        for await (const batch of log.follow(this.cursor, this.#stop.signal)) this.#take(batch)
        return
      } catch (error) {
        if (this.#stop.signal.aborted) return
        if (!(error instanceof CursorGone)) return this.#parts.onFatal(error)
        const lost = this.cursor
        this.#load(error.head)
        this.#parts.onReset(this.slug, lost, error.head)
        this.#announce()
      }
    }
  }

  #take(batch: readonly Entry[]): void {
    for (const entry of batch) {
      this.#noteBodies(entry)
      fold(this.state, entry)
      if (entry.event.type === 'post.received') this.#noteLater(entry, entry.event.post.id)
    }
    this.#flushing ??= setTimeout(() => this.flush(), archiveDelay)
    this.#announce()
  }

  #announce(): void {
    const { head } = this.state
    const ready = this.#waiting.filter((it) => it.seq <= head)
    if (ready.length > 0) this.#waiting = this.#waiting.filter((it) => it.seq > head)
    for (const it of ready) it.resolve()
    for (const listener of this.#listeners) listener()
  }

  #reached(seq: number): Promise<void> {
    if (this.state.head >= seq) return Promise.resolve()
    return new Promise((resolve) => this.#waiting.push({ seq, resolve }))
  }

  /** Before a retraction is folded: the entries whose words must go from the log too. */
  #noteBodies({ event }: Entry): void {
    if (event.type !== 'post.retracted') return
    const record = this.state.get('post', event.id)
    if (record === null || record.retracted || record.post === null) return
    const waiting = this.#later.flatMap((it) =>
      it.event.type === 'post.received' && it.event.post.id === event.id ? [it.seq] : [],
    )
    this.#erase.push(record.born, ...(this.#archive?.laterBodies(event.id) ?? []), ...waiting)
  }

  /** After a post was folded: an entry that did not bring its post carries words we must be able to find again. */
  #noteLater(entry: Entry, id: string): void {
    const record = this.state.get('post', id)
    if (record === null || record.born === entry.seq) return
    if (record.retracted) this.#erase.push(entry.seq)
    else this.#later.push(entry)
  }

  async #eraseBodies(archive: Archive): Promise<void> {
    try {
      for (const seq of archive.pendingErasures()) {
        await this.#parts.log.erase(seq)
        archive.erased(seq)
      }
    } catch (error) {
      // Without its store nothing can be blanked; what is left is tried again with the next erasure and at the next start.
      if (!this.#stop.signal.aborted) this.#parts.onEraseFailed(this.slug, error)
    }
  }

  readonly #isNeeded = (record: Rec): boolean =>
    record.kind === 'post' &&
    (record.pinned !== null ||
      record.highlighted ||
      (postState(record) === 'held' && (this.state.tally()?.held ?? 0) <= memory.held))
}

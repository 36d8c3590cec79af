import type { Cursor } from '#lib/cursor'
import type { Draft, Entry } from '#lib/event'
import { fold } from '#lib/fold'
import { isVisible } from '#lib/project'
import { type PostRecord, postState, type Rec } from '#lib/record'
import { WallState } from '#lib/state'
import { emptyWall, type WallSettings } from '#lib/wall'
import type { Archive } from '#server/archive/archive'
import type { PostFilter, PostQuery, PostRows } from '#server/archive/query'
import type { Summary } from '#server/archive/summary'
import { type Appended, CursorGone, type EventLog, StoreUnavailable } from '#server/log/log'
import { guarded } from '#server/log/sqlite-error'
import { program } from '#server/people/program'
import { Bodies } from './bodies'
import { Eraser } from './eraser'
import { Waiting } from './waiting'

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
/** Milliseconds between two tries when its disk takes nothing. */
const archivePatience = 1_000

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
  readonly #waiting = new Waiting()
  #outage: { readonly since: number; readonly message: string } | null = null
  #unarchived: { readonly since: number; readonly message: string } | null = null
  #bodies = new Bodies()
  #flushing: NodeJS.Timeout | null = null
  #following: Promise<void> = Promise.resolve()
  readonly #eraser: Eraser

  constructor(parts: WallParts) {
    this.#parts = parts
    this.slug = parts.slug
    this.#eraser = new Eraser(parts.log, (error) => parts.onEraseFailed(parts.slug, error))
  }

  /** Continues from the archive, catches up with the log, then follows it. Resolves when the wall is as the log says. */
  async open(): Promise<void> {
    const head = await this.#parts.log.head()
    this.#load(head)
    this.#following = this.#follow().catch((error: unknown) => this.#parts.onFatal(error))
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
    return this.#outage ?? this.#unarchived
  }

  /** Asks the store whether it is back, while it is away; a write that succeeds says so too. */
  async probe(): Promise<void> {
    if (this.#outage === null) return
    // A key of its own for each outage: an append that is a repeat writes nothing, and would succeed on a full disk.
    const once = `probe ${this.#outage.since}`
    await this.#parts.log.append([{ event: { type: 'wall.arranged', by: program, set: {} }, once }]).then(
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
    this.#tryFlush()
    const page = this.#query?.page(audience, filter) ?? { records: [], next: null }
    return { ...page, records: this.#asOfNow(page.records, audience) }
  }

  answers(post: string, limit: number): readonly PostRecord[] {
    this.#tryFlush()
    return this.#asOfNow(this.#query?.answers(post, limit) ?? [], 'public')
  }

  /** The first numbers, over what the public may see. Throws StoreUnavailable. */
  stats(): Summary & { readonly cursor: Cursor } {
    this.flush()
    const query = this.#query
    if (query === null) throw new Error(`The wall ${this.slug} is not open.`)
    return { ...query.summary(), cursor: this.cursor }
  }

  /** Brings the archive to where memory is. Throws StoreUnavailable, and LogDamaged. */
  flush(): void {
    const archive = this.#archive
    if (archive === null || archive.head() === this.state.head) return
    const { later, erase } = this.#bodies
    const changed = this.state.changedAfter(archive.head())
    guarded(`${this.slug}’s archive`, () => archive.write(this.state.head, changed, later, erase))
    this.#dontFlush()
    this.#unarchived = null
    this.#bodies = new Bodies()
    if (this.state.size > memory.most) this.state.forget(memory.keep, this.state.head, this.#isNeeded)
    if (erase.length > 0) this.#eraser.run(archive)
  }

  async close(): Promise<void> {
    this.#stop.abort()
    await this.#following
    this.#tryFlush()
    this.#dontFlush()
    await this.#eraser.close()
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
    // Seqs of a lost log mean other entries in this one.
    this.#bodies = new Bodies()
    this.#eraser.run(archive)
  }

  async #follow(): Promise<void> {
    const { log } = this.#parts
    while (!this.#stop.signal.aborted) {
      try {
        for await (const batch of log.follow(this.cursor, this.#stop.signal)) this.#take(batch)
        return
      } catch (error) {
        if (this.#stop.signal.aborted) return
        if (!(error instanceof CursorGone)) throw error
        const lost = this.cursor
        this.#load(error.head)
        this.#parts.onReset(this.slug, lost, error.head)
        // What they wait for may never come again.
        this.#waiting.reached(Number.POSITIVE_INFINITY)
        this.#announce()
      }
    }
  }

  #take(batch: readonly Entry[]): void {
    for (const entry of batch) {
      this.#bodies.before(entry, this.state, this.#archive)
      fold(this.state, entry)
      this.#bodies.after(entry, this.state)
    }
    this.#flushAfter(archiveDelay)
    this.#announce()
  }

  #flushAfter(milliseconds: number): void {
    this.#flushing ??= setTimeout(() => {
      this.#flushing = null
      this.#tryFlush()
    }, milliseconds)
  }

  #dontFlush(): void {
    if (this.#flushing !== null) clearTimeout(this.#flushing)
    this.#flushing = null
  }

  /** A disk that takes nothing ends nothing: the records stay in memory, and it is asked again. */
  #tryFlush(): void {
    try {
      this.flush()
    } catch (error) {
      if (error instanceof StoreUnavailable) {
        this.#unarchived ??= { since: this.#parts.now(), message: error.message }
        this.#flushAfter(archivePatience)
      } else this.#parts.onFatal(error)
    }
  }

  /** [P6] While the archive is behind, what memory knows better counts. */
  #asOfNow(records: readonly PostRecord[], audience: 'public' | 'curator'): readonly PostRecord[] {
    if (this.#unarchived === null) return records
    return records.map((it) => this.state.get('post', it.id) ?? it).filter((it) => isVisible(it, audience))
  }

  #announce(): void {
    this.#waiting.reached(this.state.head)
    for (const listener of this.#listeners) listener()
  }

  async #reached(seq: number): Promise<void> {
    if (this.state.head < seq) await this.#waiting.until(seq)
  }

  readonly #isNeeded = (record: Rec): boolean =>
    record.kind === 'post' &&
    (record.pinned !== null ||
      record.highlighted ||
      (postState(record) === 'held' && (this.state.tally()?.held ?? 0) <= memory.held))
}

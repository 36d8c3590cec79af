import type { Kind, Rec, RecordOf, TallyRecord } from './record'

/** Where records live that memory has let go: the archive. Answers at once; throws when its store is damaged. */
export type Shelf = {
  get(kind: Kind, id: string): Rec | null
  /** Ids of all posts by one author that the shelf holds. */
  postsBy(author: string): readonly string[]
  /** Ids of all posts that repeat one, as the shelf holds them. */
  repeatsOf(post: string): readonly string[]
}

const emptyShelf: Shelf = { get: () => null, postsBy: () => [], repeatsOf: () => [] }

/**
 * A wall's records, and the order in which they changed. Holds whole records by reference: a record is current exactly
 * while it is the one its kind's map holds, so an overtaken change costs nothing to skip.
 */
export class WallState {
  /** The seq folded last. */
  head = 0
  /** Changes at or before this seq may have been let go: no frame can start earlier. */
  floor = 0
  readonly #maps: Readonly<Record<Kind, Map<string, Rec>>> = {
    post: new Map(),
    author: new Map(),
    wall: new Map(),
    spotlight: new Map(),
    tally: new Map(),
    decision: new Map(),
    source: new Map(),
    checkpoint: new Map(),
    person: new Map(),
    token: new Map(),
  }
  readonly #byAuthor = new Map<string, string[]>()
  readonly #byOriginal = new Map<string, Set<string>>()
  readonly #shelf: Shelf
  #changes: Rec[] = []
  #live = 0

  constructor(shelf: Shelf = emptyShelf) {
    this.#shelf = shelf
  }

  get<K extends Kind>(kind: K, id: string): RecordOf<K> | null {
    return (this.#maps[kind].get(id) ?? this.#shelf.get(kind, id)) as RecordOf<K> | null
  }

  tally(): TallyRecord | null {
    return this.get('tally', 'tally')
  }

  /** Ids of all posts by one author. */
  postsBy(author: string): ReadonlySet<string> {
    return new Set([...this.#shelf.postsBy(author), ...(this.#byAuthor.get(author) ?? [])])
  }

  /** Ids of all posts that repeat this one. */
  repeatsOf(post: string): ReadonlySet<string> {
    return new Set([...this.#shelf.repeatsOf(post), ...(this.#byOriginal.get(post) ?? [])])
  }

  /** Takes the record as current. Records must come in the order of their seq. */
  put(record: Rec): void {
    const map = this.#maps[record.kind]
    const before = map.size
    map.set(record.id, record)
    const isNew = map.size > before
    // The tally changes with nearly every entry: changedAfter looks at it instead of remembering each change.
    if (record.kind === 'tally') return
    if (isNew) this.#live++
    if (record.kind === 'post' && record.born === record.seq && record.post !== null)
      this.#remember(record.post.author.id, record.id)
    if (record.kind === 'post' && record.post?.repostOf != null) this.#noteRepeat(record.post.repostOf, record.id)
    this.#changes.push(record)
    if (this.#changes.length > 2 * this.#live + 1024) this.#changes = this.#changes.filter(this.#isCurrent)
  }

  /** Current records changed after the seq: oldest change first, the tally last. */
  *changedAfter(seq: number): Iterable<Rec> {
    for (let at = this.#firstAfter(seq); at < this.#changes.length; at++) {
      const record = this.#changes[at]
      if (record !== undefined && this.#isCurrent(record)) yield record
    }
    const tally = this.#maps.tally.get('tally')
    if (tally !== undefined && tally.seq > seq) yield tally
  }

  /** How many records memory holds. */
  get size(): number {
    return this.#live
  }

  /** Every record of a kind that memory holds. */
  all<K extends Kind>(kind: K): Iterable<RecordOf<K>> {
    return this.#maps[kind].values() as Iterable<RecordOf<K>>
  }

  /** How many changes lie after the seq; overtaken ones count. */
  distance(seq: number): number {
    return this.#changes.length - this.#firstAfter(seq)
  }

  /**
   * Lets go of the posts, authors and decisions changed longest ago, down to `keep` records: none newer than `shelved`,
   * and none that is `needed`. Frames can then start only after the newest one let go.
   */
  forget(keep: number, shelved: number, needed: (record: Rec) => boolean): void {
    let spare = this.#live - keep
    if (spare <= 0) return
    const kept: Rec[] = []
    const authors = new Set<string>()
    for (const record of this.#changes) {
      if (!this.#isCurrent(record)) continue
      const mayGo = record.kind === 'post' || record.kind === 'author' || record.kind === 'decision'
      if (spare === 0 || !mayGo || record.seq > shelved || needed(record)) {
        kept.push(record)
        continue
      }
      spare--
      this.#live--
      this.#maps[record.kind].delete(record.id)
      if (record.kind === 'post' && record.post !== null) authors.add(record.post.author.id)
      if (record.kind === 'post' && record.post?.repostOf != null) this.#dropRepeat(record.post.repostOf, record.id)
      this.floor = Math.max(this.floor, record.seq)
    }
    this.#changes = kept
    for (const author of authors) this.#tidy(author)
  }

  readonly #isCurrent = (record: Rec): boolean => this.#maps[record.kind].get(record.id) === record

  #remember(author: string, post: string): void {
    const posts = this.#byAuthor.get(author)
    if (posts === undefined) this.#byAuthor.set(author, [post])
    else posts.push(post)
  }

  #noteRepeat(original: string, post: string): void {
    const repeats = this.#byOriginal.get(original)
    if (repeats === undefined) this.#byOriginal.set(original, new Set([post]))
    else repeats.add(post)
  }

  #dropRepeat(original: string, post: string): void {
    const repeats = this.#byOriginal.get(original)
    repeats?.delete(post)
    if (repeats?.size === 0) this.#byOriginal.delete(original)
  }

  #tidy(author: string): void {
    const posts = this.#byAuthor.get(author)?.filter((id) => this.#maps.post.has(id)) ?? []
    if (posts.length === 0) this.#byAuthor.delete(author)
    else this.#byAuthor.set(author, posts)
  }

  #firstAfter(seq: number): number {
    let low = 0
    let high = this.#changes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#changes[middle]?.seq ?? 0) > seq) high = middle
      else low = middle + 1
    }
    return low
  }
}

import type { Kind, Rec, RecordOf, TallyRecord } from './record'

/** Where records live that memory has let go: the archive. Answers at once; throws when its store is damaged. */
export type Shelf = {
  get(kind: Kind, id: string): Rec | null
  /** Ids of all posts by one author, memory's included or not. */
  postsBy(author: string): readonly string[]
}

const emptyShelf: Shelf = { get: () => null, postsBy: () => [] }

/**
 * A wall's records, and the order in which they changed. Holds whole records by reference: a record is current exactly
 * while it is the one its kind's map holds, so an overtaken change costs nothing to skip.
 */
export class WallState {
  /** The seq folded last. */
  head = 0
  /** Changes at or before this seq may have been let go: no frame can start earlier. */
  floor = 0
  readonly #maps = new Map<Kind, Map<string, Rec>>()
  readonly #byAuthor = new Map<string, Set<string>>()
  readonly #shelf: Shelf
  #changes: Rec[] = []
  #live = 0

  constructor(shelf: Shelf = emptyShelf) {
    this.#shelf = shelf
  }

  get<K extends Kind>(kind: K, id: string): RecordOf<K> | null {
    return (this.#maps.get(kind)?.get(id) ?? this.#shelf.get(kind, id)) as RecordOf<K> | null
  }

  tally(): TallyRecord | null {
    return this.get('tally', 'tally')
  }

  /** Ids of all posts by one author. */
  postsBy(author: string): ReadonlySet<string> {
    return new Set([...this.#shelf.postsBy(author), ...(this.#byAuthor.get(author) ?? [])])
  }

  /** Takes the record as current. Records must come in the order of their seq. */
  put(record: Rec): void {
    let map = this.#maps.get(record.kind)
    if (map === undefined) {
      map = new Map()
      this.#maps.set(record.kind, map)
    }
    const before = map.size
    map.set(record.id, record)
    this.#live += map.size - before
    if (record.kind === 'post' && record.post !== null) this.#remember(record.post.author.id, record.id)
    this.#changes.push(record)
    if (this.#changes.length > 2 * this.#live + 1024) this.#changes = this.#changes.filter((it) => this.#isCurrent(it))
  }

  /** Current records changed after the seq, oldest change first. */
  *changedAfter(seq: number): Iterable<Rec> {
    for (let at = this.#firstAfter(seq); at < this.#changes.length; at++) {
      const record = this.#changes[at]
      if (record !== undefined && this.#isCurrent(record)) yield record
    }
  }

  /** How many changes lie after the seq; overtaken ones count. */
  distance(seq: number): number {
    return this.#changes.length - this.#firstAfter(seq)
  }

  count(kind: Kind): number {
    return this.#maps.get(kind)?.size ?? 0
  }

  /** Lets go of the posts and authors changed longest ago, down to `keep` records, none newer than `shelved` and none that `needed` wants. */
  forget(keep: number, shelved: number, needed: (record: Rec) => boolean): void {
    let spare = this.#live - keep
    if (spare <= 0) return
    const kept: Rec[] = []
    for (const record of this.#changes) {
      if (!this.#isCurrent(record)) continue
      const mayGo =
        spare > 0 &&
        record.seq <= shelved &&
        (record.kind === 'post' || record.kind === 'author' || record.kind === 'decision')
      if (!mayGo || needed(record)) {
        kept.push(record)
        continue
      }
      spare--
      this.#live--
      this.#maps.get(record.kind)?.delete(record.id)
      if (record.kind === 'post' && record.post !== null) this.#overlook(record.post.author.id, record.id)
      this.floor = Math.max(this.floor, record.seq)
    }
    this.#changes = kept
  }

  #isCurrent(record: Rec): boolean {
    return this.#maps.get(record.kind)?.get(record.id) === record
  }

  #remember(author: string, post: string): void {
    const posts = this.#byAuthor.get(author)
    if (posts === undefined) this.#byAuthor.set(author, new Set([post]))
    else posts.add(post)
  }

  #overlook(author: string, post: string): void {
    const posts = this.#byAuthor.get(author)
    posts?.delete(post)
    if (posts?.size === 0) this.#byAuthor.delete(author)
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

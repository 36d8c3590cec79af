import type Database from 'libsql'
import type { Cursor } from '#lib/cursor'
import type { Entry } from '#lib/event'
import type { Post } from '#lib/post'
import { type Kind, type PostRecord, postState, type Rec } from '#lib/record'
import type { Shelf } from '#lib/state'
import { cell } from './cell'
import { prepare } from './schema'
import { words } from './words'

/** A post's seqs in the log that carry its words, and that must be blanked. */
export type Erasure = number

/**
 * A wall's records on disk: what memory lets go of, what pages and search read, and where a restart continues. One
 * write is one transaction with the cursor it brings the archive to, so a crash never leaves half a fold behind.
 */
export class Archive implements Shelf {
  readonly #db: Database.Database
  readonly #seq
  readonly #setSeq
  readonly #post
  readonly #record
  readonly #postsBy
  readonly #repeatsOf
  readonly #recordSlot
  readonly #findPost
  readonly #addPost
  readonly #setPost
  readonly #addText
  readonly #dropText
  readonly #addBody
  readonly #bodies
  readonly #addErasure

  /** @param head of the log: an archive that does not belong to it is dropped. */
  constructor(db: Database.Database, head: Cursor) {
    this.#db = db
    prepare(db, head)
    this.#seq = db.prepare("SELECT value FROM archive_meta WHERE key = 'seq'")
    this.#setSeq = db.prepare("UPDATE archive_meta SET value = ? WHERE key = 'seq'")
    this.#post = db.prepare('SELECT record FROM posts WHERE id = ?')
    this.#record = db.prepare('SELECT record FROM records WHERE kind = ? AND id = ?')
    this.#postsBy = db.prepare('SELECT id FROM posts WHERE author = ?').pluck()
    this.#repeatsOf = db.prepare('SELECT id FROM posts WHERE repost_of = ?').pluck()
    this.#recordSlot = db.prepare(
      'INSERT INTO records (kind, id, seq, record) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET seq = excluded.seq, record = excluded.record',
    )
    this.#findPost = db.prepare('SELECT place, record FROM posts WHERE id = ?').raw()
    this.#addPost = db.prepare(
      'INSERT INTO posts (seq, born, aired, state, author, handle, source, reply_to, repost_of, created, record, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    this.#setPost = db.prepare(
      'UPDATE posts SET seq = ?, born = ?, aired = ?, state = ?, author = ?, handle = ?, source = ?, reply_to = ?, repost_of = ?, created = ?, record = ? WHERE id = ?',
    )
    this.#addText = db.prepare('INSERT INTO posts_text (rowid, text, handle, name) VALUES (?, ?, ?, ?)')
    // A contentless index forgets words only when told them again.
    this.#dropText = db.prepare(
      "INSERT INTO posts_text (posts_text, rowid, text, handle, name) VALUES ('delete', ?, ?, ?, ?)",
    )
    this.#addBody = db.prepare('INSERT OR IGNORE INTO bodies (post, seq) VALUES (?, ?)')
    this.#bodies = db.prepare('SELECT seq FROM bodies WHERE post = ?').pluck()
    this.#addErasure = db.prepare('INSERT OR IGNORE INTO erasures (seq) VALUES (?)')
  }

  /** The seq up to which the log is archived. */
  head(): number {
    return Number(cell(this.#seq))
  }

  get(kind: Kind, id: string): Rec | null {
    const found = kind === 'post' ? cell(this.#post, id) : cell(this.#record, kind, id)
    return found === undefined ? null : (JSON.parse(String(found)) as Rec)
  }

  postsBy(author: string): readonly string[] {
    return this.#postsBy.all(author) as string[]
  }

  repeatsOf(post: string): readonly string[] {
    return this.#repeatsOf.all(post) as string[]
  }

  /** The log's seqs that carry words of this post, besides the one that brought it. */
  laterBodies(post: string): readonly number[] {
    return this.#bodies.all(post) as number[]
  }

  /** Keeps the records as they are now, what must be remembered about the entries, and the seq all this belongs to. */
  write(seq: number, records: Iterable<Rec>, later: readonly Entry[], erase: readonly Erasure[]): void {
    this.#db.transaction(() => {
      for (const record of records) {
        if (record.kind === 'post') this.#writePost(record)
        else this.#recordSlot.run(record.kind, record.id, record.seq, JSON.stringify(record))
      }
      for (const { seq: body, event } of later)
        if (event.type === 'post.received') this.#addBody.run(event.post.id, body)
      for (const body of erase) this.#addErasure.run(body)
      this.#setSeq.run(String(seq))
    })()
  }

  /** The first seqs of the log still to be blanked; `erased` strikes them off. */
  pendingErasures(limit: number): readonly Erasure[] {
    return this.#db.prepare('SELECT seq FROM erasures ORDER BY seq LIMIT ?').pluck().all(limit) as number[]
  }

  erased(seqs: readonly Erasure[]): void {
    const strike = this.#db.prepare('DELETE FROM erasures WHERE seq = ?')
    this.#db.transaction(() => {
      for (const seq of seqs) strike.run(seq)
    })()
  }

  /** The records changed last, at most `limit` and at least every one that waits, is pinned or stands alone; oldest change first. */
  recent(limit: number): { readonly records: readonly Rec[]; readonly floor: number } {
    const nth = this.#db.prepare(
      'SELECT seq FROM (SELECT seq FROM posts UNION ALL SELECT seq FROM records) ORDER BY seq DESC LIMIT 1 OFFSET ?',
    )
    const floor = Number(cell(nth, limit) ?? 0)
    const rows = this.#db
      .prepare(
        `SELECT record FROM posts WHERE place IN (
           SELECT place FROM posts WHERE seq > ?1
           UNION SELECT place FROM posts WHERE state = 'held'
           UNION SELECT place FROM posts WHERE json_extract(record, '$.pinned') IS NOT NULL)
         UNION ALL SELECT record FROM records WHERE seq > ?1 OR kind NOT IN ('author', 'decision')`,
      )
      .pluck()
      .all(floor) as string[]
    const records = rows.map((row) => JSON.parse(row) as Rec)
    return { records: records.sort((a, b) => a.seq - b.seq), floor }
  }

  #writePost(record: PostRecord): void {
    const { post } = record
    const row = [
      record.seq,
      record.born,
      record.aired,
      postState(record),
      post?.author.id ?? null,
      post?.author.handle.toLowerCase() ?? null,
      post?.source ?? null,
      post?.replyTo ?? null,
      post?.repostOf ?? null,
      post === null ? null : (post.createdAt ?? record.receivedAt),
      JSON.stringify(record),
      record.id,
    ] as const
    const found = this.#findPost.get(record.id) as [place: number, record: string] | undefined
    const place = found === undefined ? Number(this.#addPost.run(...row).lastInsertRowid) : found[0]
    if (found !== undefined) this.#setPost.run(...row)
    const had = found === undefined ? null : textOf((JSON.parse(found[1]) as PostRecord).post)
    const has = textOf(post)
    if (had?.join('\n') === has?.join('\n')) return
    if (had !== null) this.#dropText.run(place, ...had)
    if (has !== null) this.#addText.run(place, ...has)
  }
}

/** What a search looks in: the columns of posts_text. */
const textOf = (post: Post | null) =>
  post === null ? null : ([words(post.text), words(post.author.handle), words(post.author.name)] as const)

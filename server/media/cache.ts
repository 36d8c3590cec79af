import { createHash } from 'node:crypto'
import type Database from 'libsql'
import { z } from 'zod'
import { openCacheFile } from './cache-file'

/** A picture as it is served: WebP. */
export type Picture = { readonly bytes: Buffer; readonly etag: string }

/** A post of a wall. */
export type PostOf = { readonly wall: string; readonly post: string }

/** Milliseconds after which a use is written down again. */
const usedEvery = 600_000
/** Evicted at a time, so that not every new picture has to make room. */
const roomFor = 0.05

const pictureRow = z.object({ bytes: z.instanceof(Buffer), etag: z.string() })
const sizeRow = z.object({ key: z.string(), size: z.number() })
const totalRow = z.object({ bytes: z.number() })

export const pictureOf = (bytes: Buffer): Picture => ({
  bytes,
  etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
})

/**
 * Pictures made, on disk: by what they were made of, and with the posts they stand on, so that they go with the last of
 * those. Bounded in bytes; those not asked for longest go first. Throws libsql's SqliteError.
 */
export class Cache {
  readonly #db: Database.Database
  readonly #most: number
  readonly #now: () => number
  readonly #statements = new Map<string, Database.Statement>()

  /** @param most bytes. @param now milliseconds since 1970. */
  constructor(folder: string, most: number, now: () => number) {
    this.#db = openCacheFile(folder)
    this.#most = most
    this.#now = now
  }

  /** Only reads: a full disk takes no picture away that is on it. */
  get(key: string): Picture | null {
    const row = this.#sql('SELECT bytes, etag FROM pictures WHERE key = ?').get(key)
    return row === undefined ? null : pictureRow.parse(row)
  }

  /** Notes that the picture was asked for now, for this post. */
  use(key: string, { wall, post }: PostOf): void {
    const now = this.#now()
    this.#run('UPDATE pictures SET used = ? WHERE key = ? AND used < ?', now, key, now - usedEvery)
    const isThere = 'SELECT ?, ?, key FROM pictures WHERE key = ?'
    this.#run(`INSERT OR IGNORE INTO uses ${isThere}`, wall, post, key)
  }

  /** Takes a picture in, for this post. */
  keep(key: string, { bytes, etag }: Picture, { wall, post }: PostOf): void {
    if (bytes.length > this.#most) return
    this.#db.transaction(() => {
      const add = 'INSERT OR IGNORE INTO pictures VALUES (?, ?, ?, ?, ?)'
      const { changes } = this.#run(add, key, bytes.length, this.#now(), etag, bytes)
      this.#run('INSERT OR IGNORE INTO uses VALUES (?, ?, ?)', wall, post, key)
      if (changes === 0) return
      this.#grow(bytes.length)
      if (this.bytes > this.#most) this.#evict(this.bytes - this.#most * (1 - roomFor), key)
    })()
  }

  /** Lets go of what stands on these posts and on no other. */
  forget(wall: string, posts: readonly string[]): void {
    const orphans = `SELECT key, size FROM pictures WHERE key IN (SELECT key FROM uses WHERE wall = ?1 AND post = ?2)
      AND NOT EXISTS (SELECT 1 FROM uses WHERE uses.key = pictures.key AND NOT (wall = ?1 AND post = ?2))`
    let gone = 0
    this.#db.transaction(() => {
      for (const post of posts) {
        for (const row of this.#sql(orphans).all(wall, post)) gone += this.#delete(sizeRow.parse(row))
        this.#run('DELETE FROM uses WHERE wall = ? AND post = ?', wall, post)
      }
    })()
    // Their bytes leave the write-ahead log too.
    if (gone > 0) this.#db.pragma('wal_checkpoint(TRUNCATE)')
  }

  /** Posts of this wall that pictures are kept for. */
  postsOf(wall: string): readonly string[] {
    const rows = this.#sql('SELECT DISTINCT post FROM uses WHERE wall = ?').all(wall)
    return z
      .array(z.object({ post: z.string() }))
      .parse(rows)
      .map(({ post }) => post)
  }

  /** How many bytes all pictures have. */
  get bytes(): number {
    return totalRow.parse(this.#sql('SELECT bytes FROM total').get()).bytes
  }

  close(): void {
    try {
      this.#db.pragma('wal_checkpoint(TRUNCATE)')
    } catch {
      // What stays in the write-ahead log is read from there next time.
    }
    this.#db.close()
  }

  #evict(bytes: number, except: string): void {
    const oldest = this.#sql('SELECT key, size FROM pictures WHERE key <> ? ORDER BY used LIMIT 100')
    for (let freed = 0; freed < bytes; ) {
      const rows = oldest.all(except)
      if (rows.length === 0) return
      for (const row of rows) if (freed < bytes) freed += this.#delete(sizeRow.parse(row))
    }
  }

  /** Answers how many bytes went. */
  #delete({ key, size }: z.infer<typeof sizeRow>): number {
    this.#run('DELETE FROM pictures WHERE key = ?', key)
    this.#run('DELETE FROM uses WHERE key = ?', key)
    this.#grow(-size)
    return size
  }

  #grow(bytes: number): void {
    this.#run('UPDATE total SET bytes = bytes + ?', bytes)
  }

  #run(sql: string, ...values: unknown[]): Database.RunResult {
    return this.#sql(sql).run(...values)
  }

  #sql(text: string): Database.Statement {
    const known = this.#statements.get(text)
    if (known !== undefined) return known
    const statement = this.#db.prepare(text)
    this.#statements.set(text, statement)
    return statement
  }
}

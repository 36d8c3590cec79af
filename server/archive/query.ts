import type Database from 'libsql'
import type { Audience } from '#lib/protocol/view'
import type { PostRecord, PostState } from '#lib/record'
import { type Summary, summarise } from './summary'
import { ftsQuery } from './words'

/** What a page of posts may be narrowed to. Times are milliseconds since 1970; `from` is included, `to` is not. */
export type PostFilter = {
  readonly q?: string | undefined
  readonly author?: string | undefined
  readonly source?: string | undefined
  readonly from?: number | undefined
  readonly to?: number | undefined
  /** For curators only. */
  readonly state?: PostState | undefined
  /** The `next` of the page before, or a post's `order`. */
  readonly before?: Before | undefined
  readonly limit: number
}

/** A place in a list: posts of one `order` (a decision can air many at once) are told apart by the seq that brought them. */
export type Before = { readonly order: number; readonly born: number }

export type PostRows = { readonly records: readonly PostRecord[]; readonly next: string | null }

/** Reads `before=` as it came in an address; null when it is not one of ours. */
export const readBefore = (text: string): Before | null => {
  const found = /^(\d{1,15})(?:\.(\d{1,15}))?$/.exec(text)
  return found === null ? null : { order: Number(found[1]), born: Number(found[2] ?? 0) }
}

/** Reads pages of posts, newest first, for an audience; what the audience may not see is left out in the question itself. */
export class PostQuery {
  readonly #db: Database.Database

  constructor(db: Database.Database) {
    this.#db = db
  }

  page(audience: Audience, filter: PostFilter): PostRows {
    const order = audience === 'public' ? 'aired' : 'born'
    const where: string[] = [audience === 'public' ? "state = 'shown'" : "state NOT IN ('unseen', 'retracted')"]
    const values: (string | number)[] = []
    const narrow = (clause: string, ...value: (string | number)[]) => {
      where.push(clause)
      values.push(...value)
    }
    const words = filter.q === undefined ? null : ftsQuery(filter.q)
    if (words !== null) narrow('place IN (SELECT rowid FROM posts_text WHERE posts_text MATCH ?)', words)
    if (filter.author !== undefined)
      narrow('(author = ? OR handle = ?)', filter.author, filter.author.replace(/^@/, '').toLowerCase())
    if (filter.source !== undefined) narrow('source = ?', filter.source)
    if (filter.from !== undefined) narrow('created >= ?', filter.from)
    if (filter.to !== undefined) narrow('created < ?', filter.to)
    if (filter.state !== undefined && audience === 'curator') narrow('state = ?', filter.state)
    if (filter.before !== undefined) narrow(`(${order}, born) < (?, ?)`, filter.before.order, filter.before.born)
    const rows = this.#db
      .prepare(
        `SELECT record, ${order} || '.' || born FROM posts WHERE ${where.join(' AND ')} ORDER BY ${order} DESC, born DESC LIMIT ?`,
      )
      .raw()
      .all(...values, filter.limit + 1) as [string, string][]
    const kept = rows.slice(0, filter.limit)
    return {
      records: kept.map(([record]) => JSON.parse(record) as PostRecord),
      next: rows.length > filter.limit ? (kept.at(-1)?.[1] ?? null) : null,
    }
  }

  summary(): Summary {
    return summarise(this.#db)
  }

  /** Posts that answer this one, oldest first. */
  answers(post: string, limit: number): readonly PostRecord[] {
    const rows = this.#db
      .prepare("SELECT record FROM posts WHERE reply_to = ? AND state = 'shown' ORDER BY aired LIMIT ?")
      .pluck()
      .all(post, limit) as string[]
    return rows.map((row) => JSON.parse(row) as PostRecord)
  }
}

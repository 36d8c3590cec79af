import type Database from 'libsql'
import { cell } from './cell'

/** The first numbers an organiser asks for, over what the public may see. Days are UTC. */
export type Summary = {
  readonly posts: number
  readonly people: number
  readonly reposts: number
  readonly replies: number
  /** When the earliest and the latest were written, ISO 8601; null when there are none. */
  readonly first: string | null
  readonly last: string | null
  readonly days: readonly { readonly day: string; readonly posts: number }[]
  readonly top: readonly {
    readonly author: string
    readonly handle: string
    readonly posts: number
    readonly share: number
  }[]
}

export const summarise = (db: Database.Database): Summary => {
  const shown = "FROM posts WHERE state = 'shown'"
  const count = (what: string, where = '') => Number(cell(db.prepare(`SELECT ${what} ${shown} ${where}`)))
  const posts = count('count(*)')
  const time = (what: 'min' | 'max') => {
    const created = cell(db.prepare(`SELECT ${what}(created) ${shown}`))
    return typeof created === 'number' ? new Date(created).toISOString() : null
  }
  const days = db
    .prepare(`SELECT date(created / 1000, 'unixepoch') day, count(*) posts ${shown} GROUP BY day ORDER BY day`)
    .raw()
    .all() as [string, number][]
  const top = db
    .prepare(`SELECT author, max(handle), count(*) n ${shown} GROUP BY author ORDER BY n DESC, author LIMIT 10`)
    .raw()
    .all() as [string, string, number][]
  return {
    posts,
    people: count('count(DISTINCT author)'),
    reposts: count('count(*)', "AND json_extract(record, '$.post.repostOf') IS NOT NULL"),
    replies: count('count(*)', 'AND reply_to IS NOT NULL'),
    first: time('min'),
    last: time('max'),
    days: days.map(([day, n]) => ({ day, posts: n })),
    top: top.map(([author, handle, n]) => ({ author, handle, posts: n, share: n / posts })),
  }
}

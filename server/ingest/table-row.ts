import { createHash } from 'node:crypto'

/** What a column is, by its name in lower case without spaces and underscores; of several, the first listed wins. */
const columns = {
  id: ['id', 'postid', 'tweetid', 'statusid', 'idstr'],
  text: ['text', 'fulltext', 'content', 'message', 'tweet', 'post'],
  handle: ['handle', 'user', 'username', 'screenname', 'fromuser', 'author', 'account'],
  name: ['name', 'displayname', 'authorname'],
  createdAt: ['createdat', 'datetime', 'timestamp', 'time', 'date'],
  url: ['url', 'link', 'permalink'],
  lang: ['lang', 'language'],
  replyTo: ['replyto', 'inreplyto', 'inreplytostatusid'],
} as const

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** Archives of tweets keep the network's escapes: each is undone once, so "&amp;lt;" is "&lt;". */
const unescapeHtml = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? all
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all
  })

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '')

/**
 * One row of an archive (a table of tweets, an export of our own, any CSV with understandable headings) as the post one
 * sends. A row without an id gets one from its content, the same on every import.
 */
export const postFromRow = (row: Readonly<Record<string, string>>): unknown => {
  const cells = new Map(Object.entries(row).map(([name, cell]) => [plain(name), cell]))
  const cell = (names: readonly string[]): string | undefined => {
    for (const name of names) {
      const found = cells.get(name)?.trim()
      if (found !== undefined && found !== '') return found
    }
    return undefined
  }
  const optional = (field: Exclude<keyof typeof columns, 'id' | 'text' | 'handle' | 'name'>) => {
    const found = cell(columns[field])
    return found === undefined ? {} : { [field]: found }
  }
  const handle = cell(columns.handle)
  const name = cell(columns.name)
  const text = unescapeHtml(columns.text.map((it) => cells.get(it)).find((it) => it !== undefined && it !== '') ?? '')
  const author = { handle: handle ?? name ?? '', ...(name === undefined ? {} : { name: unescapeHtml(name) }) }
  const createdAt = optional('createdAt')
  const id = cell(columns.id) ?? digest([author.handle, text, JSON.stringify(createdAt)])
  return { id, author, text, ...createdAt, ...optional('url'), ...optional('lang'), ...optional('replyTo') }
}

const digest = (parts: readonly string[]): string =>
  `row-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)}`

import type { PublicPost } from '#lib/protocol/view'

export type Pages = AsyncIterable<readonly PublicPost[]>

/** As the HTTP API gives it, without what only places it in a view. */
const plain = ({ kind: _kind, order: _order, pinOrder: _pinOrder, ...post }: PublicPost) => post

export async function* writtenAsNdjson(pages: Pages): AsyncGenerator<string> {
  for await (const posts of pages) yield posts.map((post) => `${JSON.stringify(plain(post))}\n`).join('')
}

/** `{ "posts": [ … ] }`, one post a line. */
export async function* writtenAsJson(pages: Pages): AsyncGenerator<string> {
  yield '{"posts":['
  let comma = '\n'
  for await (const posts of pages) {
    for (const post of posts) {
      yield comma + JSON.stringify(plain(post))
      comma = ',\n'
    }
  }
  yield '\n]}\n'
}

type Value = string | number | boolean | null

const columns: Readonly<Record<string, (post: PublicPost) => Value>> = {
  id: ({ id }) => id,
  source: ({ source }) => source,
  author_id: ({ author }) => author.id,
  handle: ({ author }) => author.handle,
  name: ({ author }) => author.name,
  text: ({ text }) => text,
  created_at: ({ createdAt }) => createdAt,
  received_at: ({ receivedAt }) => receivedAt,
  url: ({ url }) => url,
  lang: ({ lang }) => lang,
  media: ({ media }) => media.map(({ url }) => url).join(' '),
  reply_to: ({ replyTo }) => replyTo,
  repost_of: ({ repostOf }) => repostOf,
  lat: ({ geo }) => geo?.lat ?? null,
  lon: ({ geo }) => geo?.lon ?? null,
  place: ({ geo }) => geo?.place ?? null,
  pinned: ({ pinned }) => pinned,
  highlighted: ({ highlighted }) => highlighted,
  edited: ({ edited }) => edited,
}

/** RFC 4180, with the names of the columns in the first line. */
export async function* writtenAsCsv(pages: Pages): AsyncGenerator<string> {
  const line = (cells: readonly Value[]): string => `${cells.map(csvCell).join(',')}\r\n`
  yield line(Object.keys(columns))
  const values = Object.values(columns)
  for await (const posts of pages) yield posts.map((post) => line(values.map((value) => value(post)))).join('')
}

/** What spreadsheets begin a formula with, also in full width: https://owasp.org/www-community/attacks/CSV_Injection */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

/** A text that a spreadsheet would take for a formula gets an apostrophe: it shows, and does nothing. */
export const csvCell = (value: Value): string => {
  if (typeof value !== 'string') return value === null ? '' : String(value)
  const safe = formula.test(value) ? `'${value}` : value
  return /[",;\t\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

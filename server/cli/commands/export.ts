import { createWriteStream } from 'node:fs'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PostPage } from '#lib/protocol/http'
import type { PublicPost } from '#lib/protocol/view'
import type { Api } from '../api'
import { CommandError, type Io } from '../io'

type Options = { readonly wall: string; readonly format: string; readonly out?: string }

/** What the public may see of a wall, oldest first. */
export const exportWall = async (api: Api, io: Io, cwd: string, options: Options): Promise<void> => {
  const write = Object.hasOwn(writers, options.format) ? writers[options.format] : undefined
  if (write === undefined) throw new CommandError(`--format: must be one of ${Object.keys(writers).join(', ')}.`)
  const lines = write(await everyPost(api, options.wall))
  if (options.out === undefined) for (const line of lines) io.out(line)
  else await pipeline(Readable.from(lines), createWriteStream(resolve(cwd, options.out)))
}

const everyPost = async (api: Api, wall: string): Promise<readonly PublicPost[]> => {
  const posts: PublicPost[] = []
  let before: string | null = null
  do {
    const more: string = before === null ? '' : `&before=${before}`
    const page: PostPage = await api.get(`/api/walls/${encodeURIComponent(wall)}/posts?limit=200${more}`)
    posts.push(...page.posts)
    before = page.next
  } while (before !== null)
  return posts.reverse()
}

/** As the HTTP API gives it, without what only places it in a view. */
const plain = ({ kind: _kind, order: _order, pinOrder: _pinOrder, ...post }: PublicPost) => post

const columns: Readonly<Record<string, (post: PublicPost) => string | number | boolean | null>> = {
  id: ({ id }) => id,
  source: ({ source }) => source,
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
  place: ({ geo }) => geo?.place ?? null,
  pinned: ({ pinned }) => pinned,
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe: it shows, and does nothing. */
const cell = (value: string | number | boolean | null): string => {
  const text = value === null ? '' : String(value)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const writers: Readonly<Record<string, (posts: readonly PublicPost[]) => Iterable<string>>> = {
  ndjson: function* (posts) {
    for (const post of posts) yield `${JSON.stringify(plain(post))}\n`
  },
  json: function* (posts) {
    yield `${JSON.stringify({ posts: posts.map(plain) }, null, 2)}\n`
  },
  csv: function* (posts) {
    yield `${Object.keys(columns).join(',')}\r\n`
    for (const post of posts)
      yield `${Object.values(columns)
        .map((column) => cell(column(post)))
        .join(',')}\r\n`
  },
}

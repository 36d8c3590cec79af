import type { Hono } from 'hono'
import { z } from 'zod'
import { project } from '#lib/project'
import type { PostConversation, PostPage } from '#lib/protocol/http'
import type { Audience, PublicPost, WallView } from '#lib/protocol/view'
import type { PostRecord, PostState } from '#lib/record'
import { readBefore } from '#server/archive/query'
import type { LiveWall } from '#server/wall/live-wall'
import type { Delivery, Receipt } from '#server/wall/receive'
import { mediaType, parseJson, readText } from './body'
import { HttpError, notFound } from './errors'
import { type Bindings, byOperator, type Ctx, type HttpParts, personOf, wallOf } from './parts'

const mostPosts = 1_000

/** Times in an address: ISO 8601. */
const instant = z.iso
  .datetime({ offset: true })
  .or(z.iso.date())
  .transform((text) => Date.parse(text))

const query = z.object({
  q: z.string().max(200).optional(),
  author: z.string().max(300).optional(),
  source: z.string().max(32).optional(),
  from: instant.optional(),
  to: instant.optional(),
  session: z.string().max(100).optional(),
  state: z.enum(['held', 'shown', 'hidden']).optional(),
  before: z
    .string()
    .transform((text, context) => {
      const before = readBefore(text)
      if (before === null) context.addIssue('must be the `next` of an earlier page')
      return before ?? z.NEVER
    })
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** Posts over HTTP: reading them page by page, sending, taking back. */
export const postRoutes = (app: Hono<Bindings>, parts: HttpParts): void => {
  app.get('/api/walls/:wall/posts', (c) => c.json(page(wallOf(parts, c), 'public', c)))

  app.get('/api/walls/:wall/desk', async (c) => {
    const wall = wallOf(parts, c)
    await personOf(parts, c, wall, 'observer')
    c.header('cache-control', 'no-store')
    return c.json(page(wall, 'curator', c))
  })

  app.get('/api/walls/:wall/posts/:id', (c) => c.json(conversation(wallOf(parts, c), c.req.param('id'))))

  app.post('/api/walls/:wall/posts', async (c) => {
    const wall = wallOf(parts, c)
    mayIngest(parts, c, wall)
    const sent = await readPosts(c.req.raw)
    const deliveries = sent.values.map((input): Delivery => ({ kind: 'post', input }))
    const receipts = await parts.receive(wall, 'webhook', deliveries)
    const results = receipts.map((receipt) => resultOf(receipt))
    const only = sent.single ? receipts[0] : undefined
    if (only?.status === 'rejected') {
      const { code, message, field } = only
      const status = code === 'EMPTY' ? 422 : code === 'TOO_LARGE' ? 413 : 400
      return c.json({ error: { code, message, field, retryable: false }, results, cursor: wall.cursor }, status)
    }
    return c.json({ results, cursor: wall.cursor })
  })

  app.delete('/api/walls/:wall/posts/:id', async (c) => {
    const wall = wallOf(parts, c)
    mayIngest(parts, c, wall)
    const id = c.req.param('id')
    if (!/^[a-z0-9-]{1,32}:.{1,250}$/u.test(id)) {
      throw new HttpError(400, 'BAD_FIELD', 'A post’s id is <source>:<id>.', { field: 'id' })
    }
    const known = wall.state.get('post', id) !== null
    await parts.receive(wall, 'webhook', [{ kind: 'retract', id }])
    return c.json({ id, status: 'retracted', cursor: wall.cursor }, known ? 200 : 202)
  })
}

const mayIngest = (parts: HttpParts, c: Ctx, wall: LiveWall): void => {
  if (byOperator(parts, c) || parts.tokens.allows(wall, c.req.header('authorization'), 'ingest')) return
  throw new HttpError(401, 'UNAUTHORIZED', 'Send `Authorization: Bearer <token>` with an ingest token of this wall.')
}

const resultOf = (receipt: Receipt): object =>
  receipt.status === 'rejected' ? receipt : { status: receipt.status, id: receipt.id }

/** One post, an array of posts, or one post a line. */
const readPosts = async (
  request: Request,
): Promise<{ readonly values: readonly unknown[]; readonly single: boolean }> => {
  const type = mediaType(request)
  if (type === 'application/x-ndjson' || type === 'application/ndjson' || type === 'application/jsonl') {
    const lines = (await readText(request)).split('\n').filter((line) => line.trim() !== '')
    return { values: bounded(lines).map(readLine), single: false }
  }
  if (type !== 'application/json') {
    throw new HttpError(415, 'BAD_TYPE', 'Send application/json or application/x-ndjson.')
  }
  const value = parseJson(await readText(request))
  return Array.isArray(value) ? { values: bounded(value), single: false } : { values: [value], single: true }
}

const bounded = <T>(values: T[]): T[] => {
  if (values.length <= mostPosts) return values
  throw new HttpError(413, 'BATCH_TOO_LARGE', `Send at most ${mostPosts} posts at once.`)
}

/** A line that is not JSON is refused by itself, as a post that is no object would be. */
const readLine = (line: string): unknown => {
  try {
    return parseJson(line)
  } catch {
    return null
  }
}

const page = (wall: LiveWall, audience: Audience, c: Ctx): PostPage => {
  const read = query.safeParse(c.req.query())
  if (!read.success) {
    const issue = read.error.issues[0]
    const field = issue?.path.join('.') ?? 'query'
    throw new HttpError(400, 'BAD_FIELD', `${field}: ${issue?.message ?? 'not understood'}`, { field })
  }
  const { records, next } = wall.page(audience, { ...read.data, state: read.data.state as PostState | undefined })
  return { posts: views(records, audience), next, cursor: wall.cursor }
}

const views = (records: readonly PostRecord[], audience: Audience): PublicPost[] =>
  records.flatMap((record) => {
    const view = project(record, audience)
    return view?.kind === 'post' ? [view] : []
  })

const conversation = (wall: LiveWall, id: string): PostConversation => {
  const [post] = shown(wall, id)
  const record = wall.state.get('wall', 'wall')
  if (post === undefined || record === null) throw notFound('post')
  const above: PublicPost[] = []
  for (let up = shown(wall, post.replyTo)[0]; up !== undefined && above.length < 20; up = shown(wall, up.replyTo)[0]) {
    above.unshift(up)
  }
  const below = views(wall.answers(id, 100), 'public')
  return { wall: project(record, 'public') as WallView, post, above, below }
}

const shown = (wall: LiveWall, id: string | null): PublicPost[] => {
  const record = id === null ? null : wall.state.get('post', id)
  return record === null ? [] : views([record], 'public')
}

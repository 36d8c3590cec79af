import type { WallList } from '#lib/protocol/http'
import type { Receipt } from '#server/wall/receive'
import type { Api } from './api'
import type { Operations } from './operations'

/** Bytes of one request: a good deal less than the server takes. */
const mostBytes = 2 * 1024 * 1024
/** Bytes of a post that is sent at all; anything near it is no post. */
const largestPost = mostBytes

/** The operations over the HTTP API. */
export const overHttp = (api: Api): Operations => {
  const of = (wall: string, more: string): string => `/api/walls/${encodeURIComponent(wall)}/${more}`
  return {
    createWall: async (wish) => (await api.post<{ slug: string }>('/api/walls', wish)).slug,
    listWalls: async () => (await api.get<WallList>('/api/walls')).walls,
    invite: async (wall, person) => (await api.post<{ link: string }>(of(wall, 'invitations'), person)).link,
    issueToken: async (wall, scope) => (await api.post<{ token: string }>(of(wall, 'tokens'), { scope })).token,
    page: (wall, { before, limit }) =>
      api.get(of(wall, `posts?limit=${limit}${before === undefined ? '' : `&before=${encodeURIComponent(before)}`}`)),
    stats: (wall) => api.get(of(wall, 'stats')),
    deliver: async (wall, posts, signal) => {
      const lines = posts.map(lineOf)
      const receipts: Receipt[] = []
      for (const batch of batches(lines)) {
        const { results } = await api.insist<{ results: readonly Receipt[] }>(of(wall, 'posts'), batch, signal)
        receipts.push(...results)
      }
      const sent = receipts.values()
      // Each line that was sent has its receipt, in order; the others never were.
      return lines.map((line) => (typeof line === 'string' ? (sent.next().value ?? unanswered) : line))
    },
  }
}

const rejected = (code: string, message: string): Receipt => ({ status: 'rejected', code, field: 'post', message })

const unanswered = rejected('INTERNAL', 'The server said nothing of this post.')

/** A post as one line of JSON; or why it cannot be one, so that it costs nobody else their place. */
const lineOf = (post: unknown): string | Receipt => {
  try {
    const line = JSON.stringify(post) ?? 'null'
    return Buffer.byteLength(line) <= largestPost ? line : rejected('TOO_LARGE', 'The post is too large.')
  } catch {
    return rejected('TOO_DEEP', 'The post is nested too deep.')
  }
}

function* batches(lines: readonly (string | Receipt)[]): Generator<readonly string[]> {
  let batch: string[] = []
  let size = 0
  for (const line of lines) {
    if (typeof line !== 'string') continue
    const bytes = Buffer.byteLength(line) + 1
    if (batch.length > 0 && size + bytes > mostBytes) {
      yield batch
      batch = []
      size = 0
    }
    batch.push(line)
    size += bytes
  }
  if (batch.length > 0) yield batch
}

import type { PublicPost } from '#lib/protocol/view'
import type { Operations } from './operations'

/** Posts of a page when its beginning is looked for, and when it is read: some that were hidden may be back in between. */
const page = { find: 180, read: 200 }

/**
 * Everything the public may see of a wall as it was at the beginning, oldest first, page by page. Lists answer newest
 * first, so they are gone through once for the places where pages begin. Each page is read anew when its turn comes:
 * no wall is too large, and what is hidden meanwhile is not in it.
 */
export async function* postsOldestFirst(
  operations: Operations,
  wall: string,
  signal: AbortSignal,
): AsyncGenerator<readonly PublicPost[]> {
  const begins: string[] = []
  for (let next: string | null = await newest(operations, wall); next !== null && !signal.aborted; ) {
    begins.push(next)
    next = (await operations.page(wall, { before: next, limit: page.find })).next
  }
  const given = new Set<string>()
  for (const before of begins.reverse()) {
    if (signal.aborted) return
    const { posts } = await operations.page(wall, { before, limit: page.read })
    const fresh = posts.filter(({ id }) => !given.has(id)).reverse()
    for (const { id } of fresh) given.add(id)
    yield fresh
  }
}

/** Later posts are not in the list of which this is the beginning. */
const newest = async (operations: Operations, wall: string): Promise<string> =>
  `${(await operations.page(wall, { limit: 1 })).cursor.seq + 1}`

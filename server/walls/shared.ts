import { join } from 'node:path'
import { Redis } from 'ioredis'
import { isSlug } from '#lib/wall'
import { Archive } from '#server/archive/archive'
import { PostQuery } from '#server/archive/query'
import { openRedisLog } from '#server/log/redis'
import { openFile } from '#server/log/sqlite-file'
import { LiveWall } from '#server/wall/live-wall'
import type { WallHooks } from './embedded'
import type { WallShelf } from './walls'

/** The set of all walls' slugs. */
const key = 'backchannel:walls'

/** Walls in Redis, shared by any number of processes; each keeps its own archive, rebuilt from the log when it is missing. */
export const sharedShelf = (
  url: string,
  archiveDir: string,
  hooks: WallHooks,
  warn: (message: string) => void,
): WallShelf => {
  const redis = new Redis(url, {
    maxRetriesPerRequest: 1,
    commandTimeout: 2_000,
    retryStrategy: (tries) => Math.min(tries * 100, 1_000),
  })
  redis.on('error', () => {
    // Told by the calls that fail; without a listener ioredis prints it.
  })
  return {
    list: async () => (await redis.smembers(key)).filter(isSlug),
    open: async (slug) => {
      const log = await openRedisLog({ url, wall: slug, warn })
      const db = openFile(join(archiveDir, `${slug}.archive`))
      const wall = new LiveWall({
        slug,
        log,
        release: () => db.close(),
        openArchive: (head) => ({ archive: new Archive(db, head), query: new PostQuery(db) }),
        ...hooks,
      })
      await wall.open()
      return wall
    },
    announce: async (slug) => {
      await redis.sadd(key, slug)
    },
    close: async () => {
      redis.disconnect()
    },
  }
}

import { setTimeout as pause } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { afterEach, beforeEach } from 'vitest'
import { type EventLog, StoreUnavailable } from '#server/log/log'
import { openRedisLog } from '#server/log/redis'
import { received, upTo } from './log'
import { startRedis, type TestRedis } from './redis'

/** The redis-server of the test that runs, and what a test does with it. */
export type RedisAt = {
  redis: TestRedis
  /** A connection of the operator's. */
  admin: Redis
  /** What the logs opened here warned of. */
  warnings: string[]
  /** Opens the wall `demo`; closed after the test. */
  open(): Promise<EventLog>
}

/** Gives every test of the file a redis-server of its own. */
export const redisPerTest = (): RedisAt => {
  const opened: EventLog[] = []
  const at = {} as RedisAt
  at.open = async () => {
    const log = await openRedisLog({ url: at.redis.url, wall: 'demo', warn: (message) => at.warnings.push(message) })
    opened.push(log)
    return log
  }
  beforeEach(async () => {
    at.warnings = []
    at.redis = await startRedis()
    at.admin = new Redis(at.redis.url, { retryStrategy: () => 20, maxRetriesPerRequest: null })
    at.admin.on('error', () => {})
  })
  afterEach(async () => {
    for (const log of opened.splice(0)) await log.close()
    at.admin.disconnect()
    await at.redis.stop()
  })
  return at
}

/** One of the keys of the wall `demo`. */
export const key = (name: string) => `backchannel:{demo}:${name}`

/** Arrivals of the posts `test:<from>` to `test:<to>`, each with its key. */
export const drafts = (from: number, to: number) =>
  upTo(to - from + 1).map((n) => ({ event: received(`test:${from + n - 1}`), once: `k${from + n - 1}` }))

/** Tries until the store takes it. */
export const whenBack = async <T>(work: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error
      await pause(20)
    }
  }
}

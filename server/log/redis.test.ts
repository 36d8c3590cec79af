import { afterAll, beforeAll } from 'vitest'
import { startRedis, type TestRedis } from '#server/testing/redis'
import { logContract } from './contract'
import { openRedisLog } from './redis'

let redis: TestRedis
let walls = 0
beforeAll(async () => {
  redis = await startRedis()
})
afterAll(() => redis.stop())

const harness = {
  async place() {
    const wall = `wall-${++walls}`
    return { open: () => openRedisLog({ url: redis.url, wall }), remove: async () => {} }
  },
}

logContract('redis', harness)

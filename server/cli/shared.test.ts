import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startRedis } from '#server/testing/redis'
import { stagePerTest, table } from './stage'

const stage = stagePerTest()

test('[P4] without a server the shared store is used, the same from every machine', async () => {
  const redis = await startRedis()
  try {
    stage.env = { REDIS_URL: redis.url }
    await stage.run('wall', 'create', 'tru')
    const bring = () => stage.run('import', stage.file('posts.csv', table), '--wall', 'tru')
    expect((await bring()).out).toBe('imported 3 · already there 0 · skipped 1\n')
    // Another machine has an archive of its own, which it makes anew.
    stage.env = { REDIS_URL: redis.url, BACKCHANNEL_DATA_DIR: join(stage.folder, 'other') }
    expect((await bring()).out).toBe('imported 0 · already there 3 · skipped 1\n')
    rmSync(join(stage.folder, 'other'), { recursive: true })
    expect((await stage.run('stats', '--wall', 'tru')).out).toContain('3 posts by 3 people')
  } finally {
    await redis.stop()
  }
})

test('a shared store that is away is told in a sentence', async () => {
  stage.env = { REDIS_URL: 'redis://127.0.0.1:1' }
  expect(await stage.run('wall', 'list')).toEqual({
    code: 1,
    out: '',
    err: 'REDIS_URL: Redis does not answer there. Start it, or leave REDIS_URL out.\n',
  })
})

import { describe, expect, test } from 'vitest'
import { patience } from '#server/log/redis-client'
import { inboxPerTest, post } from './inbox-stage'
import { inboxKey } from './inbox-stream'
import { until } from './until'

const inbox = inboxPerTest()

describe('Redis', () => {
  test('emptied under it: the inbox goes on', async () => {
    const supervisor = inbox.follow('a')
    await inbox.send('demo', post('1'))
    await until(async () => (await inbox.waiting()) === 0)
    for (const id of ['2', '3']) {
      await inbox.at.admin.flushall()
      await inbox.send('demo', post(id))
      await until(() => inbox.stage.posts.includes(`inbox:${id}`))
    }
    expect(inbox.losses).toEqual([])
    expect(supervisor.lamp(0).lamp).toBe('green')
    expect(inbox.stage.posts).toEqual(['inbox:1', 'inbox:2', 'inbox:3'])
  })

  test('gone and back: the inbox comes back, and what was sent before is one post each', async () => {
    const supervisor = inbox.follow('a')
    await inbox.send('demo', post('1'))
    await until(async () => (await inbox.waiting()) === 0)
    // Taken, and not settled when Redis goes.
    inbox.around = async (deliver) => {
      const receipts = await deliver()
      await inbox.at.redis.kill()
      return receipts
    }
    await inbox.send('demo', post('2'))
    await until(() => supervisor.lamp(0).lamp === 'red')
    inbox.around = (deliver) => deliver()
    await inbox.at.redis.restart()
    await inbox.send('demo', post('3'))
    await until(async () => (await inbox.waiting()) === 0)
    expect(inbox.stage.posts).toEqual(['inbox:1', 'inbox:2', 'inbox:3'])
    expect(supervisor.lamp(0)).toMatchObject({ lamp: 'green', message: 'Listening' })
  })

  test('not there at the start: the lamp says so, and the inbox begins when it comes', async () => {
    await inbox.at.redis.kill()
    const supervisor = inbox.follow('a')
    await until(() => supervisor.lamp(0).lamp === 'red')
    expect(supervisor.lamp(0).message).toMatch(/^Redis cannot be reached\./)
    await inbox.at.redis.restart()
    await inbox.send('demo', post('1'))
    await until(() => inbox.stage.posts.length === 1)
  })
})

describe('stopping', () => {
  test('ends a read that waits, loses nothing, and leaves no connection and no consumer behind', async () => {
    const supervisor = inbox.follow('a')
    await until(async () =>
      /name=backchannel-inbox-reader .*flags=b /.test(String(await inbox.at.admin.client('LIST'))),
    )
    const begun = performance.now()
    await supervisor.stop()
    // Less than the read would have waited by itself.
    expect(performance.now() - begun).toBeLessThan(patience / 2)
    await inbox.send('demo', post('1'))
    expect(await inbox.at.admin.xinfo('CONSUMERS', inboxKey, 'backchannel')).toEqual([])
    await until(async () => !String(await inbox.at.admin.client('LIST')).includes('name=backchannel'))
    inbox.follow('b')
    await until(async () => (await inbox.waiting()) === 0)
    expect(inbox.stage.posts).toEqual(['inbox:1'])
  })
})

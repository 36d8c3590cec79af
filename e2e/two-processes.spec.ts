import { connect } from '#server/testing/client'
import { startRedis } from '#server/testing/redis'
import { Server } from './fixtures/server'
import { expect, openWall, test } from './fixtures/test'

test('[P6] two processes share a wall through Redis: a hide on one leaves the screens of the other', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const redis = await startRedis()
  const [left, right] = [new Server({ REDIS_URL: redis.url }), new Server({ REDIS_URL: redis.url })]
  try {
    await left.start()
    const wall = await openWall(left, { mode: 'post' })
    await right.start()
    const far = await browser.newPage()
    const near = await browser.newPage()
    await near.goto(`${left.origin}/${wall.slug}/screen`)
    await far.goto(`${right.origin}/${wall.slug}/screen`)
    await wall.send({ id: '1', text: 'Said on the left, read on the right.' }, { id: '2', text: 'This one stays.' })
    for (const page of [near, far]) await expect(page.getByText('read on the right').first()).toBeVisible()

    await wall.decide('hide', 'webhook:1')
    for (const page of [near, far]) await expect(page.getByText('read on the right')).toHaveCount(0)
    const onTheRight = await right.call<{ posts: { id: string }[] }>('GET', `/api/walls/${wall.slug}/posts`)
    expect(onTheRight.posts.map(({ id }) => id)).toEqual(['webhook:2'])

    // The one process dies; the other goes on, and who was connected to the dead one comes back whole.
    const follower = await connect(left.origin, 'public', { wall: wall.slug })
    await left.end('SIGKILL')
    await right.call('POST', `/api/walls/${wall.slug}/posts`, [
      { id: '3', author: { handle: 'eve' }, text: 'Still here.' },
    ])
    await expect(far.getByText('Still here.').first()).toBeVisible()
    await left.start()
    await follower.until((mirror) => mirror.records.has('post webhook:3'))
    expect(follower.mirror().records.has('post webhook:1')).toBe(false)
    await expect(near.getByText('Still here.').first()).toBeVisible()
    follower.close()
    await near.close()
    await far.close()
  } finally {
    await Promise.all([left.remove(), right.remove()])
    await redis.stop()
  }
})

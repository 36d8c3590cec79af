import { Server } from './fixtures/server'
import { expect, test } from './fixtures/test'

const statsOf = (server: Server) =>
  server.call<{ posts: number; people: number }>('GET', '/api/walls/trumanchester/stats')

test('whoever tries it sees a wall full of people at once, more arriving, and a restart that goes on', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const server = new Server({ BACKCHANNEL_DEMO: 'on' })
  try {
    await server.start()
    await expect.poll(async () => (await statsOf(server)).posts, { timeout: 20_000 }).toBeGreaterThan(1_000)
    await page.goto(`${server.origin}/`)
    await page.getByRole('link', { name: /trumanchester/ }).click()
    await expect(page.locator('article.post').nth(10)).toBeVisible()
    await page.goto(`${server.origin}/trumanchester/screen`)
    await expect(page.locator('main[data-layout] article.post').first()).toBeVisible()

    const before = (await statsOf(server)).posts
    await expect.poll(async () => (await statsOf(server)).posts, { timeout: 40_000 }).toBeGreaterThan(before)
    await server.end('SIGKILL')
    await server.start()
    const after = await statsOf(server)
    expect(after.posts).toBeGreaterThan(before)
    await expect.poll(async () => (await statsOf(server)).posts, { timeout: 40_000 }).toBeGreaterThan(after.posts)
    expect((await statsOf(server)).people).toBeLessThanOrEqual(296)
  } finally {
    await server.remove()
  }
})

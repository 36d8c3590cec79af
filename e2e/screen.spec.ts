import { expect, openWall, test } from './fixtures/test'

const ada = { handle: 'ada', name: 'Ada' }
const words = (page: import('@playwright/test').Page) =>
  page.locator('main[data-layout] .slot:not([data-leaving]) article.post')

test('the venue opens the screen: an invitation, then the first post', async ({ wall, page }) => {
  await page.goto(wall.at('/screen'))
  await expect(page.locator('main[data-layout="masonry"]')).toBeVisible()
  await expect(page.locator('article.post')).toHaveCount(0)
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible()
  await wall.send({ id: '1', text: 'Good morning, everybody.', author: ada })
  await expect(words(page)).toContainText('Good morning, everybody.')
})

test('a pinned post stays on top, whatever comes after it', async ({ wall, page }) => {
  await wall.send({ id: 'pin', text: 'Lunch is at one, in the hall.' })
  await page.goto(wall.at('/screen'))
  await wall.decide('pin', 'webhook:pin')
  await expect(page.locator('[data-post-id="webhook:pin"][data-pinned]').first()).toBeVisible()
  for (let at = 1; at <= 30; at++) {
    await wall.send({
      id: `${at}`,
      text: `Post number ${at} of a busy hour.`,
      author: { handle: `h${at}`, name: `H ${at}` },
    })
  }
  await expect(page.locator('main[data-layout]')).toContainText('31 posts')
  await expect(words(page).filter({ hasText: 'Lunch is at one' })).toBeVisible()
})

test('[P6] a hidden post is gone from the screen when the curator hears that it is hidden', async ({ wall, page }) => {
  await wall.send({ id: 'bad', text: 'Something nobody should have to read.' })
  await page.goto(wall.at('/screen'))
  await expect(words(page)).toHaveCount(1)
  await wall.decide('hide', 'webhook:bad')
  await expect(page.getByText('Something nobody should have to read.')).toHaveCount(0)
})

test('a highlight takes over the room, and leaves it again', async ({ wall, page }) => {
  await wall.send({ id: 'q', text: 'What would you ask a candidate first?' }, { id: 'r', text: 'Another one.' })
  await page.goto(wall.at('/screen'))
  await expect(words(page)).toHaveCount(2)
  await wall.decide('highlight', 'webhook:q')
  const takeover = page.locator('.takeover:not([data-leaving])')
  await expect(takeover).toContainText('What would you ask')
  await wall.decide('dim', 'webhook:q')
  await expect(takeover).toHaveCount(0)
})

test('a server restart is not seen in the room', async ({ ownServer, page }) => {
  const wall = await openWall(ownServer)
  await wall.send({ id: '1', text: 'Before the power went.' })
  await page.goto(wall.at('/screen'))
  await expect(words(page)).toHaveCount(1)
  await page.evaluate(() => {
    const main = document.querySelector('main')
    Object.assign(window, { blank: 0 })
    new MutationObserver(() => {
      if (main?.isConnected !== true || main.querySelector('article.post') === null) Object.assign(window, { blank: 1 })
    }).observe(document.body, { childList: true, subtree: true })
  })
  await ownServer.end('SIGKILL')
  await expect(words(page)).toHaveCount(1)
  await ownServer.start()
  await wall.send({ id: '2', text: 'And after it came back.' })
  await expect(words(page)).toHaveCount(2)
  expect(await page.evaluate(() => Reflect.get(window, 'blank'))).toBe(0)
})

test('two screens of one wall show the same, and a flood leaves both readable', async ({ wall, browser }) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  const [left, right] = [await context.newPage(), await context.newPage()]
  await Promise.all([left.goto(wall.at('/screen')), right.goto(wall.at('/screen'))])
  const posts = Array.from({ length: 600 }, (_, at) => ({
    id: `${at}`,
    text: `Goal! Said as number ${at} by somebody in the stands.`,
    author: { handle: `fan${at}`, name: `Fan ${at}` },
  }))
  for (let at = 0; at < posts.length; at += 100) await wall.send(...posts.slice(at, at + 100))
  for (const page of [left, right]) {
    await expect(page.locator('main[data-layout]')).toContainText('600 posts')
    const boxes = await words(page).evaluateAll((all) =>
      all.map((it) => it.getBoundingClientRect()).map(({ x, y, right: r, bottom }) => ({ x, y, r, bottom })),
    )
    expect(boxes.length).toBeLessThanOrEqual(40)
    for (const box of boxes) expect(box.r).toBeLessThanOrEqual(1281)
  }
  await context.close()
})

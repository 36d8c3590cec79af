import { expect, test } from './fixtures/test'

/** Each one by somebody else: a single author of as many would be held as a flood. */
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `${at + 1}`,
    text: `What was said as number ${at + 1}.`,
    author: { handle: `voice${at + 1}` },
  }))

test('a follower far away reads the newest posts before any script has run', async ({ wall, browser }) => {
  await wall.send(...many(3))
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(wall.at())
  await expect(page.locator('article.post')).toHaveCount(3)
  await expect(page.locator('article.post').first()).toContainText('number 3')
  await context.close()
})

test('a new post stands on top at once for who is at the top', async ({ wall, page }) => {
  await wall.send(...many(2))
  await page.goto(wall.at())
  await wall.send({ id: 'new', text: 'Just in: the doors are open.' })
  await expect(page.locator('article.post').first()).toContainText('the doors are open')
  await expect(page.getByRole('status').first()).toContainText('3 posts')
})

test('new posts gather behind a bar while somebody reads further down', async ({ wall, page }) => {
  await wall.send(...many(60))
  await page.goto(wall.at())
  await page.locator('article.post').nth(20).scrollIntoViewIfNeeded()
  const reading = page.locator('[data-post-id="webhook:40"]')
  // Until the scrolling has come to rest.
  let before = await reading.boundingBox()
  await expect(async () => {
    const last = before
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    before = await reading.boundingBox()
    expect(before).toEqual(last)
  }).toPass()
  await wall.send({ id: 'a', text: 'First new one.' }, { id: 'b', text: 'Second new one.' })
  await page.getByRole('button', { name: '2 new posts' }).waitFor()
  expect((await reading.boundingBox())?.y).toBe(before?.y)
  await expect(page.getByText('Second new one.')).toHaveCount(0)
  await page.getByRole('button', { name: '2 new posts' }).click()
  await expect(page.locator('article.post').first()).toContainText('Second new one.')
})

test('a stream too fast to be read gathers, also for who is at the top', async ({ wall, page }) => {
  await wall.send(...many(3))
  await page.goto(wall.at())
  await wall.send(...many(40))
  await expect(page.getByRole('button', { name: '37 new posts' })).toBeVisible()
  await expect(page.locator('article.post')).toHaveCount(3)
  await page.getByRole('button', { name: '37 new posts' }).click()
  await expect(page.locator('article.post')).toHaveCount(40)
})

test('history goes by scrolling to the very first post, each one once', async ({ wall, page }) => {
  await wall.send(...many(170))
  await page.goto(wall.at())
  const end = page.getByText('This is where it began.')
  await expect(async () => {
    await page.mouse.wheel(0, 4_000)
    await expect(end).toBeVisible({ timeout: 100 })
  }).toPass({ timeout: 30_000 })
  const ids = await page.locator('article.post').evaluateAll((all) => all.map((it) => it.getAttribute('data-post-id')))
  expect(ids).toEqual(
    many(170)
      .map(({ id }) => `webhook:${id}`)
      .reverse(),
  )
})

test('search finds what was said, and each post has a page of its own', async ({ wall, page }) => {
  await wall.send(...many(5), { id: 'tea', text: 'Where is the tea? Asking from Dunedin.' })
  await page.goto(wall.at())
  await page.getByRole('searchbox').fill('tea')
  await page.keyboard.press('Enter')
  await expect(page.locator('article.post')).toHaveCount(1)
  await page.locator('article.post time').click()
  await expect(page).toHaveURL(/\/p\//)
  await expect(page.locator('article.post')).toContainText('Asking from Dunedin')
})

test('[P6] a hidden post leaves a reader who came to it through history', async ({ wall, page, browser }) => {
  await wall.send(...many(120))
  const curator = await browser.newPage()
  await wall.signIn(curator)
  await page.goto(wall.at())
  const old = page.locator('[data-post-id="webhook:5"]')
  await expect(async () => {
    await page.mouse.wheel(0, 4_000)
    await expect(old).toHaveCount(1, { timeout: 100 })
  }).toPass({ timeout: 30_000 })
  await wall.decide('hide', 'webhook:5')
  await expect(old).toHaveCount(0)
  await curator.close()
})

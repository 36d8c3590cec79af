import { expect, test } from './fixtures/test'

const row = (page: import('@playwright/test').Page, id: string, region: string) =>
  page.locator(`[data-region="${region}"] article[data-post-id="webhook:${id}"]`)

test.describe('a wall that holds everything', () => {
  test.use({ mode: 'pre' })

  test('the curator approves, highlights, pins, hides and takes it back, by keyboard alone', async ({
    wall,
    page,
    browser,
  }) => {
    await wall.send({ id: '1', text: 'May this be seen?' }, { id: '2', text: 'And this?' })
    await wall.signIn(page)
    const screen = await browser.newPage()
    await screen.goto(wall.at('/screen'))
    await expect(row(page, '1', 'arrivals')).toBeVisible()
    await expect(screen.locator('article.post')).toHaveCount(0)

    await page.keyboard.press('1')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect(row(page, '1', 'arrivals')).toHaveAttribute('data-focused', 'true')
    await page.keyboard.press('a')
    await expect(row(page, '1', 'air')).toBeVisible()
    await expect(screen.getByText('May this be seen?').first()).toBeVisible()
    await expect(screen.getByText('And this?')).toHaveCount(0)

    await page.keyboard.press('2')
    await page.keyboard.press('p')
    await expect(row(page, '1', 'pinned')).toBeVisible()
    await expect(screen.locator('[data-post-id="webhook:1"][data-pinned]').first()).toBeVisible()
    await page.keyboard.press('s')
    await expect(screen.locator('.takeover')).toContainText('May this be seen?')
    await page.keyboard.press('h')
    await expect(screen.getByText('May this be seen?')).toHaveCount(0)
    await expect(row(page, '1', 'air')).toHaveCount(0)
    await page.keyboard.press('u')
    await expect(screen.getByText('May this be seen?').first()).toBeVisible()
    await screen.close()
  })

  test('what was decided survives a reload, and so does the hold queue', async ({ wall, page }) => {
    await wall.send({ id: '1', text: 'One.' }, { id: '2', text: 'Two.' })
    await wall.signIn(page)
    await row(page, '1', 'arrivals').getByRole('button', { name: 'Approve' }).click()
    await expect(row(page, '1', 'air')).toBeVisible()
    await page.reload()
    await expect(row(page, '1', 'air')).toBeVisible()
    await expect(row(page, '2', 'arrivals')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Latest decisions' })).toContainText('approved')
  })
})

test('two curators see each other’s decisions, and each one can be undone', async ({ wall, page, browser }) => {
  await wall.send({ id: '1', text: 'Is this one fine?' })
  await wall.signIn(page)
  const context = await browser.newContext()
  const second = await context.newPage()
  await wall.signIn(second, 'curator')
  await row(page, '1', 'air').getByRole('button', { name: 'Hide' }).click()
  await expect(row(second, '1', 'air')).toHaveCount(0)
  await second.getByRole('region', { name: 'Latest decisions' }).getByRole('button', { name: 'Undo' }).click()
  await expect(row(page, '1', 'air')).toBeVisible()
  await context.close()
})

test('a blocked author is gone from every page, and back after undo', async ({ wall, page, browser }) => {
  const bob = { handle: 'bob', name: 'Bob' }
  await wall.send(
    { id: '1', text: 'One by Bob.', author: bob },
    { id: '2', text: 'Two by Bob.', author: bob },
    { id: '3', text: 'By Ada.' },
  )
  await wall.signIn(page)
  const follower = await browser.newPage()
  await follower.goto(wall.at())
  await expect(follower.locator('article.post')).toHaveCount(3)
  await row(page, '1', 'air').getByRole('button', { name: 'Block author' }).click()
  await expect(follower.locator('article.post')).toHaveCount(1)
  await page.keyboard.press('u')
  await expect(follower.locator('article.post')).toHaveCount(3)
  await follower.close()
})

test('search finds a post the desk let go of long ago, and the keys are explained', async ({ wall, page }) => {
  await wall.send({ id: 'old', text: 'The needle of this haystack.' })
  const hay = Array.from({ length: 400 }, (_, at) => ({
    id: `h${at}`,
    text: `Straw ${at}.`,
    author: { handle: `s${at}` },
  }))
  await wall.send(...hay)
  await wall.signIn(page)
  await expect(row(page, 'h399', 'air')).toBeVisible()
  await page.getByRole('tab', { name: /All/ }).click()
  await page.keyboard.press('/')
  await page.keyboard.type('needle')
  await expect(row(page, 'old', 'arrivals')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
})

test('the lamps tell which sources run and how many are connected', async ({ wall, page, browser }) => {
  const follower = await browser.newPage()
  await follower.goto(wall.at())
  await wall.signIn(page)
  await expect(page.locator('[data-source="webhook"][data-lamp="green"]')).toBeVisible()
  await expect(page.getByText('1 follower', { exact: true })).toBeVisible()
  await follower.close()
})

test('the desk works on a phone, with a thumb', async ({ wall, browser }) => {
  await wall.send({ id: '1', text: 'Moderated on the train.' })
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  const page = await context.newPage()
  await wall.signIn(page)
  await page
    .getByRole('navigation', { name: 'Regions' })
    .getByRole('button', { name: /On air/ })
    .tap()
  await row(page, '1', 'air').getByRole('button', { name: 'Pin', exact: true }).tap()
  await page
    .getByRole('navigation', { name: 'Regions' })
    .getByRole('button', { name: /Pinned/ })
    .tap()
  await expect(row(page, '1', 'pinned')).toBeVisible()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(390)
  await context.close()
})

import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures/test'

const sizes = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
  { width: 3840, height: 2160 },
]

const posts = [
  { id: 'ar', text: 'مرحبا بكم في #manchester من القاهرة', lang: 'ar', author: { handle: 'layla', name: 'ليلى' } },
  { id: 'ja', text: '会場の外から見ています。とても面白いです。', lang: 'ja', author: { handle: 'yuki', name: '雪' } },
  { id: 'long', text: `${'A long thought that goes on and on. '.repeat(20)}`, author: { handle: 'long' } },
  { id: 'link', text: `https://example.org/${'a'.repeat(180)}`, author: { handle: 'linker' } },
  { id: 'zalgo', text: `Z${'̴̛'.repeat(40)}algo comes`, author: { handle: 'z' } },
  { id: 'script', text: '<img src=x onerror=alert(1)> <b>bold</b>', author: { handle: 'x"y' } },
]

/** Opens a page and watches what it asks for and complains about. */
const watched = async (page: Page, address: string) => {
  const complaints: string[] = []
  const foreign: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== 'localhost') foreign.push(request.url())
  })
  await page.goto(address)
  return { complaints, foreign }
}

for (const path of ['', '/screen', '/post', '/console']) {
  test(`every size of ${path === '' ? 'the follower page' : path} holds its words, asks no stranger and can be read by all`, async ({
    wall,
    browser,
  }) => {
    test.setTimeout(120_000)
    await wall.send(...posts)
    const context = await browser.newContext()
    const page = await context.newPage()
    if (path === '/console') await wall.signIn(page)
    for (const size of sizes) {
      await page.setViewportSize(size)
      const { complaints, foreign } = await watched(page, wall.at(path))
      // On a phone the desk shows one region at a time.
      if (path === '/console') await page.keyboard.press('2')
      if (path !== '/post') await expect(page.getByText('会場の外から').first()).toBeVisible()
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide).toBeLessThanOrEqual(0)
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((it) => it.target).join(', ')}`)).toEqual([])
      expect(complaints).toEqual([])
      expect(foreign).toEqual([])
    }
    await context.close()
  })
}

for (const path of ['', '/screen']) {
  test(`the script of ${path === '' ? 'the follower page' : path} fits a crowded hall: 160 kB`, async ({
    wall,
    page,
  }) => {
    let bytes = 0
    page.on('response', async (response) => {
      if (response.request().resourceType() !== 'script') return
      bytes += Number((await response.allHeaders())['content-length'] ?? Number.NaN)
    })
    await page.goto(wall.at(path), { waitUntil: 'networkidle' })
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(160_000)
  })
}

test('pictures of other hosts are asked of us alone, and one that does not come leaves no hole', async ({
  wall,
  page,
}) => {
  const media = [{ kind: 'image', url: 'https://pictures.invalid/hall.jpg', alt: 'The hall', width: 1200, height: 800 }]
  const author = { handle: 'ada', name: 'Ada Byron', avatar: 'https://pictures.invalid/ada.png' }
  await wall.send({ id: '1', text: 'The hall is full.', author, media })
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  for (const path of ['', '/screen']) {
    const { foreign } = await watched(page, wall.at(path))
    const card = page.locator('article.post').first()
    await expect(card.locator('.avatar')).toHaveText('AB')
    await expect(card.locator('.picture')).toHaveCount(0)
    expect(foreign).toEqual([])
  }
  expect(asked.filter((it) => it.startsWith(`/media/${wall.slug}/`)).length).toBeGreaterThan(0)
})

test('an address nobody knows says so, and leads home', async ({ server, page }) => {
  const answer = await page.goto(`${server.origin}/no-such-wall`)
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('link').first().click()
  await expect(page).toHaveURL(`${server.origin}/`)
})

import { Server } from './fixtures/server'
import { expect, openWall, test } from './fixtures/test'

test('[P14] an invitation signs one browser in, once', async ({ wall, page, browser }) => {
  const link = await wall.invite('curator')
  await page.goto(link)
  await expect(page).toHaveURL(wall.at('/console'))
  await expect(page.getByRole('heading', { name: 'On air' })).toBeVisible()
  const stranger = await browser.newContext()
  const other = await stranger.newPage()
  await other.goto(link)
  await expect(other).toHaveURL(/refused=used/)
  await other.goto(wall.at('/console'))
  await expect(other.getByRole('heading', { name: 'Sign in to the console' })).toBeVisible()
  await stranger.close()
})

test('with the passcode a curator signs in under a name; a wrong one is refused', async ({ page }) => {
  const server = new Server({ BACKCHANNEL_PASSCODE: 'open sesame please' })
  try {
    await server.start()
    const wall = await openWall(server)
    await page.goto(`${server.origin}/enter?next=/${wall.slug}/console`)
    await page.getByLabel(/name/i).fill('Mara')
    await page.getByLabel(/passcode/i).fill('open barley please')
    await page.getByRole('button', { name: /sign in|enter/i }).click()
    await expect(page.getByText('That is not the passcode.')).toBeVisible()
    await page.getByLabel(/passcode/i).fill('open sesame please')
    await page.getByRole('button', { name: /sign in|enter/i }).click()
    await expect(page).toHaveURL(wall.at('/console'))
    await expect(page.getByRole('heading', { name: 'On air' })).toBeVisible()
  } finally {
    await server.remove()
  }
})

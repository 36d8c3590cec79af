import { expect, test } from './fixtures/test'

test('a guest in the room says something without an account; it waits for the curator, then everyone reads it', async ({
  wall,
  page,
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  const guest = await context.newPage()
  const screen = await browser.newPage()
  await screen.goto(wall.at('/screen'))
  await guest.goto(wall.at('/post'))
  await guest.getByLabel('Your words').fill('Could the microphone be a little louder?')
  await guest.getByLabel('Your name').fill('Row 14')
  await guest.getByRole('checkbox').check()
  await guest.getByRole('button', { name: 'Send' }).click()
  await expect(guest.getByRole('status')).toContainText('A curator reads it')

  await wall.signIn(page)
  const waiting = page.locator('[data-region="arrivals"] article').filter({ hasText: 'a little louder' })
  await expect(waiting).toContainText('guests')
  await expect(screen.getByText('a little louder')).toHaveCount(0)
  await waiting.getByRole('button', { name: 'Approve' }).click()
  await expect(screen.getByText('a little louder').first()).toBeVisible()
  await screen.close()
  await context.close()
})

test('too long a text is said so before it is sent, and no word is lost', async ({ wall, page }) => {
  await page.goto(wall.at('/post'))
  await page.getByLabel('Your words').fill('x'.repeat(600))
  await page.getByLabel('Your name').fill('Somebody')
  await page.getByRole('checkbox').check()
  await expect(page.getByText('100 too many')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send' })).toBeDisabled()
  await expect(page.getByLabel('Your words')).toHaveValue('x'.repeat(600))
})

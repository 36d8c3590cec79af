import { expect, test } from './fixtures/test'

test('an owner changes the hashtags in the console, and everyone sees them', async ({ wall, page, browser }) => {
  const screen = await browser.newPage()
  await screen.goto(wall.at('/screen'))
  await wall.signIn(page)
  await page.getByRole('button', { name: 'Sources' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sources' })
  await dialog.getByLabel('Hashtags').fill('#tea  biscuits')
  await dialog.getByRole('button', { name: 'Save hashtags' }).click()
  await expect(screen.getByRole('heading', { level: 1 })).toContainText('#tea')
  await dialog.getByLabel('Hashtags').fill('not-a-tag!')
  await dialog.getByRole('button', { name: 'Save hashtags' }).click()
  await expect(dialog.getByRole('alert')).toContainText('A hashtag has letters')
  await screen.close()
})

test('a curator may look at the sources, not change them', async ({ wall, page }) => {
  await wall.signIn(page, 'curator')
  await page.getByRole('button', { name: 'Sources' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sources' })
  await expect(dialog.getByText('Only an owner')).toBeVisible()
  await expect(dialog.getByLabel('Hashtags')).toBeDisabled()
})

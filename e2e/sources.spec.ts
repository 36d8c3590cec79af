import { ann, nine, recordOf, wired } from '#server/sources/bluesky/made'
import { FakeAppView } from '#server/sources/fakes/appview'
import { FakeJetstream } from '#server/sources/fakes/jetstream'
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

test('an owner turns a network on, its lamp goes green, and what is said and deleted there comes and goes here', async ({
  wall,
  page,
  browser,
}) => {
  const jetstream = await new FakeJetstream().start()
  const directory = await new FakeAppView().start()
  directory.profiles.set(ann, { did: ann, handle: 'ann.example', displayName: 'Ann' })
  const screen = await browser.newPage()
  try {
    await screen.goto(wall.at('/screen'))
    await wall.signIn(page)
    await page.getByRole('button', { name: 'Sources' }).click()
    const form = page.getByRole('form', { name: 'Bluesky' })
    await form.getByLabel('Jetstream servers').fill('not a server')
    await form.getByRole('button', { name: 'Turn on' }).click()
    await expect(form.getByRole('alert').first()).toBeVisible()
    await form.getByLabel('Jetstream servers').fill(jetstream.url)
    await form.getByLabel('Directory').fill(directory.url)
    await form.getByRole('button', { name: 'Turn on' }).click()
    await expect(page.locator('[data-source="bluesky"][data-lamp="green"]')).toBeVisible()
    await expect.poll(() => jetstream.connections).toBe(1)

    const at = Date.now() - nine
    jetstream.tell(wired({ at, rkey: 'one', record: recordOf(`Said under another sky #${wall.slug}`) }))
    jetstream.tell(wired({ at, rkey: 'two', record: recordOf('Said about something else #other') }))
    await expect(screen.getByText('Said under another sky').first()).toBeVisible()
    await expect(screen.getByText('Ann').first()).toBeVisible()
    jetstream.tell(wired({ at: at + 1, operation: 'delete', rkey: 'one' }))
    await expect(screen.getByText('Said under another sky')).toHaveCount(0)
  } finally {
    await screen.close()
    await Promise.all([jetstream.stop(), directory.stop()])
  }
})

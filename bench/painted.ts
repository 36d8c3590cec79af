import { chromium } from '@playwright/test'
import { median, percentile, startChild, wait } from './process'
import { aPost, feed, serve } from './serve'

const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']

/** Watches the screen page for new cards and notes when each was painted, by the clock its words carry. */
const watch = `
  window.painted = []
  const seen = new Set()
  const look = () => {
    for (const card of document.querySelectorAll('article.post')) {
      const id = card.dataset.postId
      if (seen.has(id)) continue
      seen.add(id)
      const sent = /sent-(\\d+)/.exec(card.textContent ?? '')
      if (sent) requestAnimationFrame(() => window.painted.push(Date.now() - Number(sent[1])))
    }
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true })
`

/** From a program's POST to a painted card on a page in Chromium, with followers connected; and how soon a cold page shows its first post. */
export const painted = async (followers: number, rate: number, seconds: number): Promise<readonly string[][]> => {
  const served = await serve(0)
  await served.post(Array.from({ length: 120 }, aPost))
  const load = startChild('dist/bench-clients.mjs', [served.origin.replace('http', 'ws'), 'ours'], 1)
  load.say({ command: 'open', count: followers })
  await load.next()
  const browser = await chromium.launch({ executablePath: chromiumPath, args: flags })
  const cold: number[] = []
  for (let at = 0; at < 5; at++) {
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } })
    const page = await context.newPage()
    const started = performance.now()
    await page.goto(`${served.origin}/bench/screen`, { waitUntil: 'commit' })
    await page.locator('article.post').first().waitFor({ state: 'visible' })
    cold.push(performance.now() - started)
    await context.close()
  }
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addInitScript(watch)
  await page.goto(`${served.origin}/bench`)
  await page.locator('article.post').first().waitFor()
  await wait(1_000)
  await page.evaluate('window.painted.length = 0')
  await feed(served, rate, seconds * 1000)
  await wait(1_000)
  const latencies = (await page.evaluate('window.painted')) as number[]
  await browser.close()
  await load.stop()
  await served.stop()
  return [
    [
      `post → painted, ${rate} posts/s, ${followers} followers`,
      `p50 ${percentile(latencies, 50)} ms, p99 ${percentile(latencies, 99)} ms`,
      `${latencies.length} cards painted on the follower page`,
      'budget p50 ≤ 80 ms, p99 ≤ 250 ms',
    ],
    ['first post visible on a cold screen page', `${median(cold).toFixed(0)} ms`, 'median of 5', 'budget ≤ 400 ms'],
  ]
}

import { chromium } from '@playwright/test'
import { median, percentile, startChild, wait } from './process'
import { aPost, serve } from './serve'

const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']

/** Notes when each seq that the screen says it shows was painted. */
const watch = `
  window.painted = []
  let last = ''
  const look = () => {
    const seq = document.querySelector('main[data-cursor]')?.dataset.cursor ?? ''
    if (seq === last) return
    last = seq
    requestAnimationFrame(() => window.painted.push([Number(seq), Date.now()]))
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-cursor'] })
`

/**
 * From a program's POST to the screen page in Chromium having painted it (its counters at once, its card when its turn
 * comes), with followers connected; and how soon a cold page shows its first post.
 */
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
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  await page.addInitScript(watch)
  await page.goto(`${served.origin}/bench/screen`)
  await page.locator('article.post').first().waitFor()
  await wait(2_000)
  const sent: { seq: number; at: number }[] = []
  const started = performance.now()
  const all: Promise<void>[] = []
  for (let count = 0; count < rate * seconds; count++) {
    const early = started + (count * 1_000) / rate - performance.now()
    if (early > 0) await wait(early)
    const at = Date.now()
    all.push(served.post([aPost()]).then((seq) => void sent.push({ seq, at })))
  }
  await Promise.all(all)
  await wait(1_000)
  const marks = (await page.evaluate('window.painted')) as [seq: number, at: number][]
  const latencies = sent.flatMap(({ seq, at }) => {
    const mark = marks.find(([shown]) => shown >= seq)
    return mark === undefined ? [] : [mark[1] - at]
  })
  await browser.close()
  await load.stop()
  await served.stop()
  return [
    [
      `post → painted, ${rate} posts/s, ${followers} followers`,
      `p50 ${percentile(latencies, 50)} ms, p99 ${percentile(latencies, 99)} ms`,
      `${latencies.length} of ${sent.length} painted on the screen`,
      'budget p50 ≤ 80 ms, p99 ≤ 250 ms',
    ],
    ['first post visible on a cold screen page', `${median(cold).toFixed(0)} ms`, 'median of 5', 'budget ≤ 400 ms'],
  ]
}

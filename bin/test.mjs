import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { needChromium, needRedis } from './needs.mjs'
import { checkNode, endWithParent } from './project.mjs'
import { lastLine, ofCode, ofPlaywright, ofVitest } from './results.mjs'
import { runInstalled } from './tool.mjs'

checkNode()
endWithParent()
await install({ development: true })

const reports = mkdtempSync(join(tmpdir(), 'backchannel-reports-'))
const results = []
const step = async (name, run) => {
  console.log(`\n── ${name}`)
  const counts = await run()
  results.push(counts)
  console.log(`── ${name}: ${lastLine([counts])}`)
}

const chromium = await needChromium()
const redis = await needRedis()

await step('lint and layering', async () => ofCode(await runInstalled('@biomejs/biome/bin/biome', ['check', '.'])))

await step('types', async () => {
  // Pages' types are written by Next; a fresh clone has none.
  const written = await runInstalled('next/dist/bin/next', ['typegen'], { quiet: true })
  return ofCode(written === 0 ? await runInstalled('typescript/bin/tsc', ['--noEmit']) : written)
})

await step('unit, contract and property tests', async () => {
  const file = join(reports, 'vitest.json')
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  return ofVitest(file, redis ? await runInstalled('vitest/vitest.mjs', args) : 1)
})

await step('stories in a browser', async () => {
  if (chromium === null) return ofCode(1)
  const built = await build().then(
    () => true,
    (error) => {
      console.error(error.message)
      return false
    },
  )
  if (!built) return ofCode(1)
  const file = join(reports, 'playwright.json')
  const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
  const args = ['test', '--reporter=list,json', '--pass-with-no-tests']
  return ofPlaywright(file, await runInstalled('@playwright/test/cli.js', args, { env }))
})

rmSync(reports, { recursive: true })
const line = lastLine(results)
console.log(`\n${line}`)
process.exitCode = / 0 failed/.test(line) ? 0 : 1

import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fanOut } from './fan-out'
import { ingest } from './ingest'
import { painted } from './painted'
import { storm } from './storm'

/** `npm run bench [-- quick]`: the budget table's first rows, ours beside peers in the same run. Writes bench/RESULTS.md. */
const quick = process.argv.includes('quick')

const parts: readonly (readonly [string, () => Promise<readonly string[][]>])[] = [
  ['fan-out, 500 followers', () => fanOut(500, quick ? 1 : 3)],
  ['fan-out, 2,000 followers', () => (quick ? Promise.resolve([]) : fanOut(2_000, 3))],
  ['ingest', () => ingest(quick ? 5 : 20)],
  ['storm', () => storm(quick ? 500 : 2_000)],
  ['painted', () => painted(quick ? 200 : 2_000, 100, quick ? 5 : 15)],
]

const rows: string[][] = []
for (const [name, measure] of parts) {
  console.error(`… ${name}`)
  for (const row of await measure()) {
    rows.push(row)
    console.log(row.join(' | '))
  }
}

const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, Linux; loopback, server on one processor and load on the other`
const table = [
  '# Bench results',
  '',
  `Printed by \`npm run bench\`${quick ? ' (quick)' : ''} on ${new Date().toISOString().slice(0, 10)}: ${machine}.`,
  'Each system is measured in turn in the same run; figures are medians of the rounds, ratios are medians of the rounds’ own ratios.',
  'Such machines are noisy: trust ratios, not absolute times.',
  '',
  '| what | figure | beside it | ratio or budget |',
  '|---|---|---|---|',
  ...rows.map((row) => `| ${row.join(' | ')} |`),
  '',
].join('\n')
if (!quick) writeFileSync('bench/RESULTS.md', table)

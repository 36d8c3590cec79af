import { readFileSync } from 'node:fs'

const nothing = { passed: 0, failed: 0, skipped: 0 }

/** How one step without cases of its own came out. */
export const ofCode = (code) => (code === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 })

const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** A tool that failed without a failing case (it could not start, a file did not load) counts as one failure. */
const withCode = (counts, code) => (code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts)

/** Cases of vitest's JSON report; a file that could not be loaded is one failure. */
export const ofVitest = (file, code) => {
  const report = readReport(file)
  if (report === null) return withCode(nothing, code || 1)
  const broken = report.testResults.filter((it) => it.status === 'failed' && it.assertionResults.length === 0).length
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = report
  return withCode({ passed, failed: numFailedTests + broken, skipped: numPendingTests + numTodoTests }, code)
}

/** Cases of Playwright's JSON report. One that only passed when tried again counts as passed. */
export const ofPlaywright = (file, code) => {
  const { stats } = readReport(file) ?? {}
  if (stats === undefined) return withCode(nothing, code || 1)
  return withCode({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }, code)
}

/** The last line: `12 passed, 0 failed`, and how many were skipped when any were. */
export const lastLine = (all) => {
  const sum = (key) => all.reduce((total, counts) => total + counts[key], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`
}

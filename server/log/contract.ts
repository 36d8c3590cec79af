import { describe } from 'vitest'
import { appending } from './contract-append'
import { ending } from './contract-end'
import { logModel } from './contract-model'
import { type LogHarness, logPerTest } from './contract-place'
import { reading } from './contract-read'

/** What every log must do; each back end runs all of it. */
export const logContract = (name: string, harness: LogHarness): void => {
  describe(`${name}: the log's contract`, () => {
    const at = logPerTest(harness)
    appending(at)
    reading(at, harness)
    ending(at)
  })
  logModel(name, harness)
}

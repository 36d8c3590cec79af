import { afterEach, beforeEach } from 'vitest'
import { received, upTo } from '#server/testing/log'
import type { EventLog } from './log'

/** Where one log of a test lives: empty at first; every `open` finds the same log. */
export type LogPlace = {
  open(): Promise<EventLog>
  remove(): Promise<void>
}

export type LogHarness = { place(): Promise<LogPlace> }

/** The log of the test that runs. */
export type LogAt = {
  log: EventLog
  /** Closes the log and opens it again. */
  reopen(): Promise<void>
  /** Opens the same log once more beside it. */
  another(): Promise<EventLog>
}

/** Gives every test of the block a place and an open log of its own. */
export const logPerTest = ({ place: newPlace }: LogHarness): LogAt => {
  let place: LogPlace
  const others: EventLog[] = []
  const at = {} as LogAt
  at.reopen = async () => {
    await at.log.close()
    at.log = await place.open()
  }
  at.another = async () => {
    const log = await place.open()
    others.push(log)
    return log
  }
  beforeEach(async () => {
    place = await newPlace()
    at.log = await place.open()
  })
  afterEach(async () => {
    for (const log of [at.log, ...others.splice(0)]) await log.close()
    await place.remove()
  })
  return at
}

/** Arrivals of the posts `test:<from>` to `test:<to>`. */
export const drafts = (from: number, to: number) =>
  upTo(to - from + 1).map((n) => ({ event: received(`test:${from + n - 1}`) }))

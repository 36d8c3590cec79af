import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Draft, Entry } from '#lib/event'
import { collect, Follower, received } from '#server/testing/log'
import type { LogHarness } from './contract-place'
import type { EventLog } from './log'
import { openMemoryLog } from './memory'

/** The log under test beside the model, and one follower of it from the first step on. */
type Real = { log: EventLog; follower: Follower; reopen(): Promise<void> }
type Model = { log: EventLog }

const timeless = (entries: readonly Entry[]) => entries.map(({ at, ...rest }) => rest)

class Append implements fc.AsyncCommand<Model, Real> {
  constructor(readonly calls: readonly (readonly Draft[])[]) {}
  check = () => true
  async run(model: Model, real: Real) {
    // Calls made together are answered in the order they were made, as the model does one by one.
    const answers = await Promise.all(this.calls.map((drafts) => real.log.append(drafts)))
    for (const [index, drafts] of this.calls.entries()) {
      expect(timeless(answers[index] ?? [])).toEqual(timeless(await model.log.append(drafts)))
    }
  }
  toString = () => `append(${JSON.stringify(this.calls.map((drafts) => drafts.map(({ once }) => once ?? null)))})`
}

class Erase implements fc.AsyncCommand<Model, Real> {
  constructor(readonly part: number) {}
  check = () => true
  async run(model: Model, real: Real) {
    const { seq: head } = await model.log.head()
    const seq = Math.ceil(this.part * head)
    if (seq < 1) return
    await Promise.all([model.log.erase(seq), real.log.erase(seq)])
  }
  toString = () => `erase(${this.part} of the log)`
}

class History implements fc.AsyncCommand<Model, Real> {
  constructor(readonly part: number) {}
  check = () => true
  async run(model: Model, real: Real) {
    const [expected, head] = [await model.log.head(), await real.log.head()]
    expect(head.seq).toBe(expected.seq)
    const seq = Math.floor(this.part * head.seq)
    expect(timeless(await collect(real.log.history({ ...head, seq })))).toEqual(
      timeless(await collect(model.log.history({ ...expected, seq }))),
    )
  }
  toString = () => `history(${this.part} of the log)`
}

class Reopen implements fc.AsyncCommand<Model, Real> {
  check = () => true
  run = (_: Model, real: Real) => real.reopen()
  toString = () => 'reopen'
}

const aDraft = fc
  .record({
    once: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: undefined }),
    text: fc.string({ unit: 'binary' }),
  })
  .map(({ once, text }): Draft => ({ event: received('test:1', text), ...(once === undefined ? {} : { once }) }))
const aPart = fc.double({ min: 0, max: 1, noNaN: true })
const commands = fc.commands<Model, Real, false>(
  [
    fc.array(fc.array(aDraft, { maxLength: 5 }), { minLength: 1, maxLength: 4 }).map((calls) => new Append(calls)),
    aPart.map((part) => new Erase(part)),
    aPart.map((part) => new History(part)),
    fc.constant(new Reopen()),
  ],
  { maxCommands: 25 },
)

/** Random lives of a log, step by step beside the model; its follower must have been told the same in the end. */
export const logModel = (name: string, harness: LogHarness): void => {
  test(`${name}: [P11] any sequence of appends, erasures and reopenings gives what the model gives`, async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (steps) => {
        const place = await harness.place()
        const log = await place.open()
        const model = { log: openMemoryLog() }
        const seen: number[] = []
        const real: Real = {
          log,
          follower: new Follower(log),
          async reopen() {
            await real.log.close()
            await real.follower.ended
            seen.push(...real.follower.seqs)
            real.log = await place.open()
            const { epoch } = await real.log.head()
            real.follower = new Follower(real.log, { epoch, seq: seen.length })
          },
        }
        try {
          await fc.asyncModelRun(() => ({ model, real }), steps)
          const { seq: head } = await model.log.head()
          await real.follower.until(head - seen.length)
          expect([...seen, ...real.follower.seqs]).toEqual(Array.from({ length: head }, (_, index) => index + 1))
        } finally {
          await real.log.close()
          await place.remove()
        }
      }),
      { numRuns: 30 },
    )
  })
}

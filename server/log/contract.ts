import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WallEvent } from '#lib/event'
import { collect, Follower, received, upTo } from '#server/testing/log'
import { CursorGone, type EventLog, StoreUnavailable } from './log'

/** Where one log of a test lives: empty at first; every `open` finds the same log. */
export type LogPlace = {
  open(): Promise<EventLog>
  remove(): Promise<void>
}

export type LogHarness = { place(): Promise<LogPlace> }

const drafts = (from: number, to: number) =>
  upTo(to - from + 1).map((n) => ({ event: received(`test:${from + n - 1}`) }))

/** What every log must do; each back end runs all of it. */
export const logContract = (name: string, harness: LogHarness): void => {
  describe(`${name}: the log's contract`, () => {
    let place: LogPlace
    let log: EventLog
    const others: EventLog[] = []
    const another = async () => {
      const opened = await place.open()
      others.push(opened)
      return opened
    }
    const reopen = async () => {
      await log.close()
      log = await place.open()
    }

    beforeEach(async () => {
      place = await harness.place()
      log = await place.open()
    })
    afterEach(async () => {
      for (const opened of [log, ...others.splice(0)]) await opened.close()
      await place.remove()
    })

    describe('appending', () => {
      test('[P1] entries are numbered from 1 without a gap, in the order given', async () => {
        const first = await log.append(drafts(1, 3))
        const second = await log.append(drafts(4, 5))
        expect([...first, ...second].map(({ seq, repeated }) => [seq, repeated])).toEqual(
          upTo(5).map((seq) => [seq, false]),
        )
        const history = await collect(log.history(null))
        expect(history.map(({ event }) => event)).toEqual(drafts(1, 5).map(({ event }) => event))
        expect(await log.head()).toMatchObject({ seq: 5 })
      })

      test('[P1] what append answers is what history tells: seq, time and event', async () => {
        const appended = await log.append(drafts(1, 3))
        expect(await collect(log.history(null))).toEqual(appended.map(({ seq, at, event }) => ({ seq, at, event })))
      })

      test('[P1] concurrent appends get distinct seqs and keep the order within each call', async () => {
        const answers = await Promise.all(upTo(50).map((n) => log.append(drafts(n * 10, n * 10 + 2))))
        for (const [a, b, c] of answers) expect([b?.seq, c?.seq]).toEqual([(a?.seq ?? 0) + 1, (a?.seq ?? 0) + 2])
        const seqs = answers.flat().map(({ seq }) => seq)
        expect(seqs.toSorted((a, b) => a - b)).toEqual(upTo(150))
        expect((await collect(log.history(null))).map(({ seq }) => seq)).toEqual(upTo(150))
      })

      test('times never go back from one entry to the next', async () => {
        for (const _ of upTo(5)) await log.append(drafts(1, 1))
        const times = (await collect(log.history(null))).map(({ at }) => at)
        expect(times).toEqual(times.toSorted((a, b) => a - b))
        expect(Math.abs((times[0] ?? 0) - Date.now())).toBeLessThan(60_000)
      })

      test('an empty append changes nothing', async () => {
        expect(await log.append([])).toEqual([])
        expect(await log.head()).toMatchObject({ seq: 0 })
      })

      test('a batch of 5,000 arrives whole', async () => {
        const appended = await log.append(drafts(1, 5_000))
        expect(appended.map(({ seq }) => seq)).toEqual(upTo(5_000))
        const history = await collect(log.history(null))
        expect(history.map(({ seq }) => seq)).toEqual(upTo(5_000))
        expect(history.at(-1)?.event).toEqual(received('test:5000'))
      })

      test('words in any script, and broken ones, come back as they went in', async () => {
        const texts = [
          'žluťoučký 👩‍👩‍👧‍👦 𝒳',
          'שלום \u202eabc',
          '\u0000 and \u001f',
          '\ud800 alone',
          'a\u2028b\\"\n',
          '',
        ]
        const events = texts.map((text, n) => received(`test:${n}`, text))
        await log.append(events.map((event) => ({ event })))
        await reopen()
        expect((await collect(log.history(null))).map(({ event }) => event)).toEqual(events)
      })

      test('a draft that is no JSON fails alone', async () => {
        const loop: Record<string, unknown> = {}
        loop.self = loop
        const bad = { type: 'source.moved', checkpoint: loop } as unknown as WallEvent
        const refused = expect(log.append([{ event: received('test:1') }, { event: bad }])).rejects.toThrow(TypeError)
        const taken = log.append(drafts(2, 2))
        await refused
        expect(await taken).toMatchObject([{ seq: 1, event: received('test:2') }])
        expect(await log.head()).toMatchObject({ seq: 1 })
      })
    })

    describe('once keys', () => {
      test('[P4] a key seen before appends nothing and returns its first entry', async () => {
        const [first] = await log.append([{ event: received('test:1', 'first'), once: 'k' }])
        const again = await log.append([{ event: received('test:1', 'second'), once: 'k' }, ...drafts(2, 2)])
        expect(again).toMatchObject([
          { ...first, repeated: true },
          { seq: 2, repeated: false },
        ])
        expect(await collect(log.history(null))).toHaveLength(2)
      })

      test('[P4] a key twice in one batch is one entry', async () => {
        const once = 'k'
        const appended = await log.append([
          { event: received('test:1', 'first'), once },
          { event: received('test:1', 'second'), once },
        ])
        expect(appended).toMatchObject([
          { seq: 1, event: received('test:1', 'first'), repeated: false },
          { seq: 1, event: received('test:1', 'first'), repeated: true },
        ])
      })

      test('[P4] of concurrent appends with one key, one wins and all learn its entry', async () => {
        const answers = await Promise.all(
          upTo(20).map((n) => log.append([{ event: received('test:1', `try ${n}`), once: 'k' }])),
        )
        expect(answers.flat().filter(({ repeated }) => !repeated)).toHaveLength(1)
        expect(new Set(answers.flat().map(({ seq, event }) => JSON.stringify([seq, event])))).toHaveProperty('size', 1)
        expect(await log.head()).toMatchObject({ seq: 1 })
      })

      test('[P4] keys are remembered when the log is opened again', async () => {
        await log.append([{ event: received('test:1'), once: 'k' }])
        await reopen()
        expect(await log.append([{ event: received('test:2'), once: 'k' }])).toMatchObject([
          { seq: 1, repeated: true, event: received('test:1') },
        ])
      })

      test('[P4] keys differ when any character of them does', async () => {
        const keys = [
          '',
          'a',
          'A',
          'a ',
          'a\u0000',
          'a\u0000b',
          'ä',
          'a\u0308',
          '\ud800',
          '\udc00',
          '\ufffd',
          '0',
          '"',
          '\\',
        ]
        const appended = await log.append(keys.map((once) => ({ event: received(`test:${once}`), once })))
        expect(appended.map(({ seq }) => seq)).toEqual(upTo(keys.length))
        const again = await log.append(keys.map((once) => ({ event: received('test:other'), once })))
        expect(again.map(({ seq, repeated }) => [seq, repeated])).toEqual(upTo(keys.length).map((seq) => [seq, true]))
        expect(await collect(log.history(null))).toHaveLength(keys.length)
      })
    })

    describe('history', () => {
      test('[P3] after any cursor it gives exactly the entries after it', async () => {
        await log.append(drafts(1, 20))
        const { epoch } = await log.head()
        for (const seq of [0, ...upTo(20)]) {
          const rest = await collect(log.history({ epoch, seq }))
          expect(rest.map((entry) => entry.seq)).toEqual(upTo(20).slice(seq))
        }
      })

      test('of an empty log it is empty', async () => {
        expect(await collect(log.history(null))).toEqual([])
        expect(await collect(log.history(await log.head()))).toEqual([])
      })

      test('[P3] a cursor of another epoch, from the future, or no number at all is gone', async () => {
        await log.append(drafts(1, 3))
        const { epoch } = await log.head()
        const strange = [
          { epoch: 'another', seq: 1 },
          { epoch: 'another', seq: 0 },
          ...[4, -1, 1.5, Number.NaN, 2 ** 60].map((seq) => ({ epoch, seq })),
        ]
        for (const cursor of strange) {
          const error = await collect(log.history(cursor)).catch((reason: unknown) => reason)
          expect(error).toBeInstanceOf(CursorGone)
          expect(error).toMatchObject({ cursor, head: { epoch, seq: 3 } })
          await expect(new Follower(log, cursor).ended).rejects.toThrow(CursorGone)
        }
      })

      test('[P5] the epoch and the entries stay when the log is opened again', async () => {
        await log.append(drafts(1, 3))
        const [head, entries] = [await log.head(), await collect(log.history(null))]
        await reopen()
        expect(await log.head()).toEqual(head)
        expect(await collect(log.history(null))).toEqual(entries)
        expect(await log.append(drafts(4, 4))).toMatchObject([{ seq: 4 }])
      })

      test('every log has an epoch of its own', async () => {
        const elsewhere = await harness.place()
        const stranger = await elsewhere.open()
        expect((await log.head()).epoch).toMatch(/^[0-9a-f]{32}$/)
        expect((await stranger.head()).epoch).not.toBe((await log.head()).epoch)
        await stranger.close()
        await elsewhere.remove()
      })
    })

    describe('following', () => {
      test('[P3] it tells the past, then what is appended, without gap or repeat', async () => {
        await log.append(drafts(1, 10))
        const follower = new Follower(log)
        await follower.until(10)
        for (const n of upTo(10)) await log.append(drafts(10 + n, 10 + n))
        await follower.until(20)
        expect(follower.seqs).toEqual(upTo(20))
        expect(follower.entries).toEqual(await collect(log.history(null)))
        await follower.stop()
      })

      test('[P3] from a cursor it begins with the next entry', async () => {
        await log.append(drafts(1, 10))
        const { epoch } = await log.head()
        const follower = new Follower(log, { epoch, seq: 7 })
        const atHead = new Follower(log, await log.head())
        await log.append(drafts(11, 12))
        await Promise.all([follower.until(5), atHead.until(2)])
        expect([follower.seqs, atHead.seqs]).toEqual([
          [8, 9, 10, 11, 12],
          [11, 12],
        ])
        await Promise.all([follower.stop(), atHead.stop()])
      })

      test('[P3] entries appended while it catches up are neither lost nor told twice', async () => {
        await log.append(drafts(1, 3_500))
        const followers = [new Follower(log), new Follower(log), new Follower(log)]
        const appends = upTo(40).map((n) => log.append(drafts(3_500 + n, 3_500 + n)))
        await followers[0]?.until(1_000)
        for (const n of upTo(10)) await log.append(drafts(3_540 + n, 3_540 + n))
        await Promise.all(appends)
        for (const follower of followers) {
          await follower.until(3_550)
          expect(follower.seqs).toEqual(upTo(3_550))
          await follower.stop()
        }
      })

      test('[P7] a slow follower misses nothing and holds up nobody', async () => {
        const stop = new AbortController()
        const slow = log.follow(null, stop.signal)[Symbol.asyncIterator]()
        await log.append(drafts(1, 1))
        const seqs = ((await slow.next()).value ?? []).map(({ seq }: { seq: number }) => seq)
        const quick = new Follower(log)
        for (const n of upTo(30)) await log.append(drafts(n * 100, n * 100 + 99))
        await quick.until(3_001)
        while (seqs.length < 3_001) seqs.push(...(await slow.next()).value.map(({ seq }: { seq: number }) => seq))
        expect(seqs).toEqual(upTo(3_001))
        stop.abort()
        expect(await slow.next()).toMatchObject({ done: true })
        await quick.stop()
      })

      test('a repeated key wakes no follower with an entry', async () => {
        const follower = new Follower(log)
        await log.append([{ event: received('test:1'), once: 'k' }])
        await log.append([{ event: received('test:1'), once: 'k' }])
        await log.append(drafts(2, 2))
        await follower.until(2)
        expect(follower.seqs).toEqual([1, 2])
        await follower.stop()
      })

      test('aborting ends it at once: before, while catching up, and while waiting', async () => {
        await log.append(drafts(1, 10))
        const stop = new AbortController()
        stop.abort()
        for await (const _ of log.follow(null, stop.signal)) throw new Error('nothing may come after the abort')
        const waiting = new Follower(log)
        await waiting.until(10)
        await waiting.stop()
        const idle = new Follower(log, await log.head())
        await idle.stop()
        await log.append(drafts(11, 11))
        expect([waiting.seqs.length, idle.seqs.length]).toEqual([10, 0])
      })

      test('leaving the loop ends it too', async () => {
        await log.append(drafts(1, 2))
        for await (const batch of log.follow(null, new AbortController().signal)) {
          expect(batch[0]?.seq).toBe(1)
          break
        }
        expect(await log.append(drafts(3, 3))).toMatchObject([{ seq: 3 }])
      })
    })

    describe('erasing', () => {
      test('[P10] blanks the content and keeps seq, time and key', async () => {
        const [first] = await log.append([{ event: received('test:1', 'secret'), once: 'k' }, ...drafts(2, 3)])
        await log.erase(1)
        const erased = { seq: 1, at: first?.at, event: { type: 'erased' } }
        const history = await collect(log.history(null))
        expect(history.map(({ seq }) => seq)).toEqual([1, 2, 3])
        expect(history[0]).toEqual(erased)
        expect(await log.append([{ event: received('test:1', 'secret'), once: 'k' }])).toMatchObject([
          { ...erased, repeated: true },
        ])
        await reopen()
        expect((await collect(log.history(null)))[0]).toEqual(erased)
      })

      test('[P10] a follower that comes to the entry later finds it blank', async () => {
        const stop = new AbortController()
        const slow = log.follow(null, stop.signal)[Symbol.asyncIterator]()
        await log.append(drafts(1, 1))
        await slow.next()
        await log.append([{ event: received('test:2', 'secret') }])
        await log.append([{ event: received('test:3', 'secret') }])
        await log.erase(2)
        await log.erase(3)
        const rest: unknown[] = []
        while (rest.length < 2) rest.push(...(await slow.next()).value)
        expect(rest).toMatchObject([
          { seq: 2, event: { type: 'erased' } },
          { seq: 3, event: { type: 'erased' } },
        ])
        stop.abort()
      })

      test('erasing the first, the last, and one twice leaves the log dense and open', async () => {
        await log.append(drafts(1, 5))
        for (const seq of [1, 5, 3, 3]) await log.erase(seq)
        await reopen()
        expect(await log.append(drafts(6, 6))).toMatchObject([{ seq: 6 }])
        const types = (await collect(log.history(null))).map(({ event }) => event.type)
        const [e, p] = ['erased', 'post.received']
        expect(types).toEqual([e, p, e, p, e, p])
      })

      test('an entry that does not exist cannot be erased', async () => {
        await log.append(drafts(1, 1))
        for (const seq of [0, 2, -1]) await expect(log.erase(seq)).rejects.toThrow(RangeError)
        expect(await collect(log.history(null))).toMatchObject([{ seq: 1, event: { type: 'post.received' } }])
      })
    })

    describe('closing', () => {
      test('[P2] what was being appended is kept, and followers end', async () => {
        const follower = new Follower(log)
        const appending = log.append(drafts(1, 3))
        await log.close()
        expect(await appending).toHaveLength(3)
        await follower.ended
        log = await place.open()
        expect((await log.head()).seq).toBe(3)
      })

      test('a closed log takes nothing more, and closing twice is no fault', async () => {
        await log.close()
        await log.close()
        await expect(log.append(drafts(1, 1))).rejects.toThrow(StoreUnavailable)
        await expect(log.erase(1)).rejects.toThrow(StoreUnavailable)
        await expect(collect(log.history(null))).rejects.toThrow(StoreUnavailable)
        await expect(new Follower(log).ended).rejects.toThrow(StoreUnavailable)
      })

      test('a log opened beside it is not closed with it', async () => {
        const second = await another()
        await second.append(drafts(1, 1))
        await second.close()
        expect(await collect(log.history(null))).toHaveLength(1)
      })
    })
  })
}

import { describe, expect, test } from 'vitest'
import type { WallEvent } from '#lib/event'
import { collect, received, upTo } from '#server/testing/log'
import { drafts, type LogAt } from './contract-place'

/** Order, numbers and keys. */
export const appending = (at: LogAt): void => {
  describe('appending', () => {
    test('[P1] entries are numbered from 1 without a gap, in the order given', async () => {
      const first = await at.log.append(drafts(1, 3))
      const second = await at.log.append(drafts(4, 5))
      expect([...first, ...second].map(({ seq, repeated }) => [seq, repeated])).toEqual(
        upTo(5).map((seq) => [seq, false]),
      )
      const history = await collect(at.log.history(null))
      expect(history.map(({ event }) => event)).toEqual(drafts(1, 5).map(({ event }) => event))
      expect(await at.log.head()).toMatchObject({ seq: 5 })
    })

    test('[P1] what append answers is what history tells: seq, time and event', async () => {
      const appended = await at.log.append(drafts(1, 3))
      expect(await collect(at.log.history(null))).toEqual(appended.map(({ seq, at, event }) => ({ seq, at, event })))
    })

    test('[P1] concurrent appends get distinct seqs and keep the order within each call', async () => {
      const answers = await Promise.all(upTo(50).map((n) => at.log.append(drafts(n * 10, n * 10 + 2))))
      for (const [a, b, c] of answers) expect([b?.seq, c?.seq]).toEqual([(a?.seq ?? 0) + 1, (a?.seq ?? 0) + 2])
      const seqs = answers.flat().map(({ seq }) => seq)
      expect(seqs.toSorted((a, b) => a - b)).toEqual(upTo(150))
      expect((await collect(at.log.history(null))).map(({ seq }) => seq)).toEqual(upTo(150))
    })

    test('times never go back from one entry to the next', async () => {
      for (const _ of upTo(5)) await at.log.append(drafts(1, 1))
      const times = (await collect(at.log.history(null))).map(({ at }) => at)
      expect(times).toEqual(times.toSorted((a, b) => a - b))
      expect(Math.abs((times[0] ?? 0) - Date.now())).toBeLessThan(60_000)
    })

    test('an empty append changes nothing', async () => {
      expect(await at.log.append([])).toEqual([])
      expect(await at.log.head()).toMatchObject({ seq: 0 })
    })

    test('a batch of 5,000 arrives whole', async () => {
      const appended = await at.log.append(drafts(1, 5_000))
      expect(appended.map(({ seq }) => seq)).toEqual(upTo(5_000))
      const history = await collect(at.log.history(null))
      expect(history.map(({ seq }) => seq)).toEqual(upTo(5_000))
      expect(history.at(-1)?.event).toEqual(received('test:5000'))
    })

    test('words in any script, and broken ones, come back as they went in', async () => {
      const texts = ['žluťoučký 👩‍👩‍👧‍👦 𝒳', 'שלום \u202eabc', '\u0000 and \u001f', '\ud800 alone', 'a\u2028b\\"\n', '']
      const events = texts.map((text, n) => received(`test:${n}`, text))
      await at.log.append(events.map((event) => ({ event })))
      await at.reopen()
      expect((await collect(at.log.history(null))).map(({ event }) => event)).toEqual(events)
    })

    test('a draft that is no JSON fails alone', async () => {
      const loop: Record<string, unknown> = {}
      loop.self = loop
      const bad = { type: 'source.moved', checkpoint: loop } as unknown as WallEvent
      const refused = expect(at.log.append([{ event: received('test:1') }, { event: bad }])).rejects.toThrow(TypeError)
      const taken = at.log.append(drafts(2, 2))
      await refused
      expect(await taken).toMatchObject([{ seq: 1, event: received('test:2') }])
      expect(await at.log.head()).toMatchObject({ seq: 1 })
    })
  })

  describe('once keys', () => {
    test('[P4] a key seen before appends nothing and returns its first entry', async () => {
      const [first] = await at.log.append([{ event: received('test:1', 'first'), once: 'k' }])
      const again = await at.log.append([{ event: received('test:1', 'second'), once: 'k' }, ...drafts(2, 2)])
      expect(again).toMatchObject([
        { ...first, repeated: true },
        { seq: 2, repeated: false },
      ])
      expect(await collect(at.log.history(null))).toHaveLength(2)
    })

    test('[P4] a key twice in one batch is one entry', async () => {
      const once = 'k'
      const appended = await at.log.append([
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
        upTo(20).map((n) => at.log.append([{ event: received('test:1', `try ${n}`), once: 'k' }])),
      )
      expect(answers.flat().filter(({ repeated }) => !repeated)).toHaveLength(1)
      expect(new Set(answers.flat().map(({ seq, event }) => JSON.stringify([seq, event])))).toHaveProperty('size', 1)
      expect(await at.log.head()).toMatchObject({ seq: 1 })
    })

    test('[P4] keys are remembered when the log is opened again', async () => {
      await at.log.append([{ event: received('test:1'), once: 'k' }])
      await at.reopen()
      expect(await at.log.append([{ event: received('test:2'), once: 'k' }])).toMatchObject([
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
      const appended = await at.log.append(keys.map((once) => ({ event: received(`test:${once}`), once })))
      expect(appended.map(({ seq }) => seq)).toEqual(upTo(keys.length))
      const again = await at.log.append(keys.map((once) => ({ event: received('test:other'), once })))
      expect(again.map(({ seq, repeated }) => [seq, repeated])).toEqual(upTo(keys.length).map((seq) => [seq, true]))
      expect(await collect(at.log.history(null))).toHaveLength(keys.length)
    })
  })
}

import { describe, expect, test } from 'vitest'
import { collect, Follower, received } from '#server/testing/log'
import { drafts, type LogAt } from './contract-place'
import { StoreUnavailable } from './log'

/** Erasing and closing. */
export const ending = (at: LogAt): void => {
  describe('erasing', () => {
    test('[P10] blanks the content and keeps seq, time and key', async () => {
      const [first] = await at.log.append([{ event: received('test:1', 'secret'), once: 'k' }, ...drafts(2, 3)])
      await at.log.erase(1)
      const erased = { seq: 1, at: first?.at, event: { type: 'erased' } }
      const history = await collect(at.log.history(null))
      expect(history.map(({ seq }) => seq)).toEqual([1, 2, 3])
      expect(history[0]).toEqual(erased)
      expect(await at.log.append([{ event: received('test:1', 'secret'), once: 'k' }])).toMatchObject([
        { ...erased, repeated: true },
      ])
      await at.reopen()
      expect((await collect(at.log.history(null)))[0]).toEqual(erased)
    })

    test('[P10] a follower that comes to the entry later finds it blank', async () => {
      const stop = new AbortController()
      const slow = at.log.follow(null, stop.signal)[Symbol.asyncIterator]()
      await at.log.append(drafts(1, 1))
      await slow.next()
      await at.log.append([{ event: received('test:2', 'secret') }])
      await at.log.append([{ event: received('test:3', 'secret') }])
      await at.log.erase(2)
      await at.log.erase(3)
      const rest: unknown[] = []
      while (rest.length < 2) rest.push(...(await slow.next()).value)
      expect(rest).toMatchObject([
        { seq: 2, event: { type: 'erased' } },
        { seq: 3, event: { type: 'erased' } },
      ])
      stop.abort()
    })

    test('erasing the first, the last, and one twice leaves the log dense and open', async () => {
      await at.log.append(drafts(1, 5))
      for (const seq of [1, 5, 3, 3]) await at.log.erase(seq)
      await at.reopen()
      expect(await at.log.append(drafts(6, 6))).toMatchObject([{ seq: 6 }])
      const types = (await collect(at.log.history(null))).map(({ event }) => event.type)
      const [e, p] = ['erased', 'post.received']
      expect(types).toEqual([e, p, e, p, e, p])
    })

    test('an entry that does not exist cannot be erased', async () => {
      await at.log.append(drafts(1, 1))
      for (const seq of [0, 2, -1]) await expect(at.log.erase(seq)).rejects.toThrow(RangeError)
      expect(await collect(at.log.history(null))).toMatchObject([{ seq: 1, event: { type: 'post.received' } }])
    })
  })

  describe('closing', () => {
    test('[P2] what was being appended is kept, and followers end', async () => {
      const follower = new Follower(at.log)
      const appending = at.log.append(drafts(1, 3))
      await at.log.close()
      expect(await appending).toHaveLength(3)
      await follower.ended
      await at.reopen()
      expect((await at.log.head()).seq).toBe(3)
    })

    test('a closed log takes nothing more, and closing twice is no fault', async () => {
      await at.log.close()
      await at.log.close()
      await expect(at.log.append(drafts(1, 1))).rejects.toThrow(StoreUnavailable)
      await expect(at.log.erase(1)).rejects.toThrow(StoreUnavailable)
      await expect(collect(at.log.history(null))).rejects.toThrow(StoreUnavailable)
      await expect(new Follower(at.log).ended).rejects.toThrow(StoreUnavailable)
    })

    test('a log opened beside it is not closed with it', async () => {
      const second = await at.another()
      await second.append(drafts(1, 1))
      await second.close()
      expect(await collect(at.log.history(null))).toHaveLength(1)
    })
  })
}

import { describe, expect, test } from 'vitest'
import { collect, Follower, received, upTo } from '#server/testing/log'
import { drafts, type LogAt, type LogHarness } from './contract-place'
import { CursorGone } from './log'

/** History, epoch and following. */
export const reading = (at: LogAt, harness: LogHarness): void => {
  describe('history', () => {
    test('[P3] after any cursor it gives exactly the entries after it', async () => {
      await at.log.append(drafts(1, 20))
      const { epoch } = await at.log.head()
      for (const seq of [0, ...upTo(20)]) {
        const rest = await collect(at.log.history({ epoch, seq }))
        expect(rest.map((entry) => entry.seq)).toEqual(upTo(20).slice(seq))
      }
    })

    test('of an empty log it is empty', async () => {
      expect(await collect(at.log.history(null))).toEqual([])
      expect(await collect(at.log.history(await at.log.head()))).toEqual([])
    })

    test('[P3] a cursor of another epoch, from the future, or no number at all is gone', async () => {
      await at.log.append(drafts(1, 3))
      const { epoch } = await at.log.head()
      const strange = [
        { epoch: 'another', seq: 1 },
        { epoch: 'another', seq: 0 },
        ...[4, -1, 1.5, Number.NaN, 2 ** 60].map((seq) => ({ epoch, seq })),
      ]
      for (const cursor of strange) {
        const error = await collect(at.log.history(cursor)).catch((reason: unknown) => reason)
        expect(error).toBeInstanceOf(CursorGone)
        expect(error).toMatchObject({ cursor, head: { epoch, seq: 3 } })
        await expect(new Follower(at.log, cursor).ended).rejects.toThrow(CursorGone)
      }
    })

    test('[P5] the epoch and the entries stay when the log is opened again', async () => {
      await at.log.append(drafts(1, 3))
      const [head, entries] = [await at.log.head(), await collect(at.log.history(null))]
      await at.reopen()
      expect(await at.log.head()).toEqual(head)
      expect(await collect(at.log.history(null))).toEqual(entries)
      expect(await at.log.append(drafts(4, 4))).toMatchObject([{ seq: 4 }])
    })

    test('every log has an epoch of its own', async () => {
      const elsewhere = await harness.place()
      const stranger = await elsewhere.open()
      expect((await at.log.head()).epoch).toMatch(/^[0-9a-f]{32}$/)
      expect((await stranger.head()).epoch).not.toBe((await at.log.head()).epoch)
      await stranger.close()
      await elsewhere.remove()
    })
  })

  describe('following', () => {
    test('[P3] it tells the past, then what is appended, without gap or repeat', async () => {
      await at.log.append(drafts(1, 10))
      const follower = new Follower(at.log)
      await follower.until(10)
      for (const n of upTo(10)) await at.log.append(drafts(10 + n, 10 + n))
      await follower.until(20)
      expect(follower.seqs).toEqual(upTo(20))
      expect(follower.entries).toEqual(await collect(at.log.history(null)))
      await follower.stop()
    })

    test('[P3] from a cursor it begins with the next entry', async () => {
      await at.log.append(drafts(1, 10))
      const { epoch } = await at.log.head()
      const follower = new Follower(at.log, { epoch, seq: 7 })
      const atHead = new Follower(at.log, await at.log.head())
      await at.log.append(drafts(11, 12))
      await Promise.all([follower.until(5), atHead.until(2)])
      expect([follower.seqs, atHead.seqs]).toEqual([
        [8, 9, 10, 11, 12],
        [11, 12],
      ])
      await Promise.all([follower.stop(), atHead.stop()])
    })

    test('[P3] entries appended while it catches up are neither lost nor told twice', async () => {
      await at.log.append(drafts(1, 3_500))
      const followers = [new Follower(at.log), new Follower(at.log), new Follower(at.log)]
      const appends = upTo(40).map((n) => at.log.append(drafts(3_500 + n, 3_500 + n)))
      await followers[0]?.until(1_000)
      for (const n of upTo(10)) await at.log.append(drafts(3_540 + n, 3_540 + n))
      await Promise.all(appends)
      for (const follower of followers) {
        await follower.until(3_550)
        expect(follower.seqs).toEqual(upTo(3_550))
        await follower.stop()
      }
    })

    test('[P7] a slow follower misses nothing and holds up nobody', async () => {
      const stop = new AbortController()
      const slow = at.log.follow(null, stop.signal)[Symbol.asyncIterator]()
      await at.log.append(drafts(1, 1))
      const seqs = ((await slow.next()).value ?? []).map(({ seq }: { seq: number }) => seq)
      const quick = new Follower(at.log)
      for (const n of upTo(30)) await at.log.append(drafts(n * 100, n * 100 + 99))
      await quick.until(3_001)
      while (seqs.length < 3_001) seqs.push(...(await slow.next()).value.map(({ seq }: { seq: number }) => seq))
      expect(seqs).toEqual(upTo(3_001))
      stop.abort()
      expect(await slow.next()).toMatchObject({ done: true })
      await quick.stop()
    })

    test('a repeated key wakes no follower with an entry', async () => {
      const follower = new Follower(at.log)
      await at.log.append([{ event: received('test:1'), once: 'k' }])
      await at.log.append([{ event: received('test:1'), once: 'k' }])
      await at.log.append(drafts(2, 2))
      await follower.until(2)
      expect(follower.seqs).toEqual([1, 2])
      await follower.stop()
    })

    test('aborting ends it at once: before, while catching up, and while waiting', async () => {
      await at.log.append(drafts(1, 10))
      const stop = new AbortController()
      stop.abort()
      for await (const _ of at.log.follow(null, stop.signal)) throw new Error('nothing may come after the abort')
      const waiting = new Follower(at.log)
      await waiting.until(10)
      await waiting.stop()
      const idle = new Follower(at.log, await at.log.head())
      await idle.stop()
      await at.log.append(drafts(11, 11))
      expect([waiting.seqs.length, idle.seqs.length]).toEqual([10, 0])
    })

    test('leaving the loop ends it too', async () => {
      await at.log.append(drafts(1, 2))
      for await (const batch of at.log.follow(null, new AbortController().signal)) {
        expect(batch[0]?.seq).toBe(1)
        break
      }
      expect(await at.log.append(drafts(3, 3))).toMatchObject([{ seq: 3 }])
    })
  })
}

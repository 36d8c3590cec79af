import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { StoreUnavailable } from '#server/log/log'
import type { Delivery } from '#server/wall/receive'
import type { Arranged } from './arrange'
import { Life, Stage } from './contract-stage'
import type { Source } from './source'

/** A source to hold against the contract, over something recorded. */
export type SourceHarness = {
  /** The source over the recording, as a new process would make it. `step` is called for each thing read, and at the end. */
  readonly make: (step?: () => void) => Source
  /** How it is arranged, for one that has a form. */
  readonly arranged?: Arranged
  /** The posts it brings to an empty wall, in the log's order; none for one that only lights a lamp. */
  readonly brings: readonly string[]
  /** What its lamp says when it has brought everything. */
  readonly rests: RegExp
  /** What it says then, in its first life, about what could not be used. */
  readonly complains?: RegExp
}

const placesOf = (deliveries: readonly Delivery[]) => deliveries.map((it) => it.checkpoint)

/** What every source must do. */
export const sourceContract = (
  name: string,
  { make, arranged, brings, rests, complains = rests }: SourceHarness,
): void => {
  describe(`${name}: the source's contract`, () => {
    let stage: Stage
    beforeEach(async () => {
      stage = await Stage.open()
      if (arranged !== undefined) stage.arranged = arranged
    })
    afterEach(() => stage.close())

    /** Plays to the end: every delivery it makes. */
    const playWhole = async (): Promise<Life> => {
      const life = stage.live(make())
      await life.saying(rests)
      await life.stop()
      return life
    }

    test('has a name that can begin a post’s id', () => {
      expect(make().name).toMatch(/^[a-z0-9-]{1,32}$/)
    })

    test('lights its lamp before it brings anything, and says in words how it is', async () => {
      const saidBefore: number[] = []
      const life = stage.live(make(), (it, delivering) => delivering && saidBefore.push(it.said.length))
      await life.saying(rests)
      expect(saidBefore[0] ?? 1).toBeGreaterThan(0)
      expect(life.said[0]?.lamp).toBe('green')
      for (const { message } of life.said) expect(message).toMatch(/^[A-Z].{3,300}$/)
      await life.stop()
    })

    test('[P13] brings what was recorded; what cannot be used does not end it, and is reported', async () => {
      const life = await playWhole()
      expect(life.said.at(-1)?.message).toMatch(complains)
      expect(stage.posts).toEqual(brings)
    })

    test('returns when it was aborted before its start, and brings nothing', async () => {
      const life = new Life()
      life.stopping.abort()
      await stage.live(make(), undefined, life).ended
      expect(life.offered).toEqual([])
    })

    test('returns when aborted, wherever that meets it, and brings nothing after it', async () => {
      for (let cut = 1; ; cut++) {
        const stage = await Stage.open()
        let steps = 0
        let then = 0
        const step = (delivering = false) => {
          if (++steps !== cut) return
          then = life.offered.length + Number(delivering)
          life.stopping.abort()
        }
        const life: Life = new Life()
        stage.live(make(step), (_, delivering) => step(delivering), life)
        await life.saying(rests).catch(() => {})
        const aborted = life.stopping.signal.aborted
        await life.stop()
        if (aborted) expect([cut, life.offered.length]).toEqual([cut, then])
        await stage.close()
        if (!aborted) break
      }
    })

    test('goes on in its next life after the last thing delivered: no gap, no repeat', async () => {
      const whole = placesOf((await playWhole()).taken)
      for (let cut = 1; cut <= whole.length; cut++) {
        const stage = await Stage.open()
        const first = stage.live(make())
        await first.until(() => first.taken.length >= cut)
        await first.stop()
        const second = stage.live(make())
        await second.saying(rests)
        await second.stop()
        expect(placesOf([...first.taken, ...second.taken])).toEqual(whole)
        expect(stage.posts).toEqual(brings)
        await stage.close()
      }
    })

    test('[P2] a store that is away ends its life, and the next one delivers the same again', async () => {
      const deliveries = (await playWhole()).offered.length
      for (let lost = 1; lost <= deliveries; lost++) {
        const stage = await Stage.open()
        const life = stage.live(make(), (it, delivering) => {
          if (delivering && it.offered.length + 1 === lost) stage.away = true
        })
        // Resting, when it swallowed the loss; that it ended with it is looked at below.
        await life.saying(rests).catch(() => {})
        life.stopping.abort()
        await expect(life.ended).rejects.toThrow(StoreUnavailable)
        expect(life.offered).toHaveLength(lost)
        stage.away = false
        const next = stage.live(make())
        await next.saying(rests)
        expect(placesOf(next.offered[0] ?? [])[0]).toBe(placesOf(life.offered[lost - 1] ?? [])[0])
        expect(stage.posts).toEqual(brings)
        await next.stop()
        await stage.close()
      }
    })
  })
}

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Line } from '#server/ingest/lines'
import { Stage } from './contract-stage'
import { HandClock } from './hand-clock'
import { createReplay, type ReplayOptions } from './replay'

const noon = Date.UTC(2025, 2, 1, 12)
const minute = 60_000

/** A recording of posts with the ids 1, 2, 3 …, written so many minutes after noon; null: it does not say when. */
const recording = (...minutes: readonly (number | null)[]): ReplayOptions['read'] =>
  async function* () {
    for (const [at, after] of minutes.entries()) {
      const time = after === null ? {} : { createdAt: noon + after * minute }
      yield { line: at + 1, value: { id: `${at + 1}`, author: { handle: 'ann' }, text: `Post ${at + 1}`, ...time } }
    }
  }

let clock: HandClock
let stage: Stage
beforeEach(async () => {
  clock = new HandClock()
  stage = await Stage.open(clock)
})
afterEach(() => stage.close())

const play = (options: Pick<ReplayOptions, 'read'> & Partial<ReplayOptions>) =>
  stage.live(createReplay({ speed: 1, ...options }))

/** Lets it play to its end: minutes since the start, and the ids that had come by then. */
const watch = async (options: Parameters<typeof play>[0]) => {
  const life = play(options)
  const begin = clock.now()
  const seen: [minutes: number, posts: string][] = []
  const ended = life.saying(/^Played to its end/).then(() => null)
  for (;;) {
    const wait = await Promise.race([clock.asleep(), ended])
    seen.push([(clock.now() - begin) / minute, stage.posts.map((id) => id.replace('replay:', '')).join(' ')])
    if (wait === null) break
    clock.pass(wait)
  }
  await life.stop()
  return seen
}

describe('the original spacing', () => {
  test('is kept', async () => {
    expect(await watch({ read: recording(0, 1, 31) })).toEqual([
      [0, '1'],
      [1, '1 2'],
      [31, '1 2 3'],
    ])
  })

  test('is divided by the speed, also one below 1', async () => {
    expect((await watch({ read: recording(0, 1, 31), speed: 4 })).map(([at]) => at)).toEqual([0, 0.25, 7.75])
    await stage.close()
    stage = await Stage.open(clock)
    expect((await watch({ read: recording(0, 1), speed: 0.5 })).map(([at]) => at)).toEqual([0, 2])
  })

  test('what was written together comes together, in one delivery', async () => {
    const life = play({ read: recording(0, 0, 5, 5, 5) })
    clock.pass(await clock.asleep())
    await life.saying(/^Played to its end/)
    expect(life.offered.map((it) => it.length)).toEqual([2, 3])
    await life.stop()
  })

  test('what is out of order, or does not say when, comes with the post in front of it', async () => {
    expect(await watch({ read: recording(0, 10, 3, null, 20) })).toEqual([
      [0, '1'],
      [10, '1 2 3 4'],
      [20, '1 2 3 4 5'],
    ])
  })

  test('is measured from its beginning: time lost on the way is caught up', async () => {
    const life = play({ read: recording(0, 1, 3) })
    await clock.asleep()
    clock.pass(minute * 1.5)
    expect(await clock.asleep()).toBe(1.5 * minute)
    await life.stop()
  })

  test('a silence of days is slept in pieces a timer can count', async () => {
    const seen = await watch({ read: recording(0, 60 * 24 * 30) })
    expect(seen.at(-1)).toEqual([60 * 24 * 30, '1 2'])
    expect(Math.max(...clock.waits)).toBeLessThanOrEqual(60 * minute)
  })

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('a speed of %d is refused', (speed) => {
    expect(() => createReplay({ read: recording(), speed })).toThrow(RangeError)
  })
})

describe('the live part', () => {
  test('begins where it is told; what was written before comes at once', async () => {
    expect(await watch({ read: recording(0, 60, null, 61, 90, 91), liveFrom: noon + 90 * minute })).toEqual([
      [0, '1 2 3 4 5'],
      [1, '1 2 3 4 5 6'],
    ])
  })

  test('a silence longer than the longest gap is cut short to it, and the spacing goes on from there', async () => {
    expect(await watch({ read: recording(0, 600, 601, 603), longestGap: 2 * minute })).toEqual([
      [0, '1'],
      [2, '1 2'],
      [3, '1 2 3'],
      [5, '1 2 3 4'],
    ])
  })
})

describe('lines', () => {
  test('that cannot be used are told of by their number, the rest is played', async () => {
    const told: [number, string][] = []
    const broken: ReplayOptions['read'] = async function* () {
      yield { line: 2, error: 'The line is not JSON.' }
      for await (const it of recording(0, 1)()) yield { ...it, line: it.line * 10 }
      yield { line: 30, value: { id: 7, author: { handle: 'ann' }, text: 'x' } } satisfies Line<unknown>
    }
    const seen = await watch({ read: broken, onBadLine: (line, message) => told.push([line, message]) })
    expect(seen.at(-1)?.[1]).toBe('1 2')
    expect(told).toEqual([
      [2, 'The line is not JSON.'],
      [30, expect.stringMatching(/^id: /)],
    ])
  })

  test('are delivered 500 at a time at the most', async () => {
    const life = play({ read: recording(...Array.from({ length: 1_201 }, () => 0)) })
    await life.saying(/^Played to its end/)
    expect(life.offered.map((it) => it.length)).toEqual([500, 500, 201])
    expect(stage.posts).toHaveLength(1_201)
    await life.stop()
  })

  test('of two recordings on one wall are told apart by their names', async () => {
    await watch({ read: recording(0, 0), name: 'day-one' })
    await watch({ read: recording(0, 0), name: 'day-two' })
    expect(stage.posts).toEqual(['day-one:1', 'day-one:2', 'day-two:1', 'day-two:2'])
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PublicPost, PublicRecord } from '#lib/protocol/view'
import { publicPost } from '#lib/public-post'
import { authorShare } from './casting'
import { beat, direct } from './direct'
import { readingTime } from './reading'
import { emptyStage, heightOf, type Records, type Room, type Stage, slotsOf } from './stage'

const post = (order: number, author: string, words = 12, more: Partial<PublicPost> = {}): PublicPost =>
  publicPost(order, {
    author: { id: `t:${author}`, handle: author, name: author, avatar: null },
    text: Array.from({ length: words }, (_, at) => `word${at}`).join(' '),
    ...more,
  })

/** Each card between 80 and 200 high, by its id: what a layout would have measured. */
const room = (columns = 2, height = 700, max = 40): Room => ({
  columns: Array.from({ length: columns }, () => height),
  gap: 10,
  max,
  heightOf: (id) => 80 + ((Number(id.slice(2)) * 37) % 120),
})

const recordsOf = (posts: Iterable<PublicRecord>): Records =>
  new Map([...posts].map((it) => [`${it.kind} ${it.id}`, it]))

type Change = { readonly at: number; readonly put?: readonly PublicPost[]; readonly drop?: readonly string[] }

/** Plays changes in steps of a quarter of a second, and tells of every stage on the way. */
const play = (
  changes: readonly Change[],
  until: number,
  space: Room,
  seen: (stage: Stage, now: number) => void,
): Stage => {
  const posts = new Map<string, PublicPost>()
  const waiting = [...changes].sort((a, b) => a.at - b.at)
  let records = recordsOf([])
  let stage = emptyStage
  for (let now = 0; now <= until; now += 250) {
    let changed = false
    while (waiting[0] !== undefined && waiting[0].at <= now) {
      const { put = [], drop = [] } = waiting.shift() ?? {}
      for (const it of put) posts.set(it.id, it)
      for (const id of drop) posts.delete(id)
      changed = true
    }
    if (changed) records = recordsOf(posts.values())
    stage = direct(stage, records, now, space)
    seen(stage, now)
  }
  return stage
}

const arrivals = fc
  .array(
    fc.record({
      after: fc.integer({ min: 0, max: 1_200 }),
      author: fc.integer({ min: 1, max: 9 }),
      words: fc.integer({ min: 1, max: 90 }),
      drop: fc.integer({ min: 1, max: 6 }).map((dice) => dice === 1),
    }),
    { minLength: 30, maxLength: 70 },
  )
  .map((all): readonly Change[] => {
    let at = 0
    return all.flatMap(({ after, author, words, drop }, index): readonly Change[] => {
      at += after
      const put = { at, put: [post(index + 1, `a${author}`, words)] }
      return drop ? [put, { at: at + 6_000, drop: [`t:${index + 1}`] }] : [put]
    })
  })

const idsOf = (stage: Stage): readonly string[] => slotsOf(stage).map(({ id }) => id)

test('nothing leaves before it could be read, except what was dropped', () => {
  fc.assert(
    fc.property(arrivals, (changes) => {
      const dropped = new Map(changes.flatMap(({ at, drop = [] }) => drop.map((id): [string, number] => [id, at])))
      let before: Stage = emptyStage
      play(changes, 90_000, room(), (stage, now) => {
        const here = new Set(idsOf(stage))
        for (const slot of slotsOf(before)) {
          if (here.has(slot.id) || (dropped.get(slot.id) ?? Number.POSITIVE_INFINITY) <= now) continue
          expect(now).toBeGreaterThanOrEqual(slot.until)
        }
        before = stage
      })
    }),
    { numRuns: 60 },
  )
})

test('[P6] what was dropped is gone at the next look', () => {
  fc.assert(
    fc.property(arrivals, (changes) => {
      const dropped = new Map(changes.flatMap(({ at, drop = [] }) => drop.map((id): [string, number] => [id, at])))
      play(changes, 60_000, room(), (stage, now) => {
        for (const id of idsOf(stage)) expect(dropped.get(id) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(now)
      })
    }),
    { numRuns: 60 },
  )
})

test('cards fit their columns, are never more than asked for, and no author has more than their share', () => {
  fc.assert(
    fc.property(arrivals, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 12 }), (changes, columns, max) => {
      const space = room(columns, 700, max)
      play(changes, 60_000, space, (stage) => {
        expect(idsOf(stage).length).toBeLessThanOrEqual(max)
        expect(new Set(idsOf(stage)).size).toBe(idsOf(stage).length)
        for (const column of stage.columns) expect(heightOf(column, space)).toBeLessThanOrEqual(700)
        const share = new Map<string, number>()
        for (const { author } of slotsOf(stage)) share.set(author, (share.get(author) ?? 0) + 1)
        expect(Math.max(0, ...share.values())).toBeLessThanOrEqual(authorShare)
      })
    }),
    { numRuns: 40 },
  )
})

test('a new card comes at most once a second', () => {
  fc.assert(
    fc.property(arrivals, (changes) => {
      const came: number[] = []
      let before: Stage = emptyStage
      play(changes, 60_000, room(), (stage, now) => {
        const had = new Set(idsOf(before))
        if (before.opened !== null && idsOf(stage).some((id) => !had.has(id))) came.push(now)
        before = stage
      })
      for (const [at, time] of came.entries())
        if (at > 0) expect(time - (came[at - 1] ?? 0)).toBeGreaterThanOrEqual(beat)
    }),
    { numRuns: 60 },
  )
})

test('the same log gives the same picture on every screen of a size', () => {
  fc.assert(
    fc.property(arrivals, (changes) => {
      const once: Stage[] = []
      const again: Stage[] = []
      play(changes, 30_000, room(), (stage) => once.push(stage))
      play(changes, 30_000, room(), (stage) => again.push(stage))
      expect(again).toEqual(once)
    }),
    { numRuns: 30 },
  )
})

test('everyone’s first post gets its turn, also beside a loud author', () => {
  const loud = Array.from({ length: 40 }, (_, at) => ({ at: 3_000 + at * 1_500, put: [post(100 + at, 'loud')] }))
  const quiet = Array.from({ length: 8 }, (_, at) => ({ at: 3_500 + at * 6_000, put: [post(200 + at, `quiet${at}`)] }))
  const seen = new Set<string>()
  play([{ at: 0, put: [post(1, 'host')] }, ...loud, ...quiet], 90_000, room(), (stage) => {
    for (const id of idsOf(stage)) seen.add(id)
  })
  for (const { put } of quiet) expect(seen).toContain(put[0]?.id)
})

test('a pinned post stays on top of its column through a busy hour', () => {
  const pin = post(1, 'host', 12, { pinned: true, pinOrder: 1 })
  const many = Array.from({ length: 120 }, (_, at) => ({ at: 2_000 + at * 700, put: [post(2 + at, `a${at}`)] }))
  play([{ at: 0, put: [pin] }, ...many], 90_000, room(), (stage, now) => {
    if (now > 0) expect(stage.columns.some((column) => column[0]?.id === pin.id)).toBe(true)
  })
})

test('a repeat takes no card, unless it was pinned', () => {
  const repeat = post(2, 'other', 12, { repostOf: 't:1' })
  const stage = (more: PublicPost) => play([{ at: 0, put: [post(1, 'host'), more] }], 5_000, room(), () => {})
  expect(idsOf(stage(repeat))).toEqual(['t:1'])
  expect([...idsOf(stage({ ...repeat, pinned: true, pinOrder: 1 }))].sort()).toEqual(['t:1', 't:2'])
})

test('a flood is sampled: cards stand their time, and the screen says that there is more', () => {
  const flood = Array.from({ length: 100 }, (_, second) => ({
    at: 1_000 + second * 100,
    put: Array.from({ length: 8 }, (_, at) => post(10 + second * 8 + at, `a${second}-${at}`)),
  }))
  const stage = play([{ at: 0, put: [post(1, 'host')] }, ...flood], 12_000, room(), () => {})
  expect(stage.flood).toBe(true)
  expect(idsOf(stage).length).toBeGreaterThan(4)
})

test('a quiet hour brings earlier posts back instead of going stale', () => {
  const morning = Array.from({ length: 60 }, (_, at) => post(1 + at, `a${at}`))
  const first = new Set<string>()
  const later = new Set<string>()
  play([{ at: 0, put: morning }], 600_000, room(), (stage, now) => {
    for (const id of idsOf(stage)) (now < 10_000 ? first : later).add(id)
  })
  expect([...later].filter((id) => !first.has(id)).length).toBeGreaterThan(10)
})

test('longer words are given longer, within bounds', () => {
  const of = (words: number) => readingTime(post(1, 'a', words))
  expect(of(40)).toBeGreaterThan(of(10))
  expect(of(1)).toBeGreaterThanOrEqual(6_000)
  expect(of(1_000)).toBe(24_000)
})

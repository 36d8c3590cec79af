import { expect, test } from 'vitest'
import type { Frame } from '#lib/frame'
import { applyFrame, letGo } from '#lib/mirror'
import type { PostPage } from '#lib/protocol/http'
import type { PublicRecord } from '#lib/protocol/view'
import { publicPost as post } from '#lib/public-post'
import { opening } from './opening'
import { readingOf } from './reading'
import { begin, follow, older, reread, type Timeline, trim } from './timeline'

const tally = (posts: number): PublicRecord => ({ kind: 'tally', id: 'tally', posts, people: 1 })
const at = (seq: number) => ({ epoch: 'e', seq })
const range = (low: number, high: number) => Array.from({ length: high - low + 1 }, (_, i) => post(low + i))

const snapshot = (count: number): Frame<PublicRecord> => ({
  cursor: at(count),
  reset: true,
  put: [tally(count), ...range(1, count)],
  drop: [],
})

const tick = (timeline: Timeline, seq: number, put: PublicRecord[], drop: string[] = [], reset = false): Timeline =>
  follow(
    timeline,
    applyFrame(timeline.mirror, { cursor: at(seq), reset, put, drop: drop.map((id) => ({ kind: 'post', id })) }),
  )

const page = (seq: number, low: number, high: number, next: string | null, but: string[] = []): PostPage => ({
  posts: range(low, high)
    .filter(({ id }) => !but.includes(id))
    .reverse(),
  next,
  cursor: at(seq),
})

const ids = (timeline: Timeline) => readingOf(timeline, Number.POSITIVE_INFINITY).posts.map(({ order }) => order)
const down = (high: number, low: number) =>
  range(low, high)
    .map(({ order }) => order)
    .reverse()

test('the served page has the newest posts, and history follows without a gap to the first', () => {
  const first = begin(opening(snapshot(10), 4))
  expect(ids(first)).toEqual([10, 9, 8, 7])
  expect(first.next).toBe('8')
  const more = older(older(first, page(10, 4, 7, '4.4')), page(10, 1, 3, null))
  expect(ids(more)).toEqual(down(10, 1))
  expect(more.next).toBeNull()
})

test('an old post that changes does not come out of its place', () => {
  const first = begin(opening(snapshot(10), 4))
  const changed = tick(first, 11, [post(2, { reposts: 3 })])
  expect(ids(changed)).toEqual([10, 9, 8, 7])
  expect(changed.doubt).toBe(false)
})

test('new posts wait until they are let in', () => {
  const live = tick(begin(snapshot(3)), 5, [post(4), post(5), tally(5)])
  expect(readingOf(live, 3)).toMatchObject({ waiting: 2, newest: 5 })
  expect(live.doubt).toBe(false)
})

test('[P6] a hidden post leaves at once, also when a page brought it', () => {
  const whole = older(begin(opening(snapshot(10), 4)), page(10, 1, 7, null))
  const changed = tick(whole, 11, [post(2, { reposts: 1 })])
  expect(ids(tick(changed, 12, [tally(9)], ['t:2']))).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 1])
})

test('[P6] a hidden post that only a page has puts the pages in doubt, and reading again removes it', () => {
  const whole = older(begin(opening(snapshot(10), 4)), page(10, 1, 7, null))
  const hidden = tick(whole, 11, [tally(9)], ['t:3'])
  expect(hidden.doubt).toBe(true)
  const settled = reread(hidden, [page(11, 1, 10, null, ['t:3'])])
  expect(ids(settled)).toEqual([10, 9, 8, 7, 6, 5, 4, 2, 1])
  expect(settled.doubt).toBe(false)
})

test('[P6] a page made before a hide does not bring the post back', () => {
  const first = tick(begin(opening(snapshot(10), 4)), 11, [post(5, { reposts: 1 })])
  const hidden = tick(first, 12, [tally(9)], ['t:5'])
  expect(ids(older(hidden, page(11, 1, 7, null)))).toEqual([10, 9, 8, 7, 6, 4, 3, 2, 1])
})

test('[P6] a blocked author leaves at once, although some of the posts are only on pages', () => {
  const whole = older(begin(opening(snapshot(10), 4)), page(10, 1, 7, null))
  const blocked = tick(whole, 11, [tally(8)], ['t:9', 't:3'])
  expect(ids(blocked)).not.toContain(9)
  expect(blocked.doubt).toBe(true)
})

test('posts a flood left out are found by the count', () => {
  const flooded = tick(begin(snapshot(3)), 100, [post(99), post(100), tally(100)])
  expect(flooded.doubt).toBe(true)
  expect(ids(reread(flooded, [page(100, 1, 100, null)]))).toEqual(down(100, 1))
})

test('after a reset what was read stays until the pages say what became of it', () => {
  const whole = begin(snapshot(10))
  const after = tick(whole, 50, [tally(12), post(11), post(12)], [], true)
  expect(ids(after)).toEqual(down(12, 1))
  expect(after.doubt).toBe(true)
})

test('another life of the log begins anew', () => {
  const mirror = applyFrame(begin(snapshot(10)).mirror, {
    cursor: { epoch: 'f', seq: 9 },
    reset: true,
    put: [tally(9), post(8), post(9)],
    drop: [],
  })
  const anew = follow(begin(snapshot(10)), mirror)
  expect(ids(anew)).toEqual([9, 8])
  expect(anew.next).toBe('9')
})

test('reposts fold into their original; of those without one the first stands for all', () => {
  const put = [post(1), post(2, { repostOf: 't:1' }), post(3, { repostOf: 'x' }), post(4, { repostOf: 'x' }), post(5)]
  expect(ids(begin({ ...snapshot(0), put }))).toEqual([5, 3, 1])
})

test('pinned posts stand in their own place, in the order they were pinned', () => {
  const put = [post(1, { pinned: true, pinOrder: 9 }), post(2), post(3, { pinned: true, pinOrder: 8 })]
  const reading = readingOf(begin({ ...snapshot(0), put }), 9)
  expect(reading.pinned.map(({ order }) => order)).toEqual([3, 1])
  expect(reading.posts.map(({ order }) => order)).toEqual([2])
})

test('what the mirror lets go stays with the reader, without doubt', () => {
  const first = begin(snapshot(100))
  const after = follow(first, letGo(first.mirror, 40))
  expect(after.mirror.records.size).toBeLessThan(first.mirror.records.size)
  expect(ids(after)).toEqual(down(100, 1))
  expect(after.doubt).toBe(false)
})

test('[P6] a post the mirror let go is noticed when it is hidden', () => {
  const first = begin(snapshot(100))
  const after = follow(first, letGo(first.mirror, 40))
  expect(tick(after, 101, [tally(99)], ['t:3']).doubt).toBe(true)
})

test('a reader back at the top keeps the newest, and history has the rest again', () => {
  const trimmed = trim(begin(snapshot(500)), 100)
  expect(ids(trimmed)).toEqual(down(500, 401))
  expect(trimmed.next).toBe('402')
  expect(ids(older(trimmed, page(500, 352, 401, '352')))).toEqual(down(500, 352))
})

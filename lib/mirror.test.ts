import { expect, test } from 'vitest'
import { applyFrame, emptyMirror, letGo, type Mirror } from './mirror'
import type { PublicPost } from './protocol/view'

const post = (order: number, more: object = {}): PublicPost =>
  ({ kind: 'post', id: `t:${order}`, order, pinned: false, highlighted: false, ...more }) as PublicPost

const mirrorOf = (...posts: readonly PublicPost[]): Mirror<PublicPost> =>
  applyFrame(emptyMirror<PublicPost>(), { cursor: { epoch: 'e', seq: 1 }, reset: true, put: posts, drop: [] })

const many = (count: number, more: (order: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, at) => post(at + 1, more(at + 1)))

const orders = (mirror: Mirror<PublicPost>) => [...mirror.records.values()].map(({ order }) => order)

test('a mirror keeps its newest posts, and says below which order some are missing', () => {
  const small = mirrorOf(...many(50))
  expect(letGo(small, 100)).toBe(small)
  const large = letGo(mirrorOf(...many(200)), 100)
  expect(orders(large)).toEqual(Array.from({ length: 100 }, (_, at) => at + 101))
  expect(large.floor).toBe(101)
})

test('what is pinned, highlighted, waiting or drawn just now stays, however old', () => {
  const kept = (order: number) =>
    order === 1 ? { pinned: true } : order === 2 ? { highlighted: true } : order === 3 ? { state: 'held' } : {}
  const mirror = letGo(mirrorOf(...many(200, kept)), 100, new Set(['t:4']))
  expect(orders(mirror).slice(0, 5)).toEqual([1, 2, 3, 4, 101])
})

test('frames go on after it: an old post that changes comes back, one that is hidden leaves', () => {
  const mirror = letGo(mirrorOf(...many(200)), 100)
  const after = applyFrame(mirror, {
    cursor: { epoch: 'e', seq: 2 },
    reset: false,
    put: [post(7)],
    drop: [{ kind: 'post', id: 't:150' }],
  })
  expect(after.records.has('post t:7')).toBe(true)
  expect(after.records.has('post t:150')).toBe(false)
  expect(after.floor).toBe(101)
})

test('[P4] [P5] a frame of the past, or of another life, changes nothing; a reset begins anew', () => {
  const mirror = mirrorOf(...many(3))
  const frame = { reset: false, put: [post(9)], drop: [] }
  expect(applyFrame(mirror, { ...frame, cursor: { epoch: 'e', seq: 1 } })).toBe(mirror)
  expect(applyFrame(mirror, { ...frame, cursor: { epoch: 'f', seq: 9 } })).toBe(mirror)
  expect(orders(applyFrame(mirror, { ...frame, reset: true, cursor: { epoch: 'f', seq: 9 } }))).toEqual([9])
})

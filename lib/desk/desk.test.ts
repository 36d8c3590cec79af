import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actions } from '../actions'
import { aLog } from '../arbitrary'
import { fold } from '../fold'
import { frameSince } from '../frame'
import { applyFrame, emptyMirror } from '../mirror'
import type { CuratorRecord } from '../protocol/view'
import { WallState } from '../state'
import { heirOf, stepFrom } from './focus'
import { before, behind, gatherNext, letIn, openGather } from './gather'
import { chordOf, offeredOn, printed } from './keys'
import { Lanes } from './lanes'
import { draftOf } from './latest'
import { markedText } from './marked'
import { overlay, type Records, stillPending } from './overlay'
import { countsOf, regionsOf, searched } from './regions'

const by = { id: 'c', name: 'Cura' }

const mirrorOf = (state: WallState): Records =>
  applyFrame(emptyMirror<CuratorRecord>(), frameSince(state, 'e', 'curator', null)).records

const stateOf = (log: Parameters<typeof fold>[1][]): WallState => {
  const state = new WallState()
  for (const entry of log) fold(state, entry)
  return state
}

/** What a curator sees of a post's standing. */
const seen = (records: Records, id: string) => {
  const post = records.get(`post ${id}`)
  if (post?.kind !== 'post') return null
  const { state, pinned, highlighted, ruling, authorBlocked } = post
  return { state, pinned, highlighted, ruling, authorBlocked }
}

test('a decision drawn before its answer looks as it does after, for its post', () => {
  fc.assert(
    fc.property(aLog, fc.nat(), fc.nat(), (log, which, how) => {
      const state = stateOf(log)
      const records = mirrorOf(state)
      const posts = regionsOf(records).arrivals.all
      const post = posts[which % Math.max(1, posts.length)]
      if (post === undefined) return
      const offered = offeredOn(post, 'owner')
      const action = offered[how % Math.max(1, offered.length)]
      if (action === undefined) return
      const { pending } = draftOf(records, action.name, post, 'd', 0, state.head)
      const drawn = overlay(records, [pending], state.head)
      const type = action.target === 'post' ? 'post.curated' : 'author.curated'
      const event = {
        type,
        decision: 'd',
        action: action.name,
        target: pending.target.id,
        by,
        seen: state.head,
      } as const
      fold(state, { seq: state.head + 1, at: 0, event })
      const settled = mirrorOf(state)
      expect(seen(drawn, post.id)).toEqual(seen(settled, post.id))
      expect(stillPending([pending], settled, state.head)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('every post is in its regions, and what is on its way is counted', () => {
  fc.assert(
    fc.property(aLog, (log) => {
      const regions = regionsOf(mirrorOf(stateOf(log)))
      const { waiting, all, hidden } = regions.arrivals
      expect(waiting.length + hidden.length + regions.air.length).toBe(all.length)
      for (const { state } of waiting) expect(state).toBe('held')
      const fewer = { ...regions, air: regions.air.slice(1) }
      expect(countsOf(fewer, regions).air).toBe(Math.max(0, regions.air.length - 1))
    }),
    { numRuns: 100 },
  )
})

test('the focus goes to the next post that is still there, else to the one before', () => {
  expect(stepFrom(['a', 'b', 'c'], null, 1)).toBe('a')
  expect(stepFrom(['a', 'b', 'c'], 'b', 1)).toBe('c')
  expect(stepFrom(['a', 'b', 'c'], 'c', 1)).toBe('c')
  expect(heirOf(['a', 'b', 'c'], ['a', 'c'], 'b')).toBe('c')
  expect(heirOf(['a', 'b', 'c'], ['a', 'b'], 'c')).toBe('b')
  expect(heirOf(['a'], [], 'a')).toBeNull()
})

test('new posts wait behind the bar while a hand is on the list', () => {
  const posts = (most: number) => Array.from({ length: most }, (_, at) => ({ order: at + 1 }))
  let gather = gatherNext(openGather, posts(3), false)
  gather = gatherNext(gather, posts(5), true)
  expect(before(gather, posts(5))).toHaveLength(3)
  expect(behind(gather, posts(5))).toBe(2)
  gather = letIn(gather, posts(5))
  expect(behind(gather, posts(5))).toBe(0)
})

test('what a rule objects to is marked in the text; spans that do not fit mark nothing', () => {
  const reason = (rule: string, span?: readonly [number, number]) =>
    ({ rule, ruling: 'hold', message: '', ...(span === undefined ? {} : { span }) }) as const
  const pieces = markedText('one bad word', [
    reason('muted-words', [4, 7]),
    reason('other', [6, 12]),
    reason('x', [9, 99]),
  ])
  expect(pieces.map(({ text, rules }) => [text, rules])).toEqual([
    ['one ', []],
    ['ba', ['muted-words']],
    ['d', ['muted-words', 'other']],
    [' word', ['other']],
  ])
})

test('search looks in words and names, in any case and width', () => {
  const posts = regionsOf(mirrorOf(stateOf([]))).air
  expect(searched(posts, 'x')).toEqual([])
  const post = (text: string, name: string) => ({ text, author: { name, handle: 'h' } }) as never
  const all = [post('The TEA is ready', 'Ada'), post('Ｔｅａ again', 'Bob'), post('Coffee', 'Tea Lover')]
  expect(searched(all, 'tea')).toHaveLength(3)
  expect(searched(all, 'tea ada')).toHaveLength(1)
})

test('keys of the browser stay the browser’s; a capital is shift and the letter', () => {
  const key = (pressed: string, more: object = {}) =>
    chordOf({ key: pressed, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more })
  expect([key('a'), key('B', { shiftKey: true }), key('a', { ctrlKey: true }), key('?')]).toEqual([
    'a',
    'shift+b',
    null,
    '?',
  ])
  expect(printed('shift+b')).toBe('⇧B')
  expect(new Set(actions.map((action) => action.key)).has('u')).toBe(false)
})

test('decisions about one author go one behind the other, others do not wait, and a failed one frees its lane', async () => {
  const lanes = new Lanes()
  const order: string[] = []
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const first = lanes.run('ada', async () => {
    await gate
    order.push('first')
    throw new Error('no')
  })
  const second = lanes.run('ada', async () => void order.push('second'))
  await lanes.run('bob', async () => void order.push('other'))
  open()
  await expect(first).rejects.toThrow('no')
  await second
  expect(order).toEqual(['other', 'first', 'second'])
})

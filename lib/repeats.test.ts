import { expect, test } from 'vitest'
import type { Draft, WallEvent } from './event'
import { fold } from './fold'
import type { Post } from './post'
import { isVisible } from './project'
import { onAir } from './record'
import { WallState } from './state'

const by = { id: 'c', name: 'Cura' }

const post = (id: string, more: Partial<Post> = {}): WallEvent => ({
  type: 'post.received',
  post: {
    id,
    source: id.split(':')[0] ?? '',
    rev: 0,
    author: { id: `author of ${id}`, handle: 'h', name: 'N', avatar: null },
    text: 'words',
    segments: null,
    createdAt: null,
    url: null,
    lang: null,
    media: [],
    replyTo: null,
    repostOf: null,
    geo: null,
    ...more,
  },
  verdict: { ruling: 'show', reasons: [] },
})

const hide = (target: string): WallEvent => ({
  type: 'post.curated',
  decision: `hide ${target}`,
  action: 'hide',
  target,
  by,
  seen: 1_000,
})

const play = (...events: readonly Draft['event'][]): WallState => {
  const state = new WallState()
  for (const [at, event] of events.entries()) fold(state, { seq: at + 1, at: at + 1, event })
  return state
}

const air = (state: WallState): readonly string[] =>
  [...state.all('post')].filter((it) => onAir(it) && isVisible(it, 'public')).map(({ id }) => id)

test('[P6] with a hidden post go its repeats, those there and those to come', () => {
  const before = [post('x:1'), post('x:2', { repostOf: 'x:1' }), post('x:9')]
  expect(air(play(...before))).toEqual(['x:1', 'x:2', 'x:9'])
  expect(air(play(...before, hide('x:1'), post('x:3', { repostOf: 'x:1' })))).toEqual(['x:9'])
})

test('what comes back brings its repeats back', () => {
  const undo: WallEvent = { type: 'decision.undone', decision: 'u', target: 'hide x:1', by, seen: 1_000 }
  const state = play(post('x:1'), post('x:2', { repostOf: 'x:1' }), hide('x:1'), undo)
  expect(air(state)).toEqual(['x:1', 'x:2'])
})

test('a repeat alone may be hidden, and approved again over its original', () => {
  expect(air(play(post('x:1'), post('x:2', { repostOf: 'x:1' }), hide('x:2')))).toEqual(['x:1'])
  const approve: WallEvent = { type: 'post.curated', decision: 'a', action: 'approve', target: 'x:2', by, seen: 1_000 }
  expect(air(play(post('x:1'), post('x:2', { repostOf: 'x:1' }), hide('x:1'), approve))).toEqual(['x:2'])
})

test('[P10] with a retracted post, and one of an author gone from the network, go its repeats', () => {
  const both = [post('x:1'), post('x:2', { repostOf: 'x:1' })]
  expect(air(play(...both, { type: 'post.retracted', id: 'x:1' }))).toEqual([])
  const gone: WallEvent = { type: 'author.told', author: 'author of x:1', gone: true }
  expect(air(play(...both, gone))).toEqual([])
  expect(air(play(...both, gone, { ...gone, gone: false }))).toEqual(['x:1', 'x:2'])
})

test('a copy from another network adds its mark to the original, and is no repost', () => {
  const state = play(post('x:1'), post('mastodon:1', { repostOf: 'x:1', copy: true }))
  expect(state.get('post', 'x:1')).toMatchObject({ copies: ['mastodon'], reposts: 0 })
  const left = play(post('x:1'), post('mastodon:1', { repostOf: 'x:1', copy: true }), {
    type: 'post.retracted',
    id: 'mastodon:1',
  })
  expect(left.get('post', 'x:1')?.copies).toEqual([])
})

test('a new name of an author stands on all their posts', () => {
  const state = play(post('x:1'), { type: 'author.told', author: 'author of x:1', name: 'New', handle: 'new.example' })
  expect(state.get('post', 'x:1')?.post?.author).toMatchObject({ name: 'New', handle: 'new.example' })
})

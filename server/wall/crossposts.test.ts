import { expect, test } from 'vitest'
import { postWith } from '#server/screening/arbitrary'
import { Crossposts } from './crossposts'

const said = (source: string, handle: string, name: string, text: string, createdAt = 0) =>
  postWith({
    id: `${source}:1`,
    source,
    author: { id: `${source}:${handle}`, handle, name, avatar: null },
    text,
    createdAt,
  })

const text = 'The doors of the big hall are open, come in #conf'

test('the same words by the same person on another network are a copy', () => {
  const crossposts = new Crossposts()
  expect(crossposts.originalOf('w', said('x', 'ada', 'Ada Lovelace', text), 0)).toBeNull()
  expect(crossposts.originalOf('w', said('mastodon', 'al@social.example', 'Ada Lovelace', text), 0)).toBe('x:1')
  expect(crossposts.originalOf('w', said('bluesky', 'ada.example', 'Countess', text), 0)).toBe('x:1')
})

test('others, other words, later, short ones, and another wall are none', () => {
  const crossposts = new Crossposts()
  crossposts.originalOf('w', said('x', 'ada', 'Ada Lovelace', text), 0)
  expect(crossposts.originalOf('w', said('mastodon', 'eve', 'Eve', text), 0)).toBeNull()
  expect(crossposts.originalOf('w', said('mastodon', 'ada', 'Ada Lovelace', `${text} again`), 0)).toBeNull()
  expect(crossposts.originalOf('w', said('mastodon', 'ada', 'Ada Lovelace', text, 4_000_000), 0)).toBeNull()
  expect(crossposts.originalOf('v', said('mastodon', 'ada', 'Ada Lovelace', text), 0)).toBeNull()
  crossposts.originalOf('w', said('x', 'ada', 'Ada Lovelace', 'Well done'), 0)
  expect(crossposts.originalOf('w', said('mastodon', 'ada', 'Ada Lovelace', 'Well done'), 0)).toBeNull()
})

test('a post delivered twice, and one said twice on its own network, is no copy of itself', () => {
  const crossposts = new Crossposts()
  const post = said('x', 'ada', 'Ada Lovelace', text)
  expect(crossposts.originalOf('w', post, 0)).toBeNull()
  expect(crossposts.originalOf('w', post, 0)).toBeNull()
  expect(crossposts.originalOf('w', { ...post, id: 'x:2' }, 0)).toBeNull()
})

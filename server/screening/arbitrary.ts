import fc from 'fast-check'
import type { Post } from '#lib/post'
import { contain } from '#lib/text/contain'

/** Posts as reading them gives them, for tests: contained text of any characters, few authors, few repeated texts. */
export const aPost: fc.Arbitrary<Post> = fc
  .record({
    id: fc.nat({ max: 30 }),
    source: fc.constantFrom('webhook', 'guest', 'mastodon'),
    handle: fc.constantFrom('ada', 'Bob', 'аda', '한'),
    name: fc.string({ unit: 'grapheme', maxLength: 20 }),
    text: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom(
        'Come and see our stand in hall number two',
        'RT @ada: spam',
        's p a m \u{1f389} 日本',
        'раypal\n\n\nok',
      ),
    ),
    createdAt: fc.option(fc.integer({ min: 1_000_000_000_000, max: 1_000_000_600_000 })),
    repostOf: fc.option(fc.constantFrom('webhook:1'), { freq: 5 }),
    warning: fc.option(fc.constantFrom('spoilers', 'blood'), { freq: 5, nil: undefined }),
  })
  .map(({ id, source, handle, name, text, createdAt, repostOf, warning }) => ({
    id: `${source}:${id}`,
    source,
    rev: 0,
    author: { id: `${source}:${handle}`, handle, name: contain(name, 80).text, avatar: null },
    text: contain(text, 1_000).text,
    segments: null,
    createdAt,
    url: null,
    lang: null,
    media: [],
    replyTo: null,
    repostOf,
    geo: null,
    ...(warning === undefined ? {} : { warning }),
  }))

/** A post of no fault, with what matters to the test. */
export const postWith = (change: Partial<Post>): Post => ({
  id: 'webhook:1',
  source: 'webhook',
  rev: 0,
  author: { id: 'webhook:ada', handle: 'ada', name: 'Ada', avatar: null },
  text: 'Hello from the third row',
  segments: null,
  createdAt: null,
  url: null,
  lang: null,
  media: [],
  replyTo: null,
  repostOf: null,
  geo: null,
  ...change,
})

import { describe, expect, test } from 'vitest'
import { recordOf, v1 } from './made'
import { postRecord } from './record'
import { TagFilter } from './tag-filter'

describe('the hashtags of a wall', () => {
  const filter = new TagFilter(['#JSConf', 'テスト'])
  const wants = (record: object) => {
    const raw = v1({ record })
    const wanted = filter.wants(postRecord.parse(record))
    if (wanted) expect(filter.mayHold(raw)).toBe(true)
    return wanted
  }

  test.each([
    ['plain', recordOf('at #jsconf today')],
    ['in capitals', recordOf('#JSCONF!')],
    ['full-width', recordOf('at ＃ＪＳＣｏｎｆ')],
    ['in another script', recordOf('これは #テスト です')],
    ['beside the text', recordOf('Hello', { tags: ['jsconf'] })],
    [
      'marked',
      recordOf('Hello', {
        facets: [
          { index: { byteStart: 0, byteEnd: 5 }, features: [{ $type: 'app.bsky.richtext.facet#tag', tag: 'JSConf' }] },
        ],
      }),
    ],
  ])('are found: %s', (_, record) => expect(wants(record)).toBe(true))

  test.each([
    ['the word alone', 'at jsconf today'],
    ['another hashtag', '#jsconfeu'],
    ['inside a word', 'C#jsconf'],
    ['in an address', 'https://example.com/#jsconf'],
  ])('are not found in %s', (_, text) => expect(wants(recordOf(text))).toBe(false))

  test('pass over most frames unread', () => {
    expect(filter.mayHold(v1({ record: recordOf('Good morning') }))).toBe(false)
    const escaped = v1({ record: recordOf('#テスト') }).replace('テスト', '\\u30c6\\u30b9\\u30c8')
    expect(filter.mayHold(escaped)).toBe(true)
  })
})

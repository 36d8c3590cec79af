import fc from 'fast-check'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Entry, WallEvent } from '#lib/event'
import { fold } from '#lib/fold'
import { WallState } from '#lib/state'
import { aPost } from '#server/testing/log'
import { Archive } from './archive'
import { PostQuery } from './query'

let db: Database.Database
let state: WallState
let archive: Archive
beforeEach(() => {
  db = new Database(':memory:')
  archive = new Archive(db, { epoch: 'e', seq: 1_000_000 })
  state = new WallState(archive)
})
afterEach(() => db.close())

const happen = (...events: readonly WallEvent[]): void => {
  for (const event of events) fold(state, { seq: state.head + 1, at: 1, event } satisfies Entry)
  archive.write(state.head, state.changedAfter(archive.head()), [], [])
}
const say = (id: string, text: string, rev = 0, author = { handle: 'ann', name: 'Ann' }): WallEvent => {
  const post = { ...aPost(`test:${id}`, text), rev, author: { id: 'test:ann', avatar: null, ...author } }
  return { type: 'post.received', post, verdict: { ruling: 'show', reasons: [] } }
}
const find = (q: string, audience: 'public' | 'curator' = 'public') =>
  new PostQuery(db)
    .page(audience, { q, limit: 100 })
    .records.map((it) => it.id.replace('test:', ''))
    .join(' ')

describe('a search', () => {
  const spoken: readonly (readonly [script: string, text: string, queries: readonly string[]])[] = [
    ['Latin', 'The naïve café is OPEN', ['cafe', 'CAFÉ', 'cafe\u0301', 'naive open', 'ope']],
    ['Turkish', 'İstanbul’da ışık', ['istanbul', 'ışık']],
    ['Vietnamese', 'Chào buổi sáng Việt Nam', ['viet', 'buoi sang', 'Việt']],
    ['Greek', 'Καλημέρα κόσμε', ['καλημερα', 'ΚΌΣΜΕ']],
    ['Cyrillic', 'Доклад начинается в полдень', ['доклад', 'ПОЛД']],
    ['Arabic', 'صباح الخير للجميع', ['الخير', 'صباح للجميع']],
    ['Hebrew', 'בוקר טוב לכולם', ['טוב', 'לכולם בוקר']],
    ['Devanagari', 'सभी को नमस्ते दोस्तों', ['नमस्ते', 'दोस्तों', 'सभी']],
    ['Chinese', '我们今天在曼彻斯特开会', ['曼彻斯特', '开会', '今天', '我们', '会']],
    ['Japanese', '今日はカンファレンスで発表します', ['カンファレンス', '発表', '今日は', 'ます']],
    ['Korean', '오늘 회의가 시작됩니다', ['회의', '시작됩니다']],
    ['Thai', 'สวัสดีตอนเช้าทุกคน', ['สวัสดี', 'ทุกคน', 'ตอนเช้า']],
    ['mixed', '東京でTruLondon開催 #tru2026', ['trulondon', '東京', '開催', '#tru2026', 'tru2026']],
    ['names of things', 'See R2-D2, C_3PO and 42.5', ['r2', 'd2', 'r2-d2', 'c_3po', '42.5']],
  ]

  test.each(spoken)('finds words in %s', (_, text, queries) => {
    happen(say('noise', 'nothing of the kind'), say('it', text))
    for (const query of queries) expect([query, find(query)]).toEqual([query, 'it'])
  })

  test('wants every word, the last one as a beginning only', () => {
    happen(say('1', 'first talk of the morning'), say('2', 'last talk of the evening'))
    expect(find('talk')).toBe('2 1')
    expect([find('talk morn'), find('morn talk'), find('talk night'), find('_ talk _ morn _')]).toEqual([
      '1',
      '',
      '',
      '1',
    ])
    expect([find(''), find('  ')]).toEqual(['2 1', '2 1'])
    expect([find('!?'), find('🎉'), find('_'), find('"')]).toEqual(['', '', '', ''])
  })

  test('finds authors by handle and by name', () => {
    happen(say('1', 'hello', 0, { handle: 'GraceHopper', name: 'Rear Admiral' }), say('2', 'hello'))
    expect([find('gracehopper'), find('admiral hello'), find('@GraceH')]).toEqual(['1', '1', '1'])
  })

  test('takes the language of queries for words', () => {
    happen(say('1', 'near or and not text handle'), say('2', 'other'))
    const queries = [
      'text:near',
      'NEAR(near or)',
      'near OR other',
      'near AND NOT other',
      'near NOT other',
      'n*',
      '"near',
    ]
    const found = queries.map((q) => find(q))
    expect(found).toEqual(['1', '1', '', '', '', '1', '1'])
    for (const q of [
      '*',
      '(',
      ')',
      '^near',
      '{text}: near',
      'near"',
      '-near',
      '+',
      "';--",
      '\\',
      '\u0000near',
      ':near',
    ])
      expect(() => find(q)).not.toThrow()
  })

  test('[P13] never throws, whatever is asked', () => {
    happen(say('1', 'one'), say('2', 'two'))
    const asked = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom('"', '*', 'a', '_', ' ', '\u0301', '\ud800', '会', 'NEAR', ')', '\u0000') }),
    )
    fc.assert(
      fc.property(asked, (q) => {
        expect(() => find(q)).not.toThrow()
      }),
      { numRuns: 500 },
    )
  })

  test('finds any text by each of its words', () => {
    const signs = [...'aZ7éßøłıαέщйבقा한国語かカーกั้']
    const word = fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 6 })
    // A sign of its own in front: a word of marks alone is none.
    const text = fc.array(
      word.map((it) => `क${it}`),
      { minLength: 1, maxLength: 5 },
    )
    fc.assert(
      fc.property(text, (said) => {
        const id = `r${state.head}`
        happen(say(id, said.join(' ')))
        for (const it of said) expect([it, find(it).split(' ').includes(id)]).toEqual([it, true])
      }),
      { numRuns: 90 },
    )
  })
})

describe('what a search no longer finds', () => {
  const by = { id: 'c', name: 'Cura' }
  const words = 'unrepeatable 言葉 café'
  const gone = () => ['unrepeatable', '言葉', 'cafe', 'ann'].map((q) => find(q)).join('')

  test('the words an edit took away', () => {
    happen(say('1', words))
    happen(say('1', 'better words', 1, { handle: 'bea', name: 'Bea' }))
    expect([gone(), find('better'), find('bea')]).toEqual(['', '1', '1'])
  })

  test('the name an author no longer has, on posts archived before', () => {
    happen(say('1', 'hello', 0, { handle: 'oldhandle', name: 'Old Name' }))
    happen({ type: 'author.told', author: 'test:ann', handle: 'newhandle', name: 'New Name' })
    expect(['oldhandle', 'old', 'newhandle', 'new name hello'].map((q) => find(q))).toEqual(['', '', '1', '1'])
    happen({ type: 'post.retracted', id: 'test:1' })
    const index = db.prepare('SELECT count(*) n FROM posts_text WHERE posts_text MATCH ?')
    for (const q of ['oldhandle', 'newhandle', 'hello']) expect(index.get(q)).toMatchObject({ n: 0 })
  })

  test('[P10] a retracted post, for nobody', () => {
    happen(say('1', words))
    happen({ type: 'post.retracted', id: 'test:1' })
    expect(gone()).toBe('')
    expect(find('unrepeatable', 'curator')).toBe('')
    const index = db.prepare('SELECT count(*) n FROM posts_text WHERE posts_text MATCH ?')
    for (const q of ['unrepeatable', 'cafe', 'ann']) expect(index.get(q)).toMatchObject({ n: 0 })
  })

  test('[P6] a hidden post, for the public; and it is found again when it is approved', () => {
    happen(say('1', words))
    happen({ type: 'post.curated', decision: 'd1', action: 'hide', target: 'test:1', by, seen: 1_000 })
    expect(gone()).toBe('')
    expect(find('言葉', 'curator')).toBe('1')
    happen({ type: 'post.curated', decision: 'd2', action: 'approve', target: 'test:1', by, seen: 1_000 })
    expect(find('言葉')).toBe('1')
  })
})

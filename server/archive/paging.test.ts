import fc from 'fast-check'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aLog } from '#lib/arbitrary'
import type { Entry, WallEvent } from '#lib/event'
import { fold } from '#lib/fold'
import { onAir, type PostRecord, postState } from '#lib/record'
import { WallState } from '#lib/state'
import { aPost, received } from '#server/testing/log'
import { Archive } from './archive'
import { type PostFilter, PostQuery, readBefore } from './query'

let db: Database.Database
let lives = 0
beforeEach(() => {
  db = new Database(':memory:')
})
afterEach(() => db.close())

/** The log folded and archived after so many entries each time; in fresh tables. */
const archived = (log: readonly Entry[], steps: readonly number[] = [], at = db) => {
  const archive = new Archive(at, { epoch: `${++lives}`, seq: 1_000_000 })
  const state = new WallState(archive)
  const pending = [...log]
  for (const step of [...steps, pending.length]) {
    for (const entry of pending.splice(0, step)) fold(state, entry)
    archive.write(state.head, state.changedAfter(archive.head()), [], [])
  }
  const posts = [...state.changedAfter(-1)].filter((it) => it.kind === 'post')
  return { query: new PostQuery(at), posts }
}

const entries = (...events: readonly WallEvent[]): Entry[] =>
  events.map((event, at) => ({ seq: at + 1, at: 1_000 * (at + 1), event }))

const by = { id: 'c', name: 'Cura' }
const edited = (id: string): WallEvent => {
  const post = { ...aPost(id, 'other words'), rev: 1 }
  return { type: 'post.received', post, verdict: { ruling: 'show', reasons: [] } }
}
const blockAnn = (action: string, decision: string): WallEvent => {
  return { type: 'author.curated', decision, action, target: 'test:ann', by, seen: 1_000 }
}

/** Pages through everything, as a reader would; each page from the next of these queries in turn. */
const readAll = (queries: readonly PostQuery[], audience: 'public' | 'curator', filter: PostFilter): PostRecord[] => {
  const all: PostRecord[] = []
  for (let page = 0, next: string | null = ''; next !== null; page++) {
    const before = readBefore(next)
    const read = queries[page % queries.length]?.page(audience, { ...filter, ...(before === null ? {} : { before }) })
    all.push(...(read?.records ?? []))
    next = read?.next ?? null
  }
  return all
}
const ids = (records: readonly PostRecord[]) => records.map((it) => it.id)

describe('paging', () => {
  test('gives every post its audience may see once, newest first, and no other', () => {
    fc.assert(
      fc.property(aLog, fc.integer({ min: 1, max: 4 }), (log, limit) => {
        const { query, posts } = archived(log)
        const shown = readAll([query], 'public', { limit })
        expect(ids(shown).sort()).toEqual(ids(posts.filter(onAir)).sort())
        const aired = shown.map((it) => it.aired ?? 0)
        expect(aired).toEqual([...aired].sort((a, b) => b - a))
        const told = readAll([query], 'curator', { limit })
        expect(ids(told).sort()).toEqual(ids(posts.filter((it) => it.post !== null)).sort())
        const born = told.map((it) => it.born)
        expect(born).toEqual([...born].sort((a, b) => b - a))
      }),
      { numRuns: 80 },
    )
  })

  test('goes on in another process: where one decision aired many posts at once, too', () => {
    const log = entries(
      blockAnn('block', 'd1'),
      ...Array.from({ length: 9 }, (_, n) => received(`test:${n}`)),
      edited('test:0'),
      blockAnn('unblock', 'd3'),
    )
    const other = new Database(':memory:')
    const [one, two] = [archived(log), archived(log, [11], other)]
    const read = readAll([one.query, two.query], 'public', { limit: 2 })
    expect(new Set(read.map((it) => it.aired)).size).toBe(1)
    expect(ids(read)).toEqual([8, 7, 6, 5, 4, 3, 2, 1, 0].map((n) => `test:${n}`))
    other.close()
  })

  test('is not disturbed by what arrives, is hidden or is edited meanwhile', () => {
    const first = Array.from({ length: 6 }, (_, n) => received(`test:${n}`))
    const { query } = archived(entries(...first))
    const page = query.page('public', { limit: 3 })
    const before = readBefore(page.next ?? '')
    expect(ids(page.records)).toEqual(['test:5', 'test:4', 'test:3'])
    const hide: WallEvent = { type: 'post.curated', decision: 'd', action: 'hide', target: 'test:2', by, seen: 1_000 }
    const later = archived(entries(...first, received('test:9'), edited('test:1'), hide))
    const rest = later.query.page('public', { limit: 3, ...(before === null ? {} : { before }) })
    expect(rest.records.map((it) => it.post?.text)).toEqual(['other words', 'the text of test:0'])
    expect(rest.next).toBeNull()
  })

  test('ends with the last post, not with an empty page', () => {
    const { query } = archived(entries(received('test:1'), received('test:2')))
    expect([1, 2, 3].map((limit) => query.page('public', { limit }).next)).toEqual(['2.2', null, null])
    expect(archived([]).query.page('public', { limit: 1 })).toEqual({ records: [], next: null })
  })

  test('takes only what a page gave', () => {
    expect([readBefore('12.34'), readBefore('12')]).toEqual([
      { order: 12, born: 34 },
      { order: 12, born: 0 },
    ])
    for (const wrong of ['', '-1', '1.', 'x', '1.2.3', '1e9', ' 1', `${'9'.repeat(16)}`]) {
      expect([wrong, readBefore(wrong)]).toEqual([wrong, null])
    }
  })
})

describe('a page narrowed', () => {
  const from = (id: string, source: string, handle: string, createdAt: number | null): WallEvent => {
    const author = { id: `${source}:${handle.toLowerCase()}-id`, handle, name: handle, avatar: null }
    const post = { ...aPost(`${source}:${id}`), source, author, createdAt }
    return { type: 'post.received', post, verdict: { ruling: handle === 'Eve' ? 'hold' : 'show', reasons: [] } }
  }
  const log = entries(
    from('1', 'masto', 'Ann', 10_000),
    from('2', 'bsky', 'Ann', 20_000),
    from('3', 'bsky', 'Bob', null),
    from('4', 'bsky', 'Eve', 40_000),
  )
  const found = (filter: Partial<PostFilter>, audience: 'public' | 'curator' = 'public') =>
    ids(archived(log).query.page(audience, { limit: 10, ...filter }).records)
      .map((id) => id.slice(-1))
      .join('')

  test('to a source, an author by id or by handle in any case, and times', () => {
    expect(found({})).toBe('321')
    expect(found({ source: 'bsky' })).toBe('32')
    expect([found({ author: '@ann' }), found({ author: 'ANN' }), found({ author: 'masto:ann-id' })]).toEqual([
      '21',
      '21',
      '1',
    ])
    // Where its source says no time, ours counts: 3 s.
    expect([found({ from: 10_000 }), found({ from: 10_001 }), found({ to: 10_000 }), found({ to: 10_001 })]).toEqual([
      '21',
      '2',
      '3',
      '31',
    ])
    expect(found({ source: 'bsky', author: 'ann', from: 0, to: 99_000 })).toBe('2')
  })

  test('to a state only for curators: the public never sees what waits', () => {
    expect(found({ state: 'held' }, 'curator')).toBe('4')
    expect(found({ state: 'held' })).toBe('321')
    expect(found({ author: 'eve' })).toBe('')
    expect(archived(log).posts.map(postState)).toContain('held')
  })
})

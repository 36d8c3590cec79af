import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readCsv } from '#server/ingest/lines'
import type { TestServer } from '#server/testing/server'
import { stagePerTest, ways } from '../stage'

const stage = stagePerTest()

const lines = (posts: readonly object[]): string => posts.map((post) => JSON.stringify(post)).join('\n')

const three = lines([
  { id: '1', source: 'x', author: { handle: 'ada', name: 'Ada' }, text: 'First', geo: { lat: 53.5, lon: -2.2 } },
  { id: '2', author: { handle: 'eve' }, text: '=HYPERLINK("https://example.org")' },
  { id: '3', author: { handle: 'eve' }, text: 'Two\nlines, and "quotes"' },
])

const contract = 'id source author text segments createdAt receivedAt url lang media replyTo repostOf'.split(' ')
const marks = ['pinned', 'highlighted', 'edited']

describe.each(ways)('export %s', (_way, open) => {
  let server: TestServer | null
  beforeEach(async () => {
    server = await open(stage)
    await stage.run('wall', 'create', 'tru', '--rules', 'off')
    await stage.run('import', stage.file('three.ndjson', three), '--wall', 'tru')
  })
  afterEach(async () => {
    await server?.stop()
  })

  test('writes NDJSON, one post a line, oldest first, as the API gives them', async () => {
    const posts = await stage.posts('tru')
    expect(posts.map(({ id }) => id)).toEqual(['x:1', 'webhook:2', 'webhook:3'])
    for (const post of posts) {
      for (const field of [...contract, ...marks]) expect(post).toHaveProperty(field)
      expect(post).not.toHaveProperty('order')
    }
  })

  test('writes JSON', async () => {
    const { out } = await stage.run('export', '--wall', 'tru', '--format', 'json')
    expect(JSON.parse(out).posts).toEqual(await stage.posts('tru'))
  })

  test('writes CSV that does nothing in a spreadsheet', async () => {
    const { code, out } = await stage.run('export', '--wall', 'tru', '--format', 'csv', '--out', 'out.csv')
    expect([code, out]).toEqual([0, ''])
    const csv = stage.read('out.csv')
    expect(csv).toContain(`"'=HYPERLINK(""https://example.org"")"`)
    const rows = []
    for await (const row of readCsv(
      (async function* () {
        yield csv
      })(),
    ))
      rows.push('value' in row ? row.value : row.error)
    expect(rows).toMatchObject([
      { id: 'x:1', name: 'Ada', text: 'First', lat: '53.5', lon: '-2.2', pinned: 'false' },
      { id: 'webhook:2', handle: 'eve' },
      { id: 'webhook:3', text: 'Two\nlines, and "quotes"' },
    ])
  })

  test('says where it cannot write, and leaves nothing behind', async () => {
    expect(await stage.run('export', '--wall', 'tru', '--out', 'no/folder.ndjson')).toEqual({
      code: 1,
      out: '',
      err: '--out: no/folder.ndjson cannot be written (ENOENT). Name another file.\n',
    })
    await stage.run('export', '--wall', 'tru', '--out', 'out.ndjson')
    expect(existsSync(join(stage.folder, 'out.ndjson.part'))).toBe(false)
  })

  test('has every post once, however many pages', async () => {
    const many = Array.from({ length: 750 }, (_, at) => ({ id: `m${at}`, author: { handle: 'a' }, text: `Post ${at}` }))
    await stage.run('import', stage.file('many.ndjson', lines(many)), '--wall', 'tru')
    const ids = (await stage.posts('tru')).map(({ id }) => id)
    expect(ids).toEqual(['x:1', 'webhook:2', 'webhook:3', ...many.map(({ id }) => `webhook:${id}`)])
  })
})

test('[P6] what is held, hidden or retracted is in no export and no number', async () => {
  const server = await stage.serve()
  try {
    await stage.run('wall', 'create', 'open')
    await stage.run('import', stage.file('three.ndjson', three), '--wall', 'open')
    const curator = await server.curate('open', await server.signIn('open', 'curator'))
    await curator.until((mirror) => mirror.records.has('post webhook:3'))
    expect(await curator.decide('hide', 'webhook:3')).toMatchObject({ ok: true })
    await server.call('DELETE', '/api/walls/open/posts/webhook:2')
    expect((await stage.posts('open')).map(({ id }) => id)).toEqual(['x:1'])
    expect((await stage.run('stats', '--wall', 'open')).out).toContain('1 posts by 1 people')
    curator.close()

    await stage.run('wall', 'create', 'held', '--mode', 'pre')
    await stage.run('import', 'three.ndjson', '--wall', 'held')
    expect(await stage.posts('held')).toEqual([])
    expect((await stage.run('stats', '--wall', 'held')).out).toContain('0 posts by 0 people')
  } finally {
    await server.stop()
  }
})

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startServer, type TestServer } from '#server/testing/server'
import { main } from './main'

const secret = 'a secret of the tests, long enough to be taken'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backchannel-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a command as a person would type it; answers what it printed and how it ended. */
const run = async (...args: string[]) => {
  let out = ''
  let err = ''
  const io = {
    out: (text: string) => {
      out += text
    },
    err: (text: string) => {
      err += text
    },
    isTerminal: false,
    signal: new AbortController().signal,
  }
  const env = { NODE_ENV: 'test', BACKCHANNEL_DATA_DIR: folder, BACKCHANNEL_SECRET: secret } as const
  const code = await main({ args, cwd: folder, env, io })
  return { code, out, err }
}

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return name
}

const table = `"","id","datetime","user","text"
"1","358134681255936000","2013-07-19 07:43:54","robin","One &amp; two #tag"
"2","358134689640775680","2013-07-19 07:43:56","chris","Three, ""four"""
"3","358134689640775681","2013-07-19 07:44:01"
"4","358134689640775682","2013-07-19 07:45:00","eve","Five"
`

const ways: readonly [string, () => Promise<TestServer | null>][] = [
  ['on the store itself', async () => null],
  ['over a running server', () => startServer({ dataDir: folder, env: { BACKCHANNEL_SECRET: secret } })],
]

describe.each(ways)('the command line %s', (_way, open) => {
  let server: TestServer | null
  beforeEach(async () => {
    server = await open()
  })
  afterEach(async () => {
    await server?.stop()
  })

  test('makes and lists walls, and refuses a second one of the same name', async () => {
    expect(await run('wall', 'create', 'tru', '--title', 'TRU', '--tag', '#tru', '--tag', 'manchester')).toMatchObject({
      code: 0,
      out: 'tru\n',
    })
    expect((await run('wall', 'list')).out).toBe('tru\tTRU\t0 posts\t0 people\n')
    expect(await run('wall', 'create', 'tru')).toMatchObject({ code: 1, err: expect.stringContaining('already') })
    expect(await run('wall', 'create', 'api')).toMatchObject({ code: 1, err: expect.stringContaining('slug') })
  })

  test('imports each post once, names bad lines by number and skips them', async () => {
    await run('wall', 'create', 'tru')
    const first = await run('import', file('posts.csv', table), '--wall', 'tru')
    expect(first).toMatchObject({ code: 0, out: '3 new · 0 there already · 1 skipped\n' })
    expect(first.err).toContain('line 4: The line has 3 fields, not 5.')
    expect((await run('import', 'posts.csv', '--wall', 'tru')).out).toBe('0 new · 3 there already · 1 skipped\n')
    expect((await run('stats', '--wall', 'tru')).out).toContain('3 posts by 3 people')
  })

  test('imports NDJSON and exports what the public may see, oldest first', async () => {
    await run('wall', 'create', 'tru')
    const lines = [
      { id: '1', source: 'x', author: { handle: 'ada' }, text: 'First' },
      { id: '2', author: { handle: 'eve' }, text: '=HYPERLINK("https://example.org")' },
      { id: '3', text: 'no author' },
    ]
    const named = file('posts.ndjson', `${lines.map((line) => JSON.stringify(line)).join('\n')}\n{"id":`)
    const done = await run('import', named, '--wall', 'tru')
    expect(done.out).toBe('2 new · 0 there already · 2 skipped\n')
    expect(done.err).toMatch(/line 3: author/)
    const out = (await run('export', '--wall', 'tru')).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(out.map(({ id }) => id)).toEqual(['x:1', 'webhook:2'])
    await run('export', '--wall', 'tru', '--format', 'csv', '--out', 'out.csv')
    expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toContain(`"'=HYPERLINK(""https://example.org"")"`)
  })

  test('replays with the file’s own times, and arrival times alone as made-up posts', async () => {
    await run('wall', 'create', 'tru', '--rules', 'off')
    expect((await run('replay', file('posts.csv', table), '--wall', 'tru', '--speed', '100000')).out).toContain('3 new')
    const posts = (await run('export', '--wall', 'tru')).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(posts[0]).toMatchObject({ createdAt: '2013-07-19T07:43:54.000Z', text: 'One & two #tag' })
    expect((await run('replay', file('a.txt', '0\n5\n\n7\n'), '--wall', 'tru', '--speed', '10')).out).toContain('3 new')
    expect((await run('replay', 'a.txt', '--wall', 'tru', '--speed', '0')).err).toContain('--speed')
  })

  test('invites people and issues tokens', async () => {
    await run('wall', 'create', 'tru')
    const invited = await run('invite', '--wall', 'tru', '--role', 'curator', '--name', 'Mara')
    expect(invited.out).toMatch(/^http:\/\/\S+\/enter\?invite=\S+\n$/)
    expect((await run('token', '--wall', 'tru', '--scope', 'ingest')).out).toMatch(/^bc_\S+\n$/)
    expect(await run('invite', '--wall', 'tru', '--role', 'king', '--name', 'M')).toMatchObject({
      code: 1,
      err: expect.stringContaining('role'),
    })
    expect(await run('token', '--wall', 'nowhere', '--scope', 'ingest')).toMatchObject({
      code: 1,
      err: expect.stringContaining('wall'),
    })
  })
})

test('what is not understood is told with the usage, and ends with 2', async () => {
  expect(await run('stats')).toMatchObject({ code: 2, err: expect.stringContaining('--wall') })
  expect(await run('fly')).toMatchObject({ code: 2, err: expect.stringContaining('fly') })
  expect(await run('import', 'nowhere.csv', '--wall', 'tru')).toMatchObject({
    code: 1,
    err: expect.stringContaining('nowhere.csv'),
  })
})

test('[P14] a token of the command line lets a program in, and an invitation lets one browser in', async () => {
  const server = await startServer({ dataDir: folder, env: { BACKCHANNEL_SECRET: secret } })
  try {
    await run('wall', 'create', 'tru')
    const token = (await run('token', '--wall', 'tru', '--scope', 'ingest')).out.trim()
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const sent = await server.call(
      'POST',
      '/api/walls/tru/posts',
      { id: '1', author: { handle: 'a' }, text: 'Hi' },
      headers,
    )
    expect(sent.status).toBe(200)
    const link = new URL((await run('invite', '--wall', 'tru', '--role', 'owner', '--name', 'Mara')).out)
    const enter = () => server.call('GET', link.pathname + link.search, undefined, {})
    expect((await enter()).headers.get('location')).toBe('/tru/console')
    expect((await enter()).headers.get('location')).toContain('refused=used')
  } finally {
    await server.stop()
  }
})

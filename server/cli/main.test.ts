import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestServer } from '#server/testing/server'
import { stagePerTest, ways } from './stage'

const stage = stagePerTest()

describe.each(ways)('the command line %s', (_way, open) => {
  let server: TestServer | null
  beforeEach(async () => {
    server = await open(stage)
  })
  afterEach(async () => {
    await server?.stop()
  })

  test('makes and lists walls, and refuses a second one of the same name', async () => {
    expect(
      await stage.run('wall', 'create', 'tru', '--title', 'TRU', '--tag', '#tru', '--tag', 'manchester'),
    ).toMatchObject({ code: 0, out: 'tru\n' })
    expect((await stage.run('wall', 'list')).out).toBe('tru\tTRU\t0 posts\t0 people\n')
    expect(await stage.run('wall', 'create', 'tru')).toEqual({
      code: 1,
      out: '',
      err: 'There is a wall tru already. Choose another slug.\n',
    })
    expect(await stage.run('wall', 'create', 'api')).toMatchObject({ code: 1, err: expect.stringContaining('slug') })
    expect(await stage.run('wall', 'create', 'a', '--tag', 'two words')).toMatchObject({
      code: 1,
      err: 'tags.0: A hashtag has letters, digits and _ only.\n',
    })
  })

  test('invites people and issues tokens', async () => {
    await stage.run('wall', 'create', 'tru')
    const invited = await stage.run('invite', '--wall', 'tru', '--role', 'curator', '--name', 'Mara')
    expect(invited.out).toMatch(/^http:\/\/\S+\/enter\?invite=\S+\n$/)
    expect((await stage.run('token', '--wall', 'tru', '--scope', 'ingest')).out).toMatch(/^bc_\S+\n$/)
  })

  test.each([
    ['token', '--scope', 'ingest'],
    ['invite', '--role', 'owner', '--name', 'Mara'],
    ['import', 'posts.ndjson'],
    ['replay', 'posts.ndjson'],
    ['export'],
    ['stats'],
  ])('%s says that a wall is not there', async (...args) => {
    stage.file('posts.ndjson', '')
    expect(await stage.run(...args, '--wall', 'nowhere')).toEqual({ code: 1, out: '', err: 'There is no such wall.\n' })
  })

  test('counts people, posts and days, for people and for programs', async () => {
    await stage.run('wall', 'create', 'tru')
    const post = (id: number, handle: string, createdAt: string, more: object = {}) =>
      JSON.stringify({ id: `${id}`, author: { handle }, text: `Post ${id}`, createdAt, ...more })
    const lines = [
      post(1, 'ada', '2013-07-19T07:43:54Z'),
      post(2, 'ada', '2013-07-19T23:59:59Z'),
      post(3, 'eve', '2013-07-20T00:00:00Z', { repostOf: '1' }),
    ]
    await stage.run('import', stage.file('posts.ndjson', lines.join('\n')), '--wall', 'tru')
    const { out } = await stage.run('stats', '--wall', 'tru')
    expect(out).toContain('3 posts by 2 people\n1 reposts, 33 %; 0 answers, 0 %\n')
    expect(out).toContain('first 2013-07-19 07:43, last 2013-07-20 00:00 (UTC)')
    expect(out).toMatch(/2013-07-19 +2 +█+\n +2013-07-20 +1 +█+\n/)
    expect(out).toMatch(/1\. @ada +2 +67 %\n +2\. @eve +1 +33 %\n/)
    expect(JSON.parse((await stage.run('stats', '--wall', 'tru', '--json')).out)).toMatchObject({
      posts: 3,
      people: 2,
      reposts: 1,
      first: '2013-07-19T07:43:54.000Z',
      last: '2013-07-20T00:00:00.000Z',
      top: [
        { handle: 'ada', posts: 2 },
        { handle: 'eve', posts: 1 },
      ],
    })
  })

  test('counts an empty wall', async () => {
    await stage.run('wall', 'create', 'tru')
    expect(await stage.run('stats', '--wall', 'tru')).toMatchObject({
      code: 0,
      out: '0 posts by 0 people\n0 reposts; 0 answers\n',
    })
  })
})

test('[P14] a token of the command line lets a program in, and an invitation lets one browser in', async () => {
  const server = await stage.serve()
  try {
    await stage.run('wall', 'create', 'tru')
    const send = async (scope: string): Promise<number> => {
      const token = (await stage.run('token', '--wall', 'tru', '--scope', scope)).out.trim()
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const post = { id: '1', author: { handle: 'a' }, text: 'Hi' }
      return (await server.call('POST', '/api/walls/tru/posts', post, headers)).status
    }
    expect([await send('ingest'), await send('read'), await send('screen')]).toEqual([200, 401, 401])
    const link = new URL((await stage.run('invite', '--wall', 'tru', '--role', 'owner', '--name', 'Mara')).out)
    const enter = () => server.call('GET', link.pathname + link.search, undefined, {})
    expect((await enter()).headers.get('location')).toBe('/tru/console')
    expect((await enter()).headers.get('location')).toContain('refused=used')
  } finally {
    await server.stop()
  }
})

import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PostPage } from '#lib/protocol/http'
import { startServer, type TestServer } from '#server/testing/server'

let server: TestServer
let token: string
beforeAll(async () => {
  server = await startServer()
  await server.createWall('demo', { rules: 'off' })
  await server.createWall('other', { rules: 'off' })
  token = (await server.call('POST', '/api/walls/demo/tokens', { scope: 'ingest' })).json().token
})
afterAll(() => server.stop())

const path = '/api/walls/demo/posts'
const author = { handle: 'ada' }
const asProgram = (more: Record<string, string> = {}) => ({
  authorization: `Bearer ${token}`,
  'content-type': 'application/json',
  ...more,
})
const send = (body: unknown, headers = asProgram()) => server.call('POST', path, body, headers)
const read = async (query = ''): Promise<PostPage> =>
  (await server.call('GET', `${path}${query}`, undefined, {})).json()

const deep = (levels: number): unknown => (levels === 0 ? 'x' : [deep(levels - 1)])

describe('a post that cannot be taken is refused by name, and the server goes on', () => {
  const bad: readonly [string, unknown, string][] = [
    ['no id', { author, text: 'x' }, 'id'],
    ['a number as id, which JSON rounds', { id: 358134681255936000, author, text: 'x' }, 'id'],
    ['an id of two lines', { id: 'a\nb', author, text: 'x' }, 'id'],
    ['an id too long', { id: 'x'.repeat(201), author, text: 'x' }, 'id'],
    ['no author', { id: '1', text: 'x' }, 'author'],
    ['an empty handle', { id: '1', author: { handle: '' }, text: 'x' }, 'author.handle'],
    ['a handle of nothing visible', { id: '1', author: { handle: '\u200b\u200b' }, text: 'x' }, 'author.handle'],
    ['no text and no picture', { id: '1', author, text: ' \u200b ' }, 'text'],
    ['a text that is no text', { id: '1', author, text: 5 }, 'text'],
    ['an unknown field', { id: '1', author, text: 'x', colour: 'red' }, ''],
    ['a script as address', { id: '1', author, text: 'x', url: 'javascript:alert(1)' }, 'url'],
    [
      'a picture with a password',
      { id: '1', author: { ...author, avatar: 'https://a:b@x.example/i' }, text: 'x' },
      'author.avatar',
    ],
    [
      'a picture of negative width',
      { id: '1', author, text: 'x', media: [{ kind: 'image', url: 'https://x.example/i', width: -1 }] },
      'media.0.width',
    ],
    [
      'five pictures',
      { id: '1', author, text: 'x', media: Array(5).fill({ kind: 'image', url: 'https://x.example/i' }) },
      'media',
    ],
    ['a place off the map', { id: '1', author, text: 'x', geo: { lat: 91, lon: 0 } }, 'geo.lat'],
    ['the source kept for our form', { id: '1', source: 'guest', author, text: 'x' }, 'source'],
    ['a list in place of a post', [[]], ''],
    ['nothing in place of a post', [null], ''],
  ]
  test.each(bad)('%s', async (_, body, field) => {
    const answer = await send(Array.isArray(body) ? body : [body])
    expect(answer.status).toBe(200)
    const [result] = answer.json().results
    expect(result).toMatchObject({ status: 'rejected', code: expect.any(String), message: expect.stringMatching(/\S/) })
    if (field !== '') expect(result.field).toBe(field)
    if (Array.isArray(body)) return
    const alone = await send(body)
    expect(alone.status).toBeGreaterThanOrEqual(400)
    expect(alone.status).toBeLessThan(500)
  })

  test.each([
    ['not JSON', '{"id":', 400],
    ['another type', '<post/>', 415],
    ['deep nesting', JSON.stringify(deep(2_000)), 400],
    ['too many', JSON.stringify(Array.from({ length: 1_001 }, (_, at) => ({ id: `${at}`, author, text: 'x' }))), 413],
    ['too large', JSON.stringify([{ id: '1', author, text: 'x'.repeat(12_000_000) }]), 413],
  ])('%s', async (name, body, status) => {
    const headers = asProgram(name === 'another type' ? { 'content-type': 'application/xml' } : {})
    const answer = await send(body, headers)
    expect(answer.status).toBe(status)
    expect(answer.json().error).toMatchObject({ code: expect.any(String), message: expect.any(String) })
  })

  test('[P13] any JSON at all never ends in an error of ours', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ noUnicodeString: false }), async (value) => {
        expect((await send(JSON.stringify(value))).status).toBeLessThan(500)
      }),
      { numRuns: 100 },
    )
    expect((await server.call('GET', '/readyz')).status).toBe(200)
  })

  test('one bad line of NDJSON costs itself only', async () => {
    const lines = [
      '{"id":"n1","author":{"handle":"ada"},"text":"One"}',
      '{"id":',
      '',
      '{"id":"n2","author":{"handle":"ada"},"text":"Two"}',
    ]
    const answer = await send(lines.join('\n'), asProgram({ 'content-type': 'application/x-ndjson' }))
    expect(answer.json().results.map(({ status }: { status: string }) => status)).toEqual([
      'accepted',
      'rejected',
      'accepted',
    ])
  })
})

test('what would break a card is contained: marks piled up, controls, directions, lone halves', async () => {
  const text = `A${'\u0335'.repeat(500)}b\u202Eevil\u0000 ${'\ud800'} end`
  expect((await send({ id: 'zalgo', author: { handle: 'z\u202Ea' }, text })).status).toBe(200)
  const [post] = (await read('?q=end')).posts
  expect(post?.text.length).toBeLessThan(100)
  for (const sign of ['\u202E', '\u0000', '\ud800']) expect(post?.text).not.toContain(sign)
})

test('[P4] the same post sent again is a duplicate, alone and in a list', async () => {
  const post = { id: 'twice', author, text: 'Said once.' }
  const statuses = async (body: unknown) => (await send(body)).json().results.map((it: { status: string }) => it.status)
  expect(await statuses(post)).toEqual(['accepted'])
  expect(await statuses([post, { ...post, id: 'new' }, post])).toEqual(['duplicate', 'accepted', 'duplicate'])
})

test('pages lead to the first post, each one once, and narrow as asked', async () => {
  const posts = Array.from({ length: 95 }, (_, at) => ({
    id: `p${at}`,
    source: at % 2 === 0 ? 'even' : 'odd',
    author: { handle: `h${at % 3}` },
    text: `Page post ${at}`,
    createdAt: new Date(Date.UTC(2010, 8, 8, 0, at)).toISOString(),
  }))
  await send(posts)
  const seen: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const page: PostPage = await read(`?q=page&limit=20${next === '' ? '' : `&before=${next}`}`)
    seen.push(...page.posts.map(({ id }) => id))
    next = page.next
  }
  expect(seen).toEqual(posts.map(({ id, source }) => `${source}:${id}`).reverse())
  expect((await read('?source=odd&limit=200')).posts).toHaveLength(47)
  expect((await read('?author=h1&limit=200')).posts.every((it) => it.author.handle === 'h1')).toBe(true)
  const from = '2010-09-08T00:10:00Z'
  expect((await read(`?from=${from}&to=2010-09-08T00:20:00Z&limit=200`)).posts).toHaveLength(10)
  for (const wrong of ['?limit=0', '?before=abc', '?from=yesterday', '?limit=9999']) {
    const answer = await server.call('GET', `${path}${wrong}`, undefined, {})
    expect(answer.status).toBe(400)
    expect(answer.json().error.field).toBe(wrong.slice(1).split('=')[0])
  }
})

test('[P10] a retracted post is gone from every answer, also before it was ever seen', async () => {
  await send({ id: 'gone', author, text: 'Soon to be regretted.' })
  const remove = (id: string) => server.call('DELETE', `${path}/${encodeURIComponent(id)}`, undefined, asProgram())
  expect((await remove('webhook:gone')).status).toBe(200)
  expect((await remove('webhook:never')).status).toBe(202)
  await send({ id: 'never', author, text: 'Too late to be regretted.' })
  const all = await Promise.all([
    server.call('GET', `${path}?limit=200`, undefined, {}),
    server.call('GET', `${path}?q=regretted`, undefined, {}),
    server.call('GET', '/api/walls/demo/snapshot', undefined, {}),
    server.call('GET', `${path}/webhook%3Agone`, undefined, {}),
  ])
  for (const { text } of all) expect(text).not.toContain('regretted')
  expect((await remove('no id at all')).status).toBe(400)
})

test('[P14] only this wall’s ingest token, while it stands, sends and retracts', async () => {
  const issue = async (wall: string, scope: string) =>
    (await server.call('POST', `/api/walls/${wall}/tokens`, { scope })).json().token as string
  const withToken = (given: string) => ({ authorization: `Bearer ${given}`, 'content-type': 'application/json' })
  const post = { id: 'token', author, text: 'May I?' }
  for (const given of [await issue('demo', 'read'), await issue('other', 'ingest'), `${token}x`, '']) {
    expect((await send(post, withToken(given))).status).toBe(401)
    expect((await server.call('DELETE', `${path}/webhook%3A1`, undefined, withToken(given))).status).toBe(401)
  }
  expect((await send(post, { 'content-type': 'application/json' } as never)).status).toBe(401)
  const fresh = await issue('demo', 'ingest')
  expect((await send(post, withToken(fresh) as never)).status).toBe(200)
  const { id } = JSON.parse(Buffer.from(fresh.slice(3).split('.')[0] ?? '', 'base64url').toString())
  await server.call('DELETE', `/api/walls/demo/tokens/${id}`)
  expect((await send(post, withToken(fresh) as never)).status).toBe(401)
})

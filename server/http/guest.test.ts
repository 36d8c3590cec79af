import { afterEach, beforeEach, expect, test } from 'vitest'
import { startServer, type TestServer } from '#server/testing/server'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
  await server.createWall('demo')
})
afterEach(() => server.stop())

const said = { key: 'key-00000001', name: 'Row 14', text: 'Could it be louder?', consent: true }
const say = (more: object = {}, headers: Record<string, string> = {}) =>
  server.call('POST', '/api/walls/demo/guest', { ...said, ...more }, { 'content-type': 'application/json', ...headers })
const shown = async () => (await server.call('GET', '/api/walls/demo/posts', undefined, {})).json().posts

test('what a guest says waits for a curator, once however often it is sent', async () => {
  const first = await say()
  expect(first.json()).toEqual({ id: 'guest:key-00000001', state: 'held' })
  expect((await say()).json()).toEqual(first.json())
  expect(await shown()).toEqual([])
  const curator = await server.curate('demo', await server.signIn('demo'))
  expect([...curator.mirror().records.values()].filter((it) => it.kind === 'post')).toHaveLength(1)
  await curator.decide('approve', 'guest:key-00000001')
  expect(await shown()).toMatchObject([{ text: 'Could it be louder?', author: { name: 'Row 14' } }])
  expect((await say()).json()).toEqual({ id: 'guest:key-00000001', state: 'shown' })
  curator.close()
})

test.each([
  ['text', { text: ' ' }],
  ['text', { text: 'x'.repeat(1_500) }],
  ['name', { name: '' }],
  ['consent', { consent: false }],
  ['key', { key: 'short' }],
])('a wrong %s is named', async (field, more) => {
  const answer = await say(more)
  expect(answer.status).toBe(422)
  expect(answer.json().error).toMatchObject({ field, message: expect.stringMatching(/\S/) })
})

test('a program that fills the hidden field is thanked, and nothing happens', async () => {
  expect((await say({ website: 'https://spam.example' })).json()).toMatchObject({ state: 'held' })
  expect((await server.call('GET', '/api/walls/demo/stats')).json().cursor.seq).toBe(1)
})

test('one guest cannot flood, a hall behind one address can speak', async () => {
  const [cookie] = (await say()).headers.getSetCookie()
  const own = { cookie: cookie?.split(';')[0] ?? '' }
  const statuses = []
  for (let at = 2; at <= 5; at++) statuses.push((await say({ key: `key-0000000${at}` }, own)).status)
  expect(statuses).toEqual([200, 200, 429, 429])
  expect((await say({ key: 'key-00000009' })).status).toBe(200)
})

test.each([
  ['another origin', { origin: 'https://evil.example' }],
  ['another site', { 'sec-fetch-site': 'cross-site' }],
])('[P14] a form of %s cannot speak for a visitor', async (_, headers) => {
  expect((await say({}, headers)).status).toBe(403)
  const asked = { 'content-type': 'application/json', ...headers }
  expect((await server.call('POST', '/api/session', { name: 'x', passcode: 'y' }, asked)).status).toBe(403)
})

test('a wall that takes no guests says so', async () => {
  await server.call('PATCH', '/api/walls/demo', { guests: false })
  expect((await say()).status).toBe(409)
})

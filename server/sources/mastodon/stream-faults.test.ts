import { expect, test } from 'vitest'
import { until } from '../until'
import { networkPerTest } from './network'

const network = networkPerTest()
const said = (words: RegExp) => until(() => network.said.some((it) => words.test(it)))

/** Follows one server that has told a post. */
const begun = async (token: string | null = 'good') => {
  network.token = token
  const server = await network.server()
  network.follow()
  await network.well()
  const post = network.post('Before')
  await network.settled()
  return { server, post }
}

test('a token that is not accepted is said to be, and given up on until there is another', async () => {
  const { server } = await begun()
  server.token = 'another'
  server.cut(1005)
  await until(() => network.lamp.lamp === 'red')
  expect(network.lamp.message).toMatch(
    /^127\.0\.0\.1:\d+ does not accept the access token \(401\)\. Give another one\. Trying again in/,
  )
  network.post('Meanwhile')
  await network.stop()
  network.token = 'another'
  network.follow()
  await network.settled()
})

test('a token without the right to read, a stream that is busy, and members only are told apart', async () => {
  const { server } = await begun()
  server.mischief.refuse = {
    status: 401,
    headers: { 'x-error-message': 'Access token does not have the required scopes' },
  }
  server.cut()
  await said(/wants an access token with the right “read” \(401\)/)
  server.mischief.refuse = { status: 429, headers: { 'retry-after': '60' } }
  await said(/amber: .* is busy \(429\)/)
  server.mischief.refuse = { status: 503 }
  await said(/answered 503/)
  server.mischief.refuse = undefined
  await network.well()
  await network.stop()
  network.token = null
  server.mischief.answer = (it) => it.writeHead(401).end('{"error":"This method requires an authenticated user"}')
  network.follow()
  await said(/shows its hashtags to its members only \(401\)\. Give an access token\./)
})

test('a stream that says nothing any more, not even that it is there, is made anew', async () => {
  const { server } = await begun()
  const streams = server.streams.length
  server.mischief.mute = true
  network.post('Unheard')
  network.edit(network.post('Unheard either'), 'Edited')
  await until(() => server.streams.length > streams)
  await said(/^amber: .* has given no sign of life for a minute\./)
  server.mischief.mute = false
  await network.settled()
  expect(network.said.filter((it) => it.startsWith('red'))).toEqual([])
})

test('a quiet stream that is alive is left alone', async () => {
  const { server } = await begun()
  const from = network.clock.now()
  await until(() => network.clock.now() - from > 200_000)
  expect(server.streams).toHaveLength(1)
})

test('lines cut again and again lose nothing and bring nothing twice', async () => {
  const { server } = await begun()
  const posts = [network.post('First')]
  let streams = 0
  for (let at = 0; at < 120; at++) {
    if (at % 12 === 5) {
      streams = server.streams.length
      server.cut(at % 24 === 5 ? undefined : 1001)
    }
    const which = (at * 7) % Math.max(posts.length, 1)
    const some = posts[which]
    if (some !== undefined && at % 5 === 3) network.edit(some, `Edited ${at}`)
    else if (some !== undefined && at % 11 === 7) network.remove(posts.splice(which, 1)[0] ?? some)
    else posts.push(network.post(`Post ${at}`))
    if (at % 12 === 11) await until(() => server.streams.length > streams && server.listeners > 0)
  }
  await network.settled()
  expect(server.streams.length).toBeGreaterThan(5)
})

test('garbage, half messages, messages twice, out of order and of tomorrow cost nothing else', async () => {
  const { server } = await begun()
  const held: string[] = []
  server.mischief.spoil = (message) => {
    held.push(message)
    return [
      '',
      '{',
      '[]',
      'null',
      '7',
      message.slice(0, -9),
      '{"event":"update"}',
      '{"event":"new","payload":"{}"}',
      message,
      message,
    ]
  }
  const one = network.post('One')
  network.edit(one, 'Two')
  const gone = network.post('Gone')
  network.remove(gone)
  await network.settled()
  server.mischief.spoil = undefined
  for (const it of held.toReversed()) server.blurt(it)
  server.blurt(Buffer.from('binary'))
  server.blurt('{"stream":["hashtag","JSConf"],"event":"delete","payload":""}')
  network.post('After')
  await network.settled()
  expect(network.lamp).toMatchObject({
    lamp: 'green',
    message: expect.stringMatching(/could not be used, the last: A deletion does not say of what\.$/),
  })
})

test('edits of posts never seen bring them, and older versions behind them change nothing', async () => {
  const { server } = await begun()
  const late = network.post('Written', {}, [server])
  const before = JSON.stringify(server.timeline.get(late.locals[0] ?? ''))
  network.edit(late, 'Rewritten')
  await network.settled()
  server.tell('update', before, ['JSConf'])
  network.post('After')
  await network.settled()
})

test('a stream goes on while what was missed cannot be fetched, and that comes later', async () => {
  const { server } = await begun()
  const streams = server.streams.length
  server.mischief.answer = (it) => it.writeHead(500).end()
  server.cut()
  const unheard = network.post('Missed', {}, [server])
  await until(() => server.streams.length > streams && server.listeners > 0)
  const text = network.truth.get(`far.example/${unheard.uri.split('/').at(-1)}`) ?? ''
  network.truth.delete(`far.example/${unheard.uri.split('/').at(-1)}`)
  network.post('Heard')
  await network.settled()
  await said(/^amber: .* streams; what was missed comes later: it answered 500\./)
  // Not beyond what was missed: a new process must fetch it.
  await network.stop()
  network.restart()
  network.truth.set(`far.example/${unheard.uri.split('/').at(-1)}`, text)
  network.follow()
  server.mischief.answer = undefined
  await network.settled()
  await until(() => network.lamp.lamp === 'green')
})

test('one server’s fault is named and stops no other; with all of them lost, all are named', async () => {
  const [one, two] = [await network.server(), await network.server()]
  network.follow()
  await network.well()
  await two.stop()
  await until(() => network.lamp.lamp === 'amber' && network.lamp.message.includes(`${two.host} cannot be reached.`))
  expect(network.lamp.message).toContain(`Listening to ${one.host}.`)
  network.post('Meanwhile')
  await network.settled()
  await one.stop()
  await until(() => network.lamp.lamp === 'red')
  expect(network.lamp.message).toContain(two.host)
  network.post('In the dark')
  await two.start()
  await network.settled()
  await one.start()
  await until(() => network.lamp.message === `Listening to ${one.host}. Asking ${two.host} every few seconds.`)
})

test('an old server, which cannot be asked for handfuls, is asked for each post that is missing', async () => {
  const { server, post } = await begun(null)
  server.mischief.old = true
  network.post('Another')
  await network.settled()
  network.remove(post)
  await network.settled()
})

test('a server that knows none of its own posts any more is not believed that they were deleted', async () => {
  const { server } = await begun(null)
  await network.settled()
  const asked = server.asked.length
  server.mischief.answer = (it, path) =>
    path.startsWith('/api/v1/timelines/') ? it.end('[]') : it.writeHead(404).end('{"error":"Not found"}')
  await until(() => server.asked.slice(asked).filter((it) => it.pathname.startsWith('/api/v1/statuses/')).length > 1)
  expect(network.wall.size).toBe(1)
})

test('a store that is away ends the life; the next one delivers what it could not', async () => {
  const { server } = await begun()
  network.stage.away = true
  network.post('Unkept')
  network.edit(network.post('Unkept too'), 'Edited')
  await until(() => network.lamp.message.startsWith('The store takes nothing just now.'))
  network.stage.away = false
  await network.settled()
  expect(server.streams.length).toBeGreaterThan(1)
})

test('the token is sent in a header, to the server it belongs to alone', async () => {
  const [one, two] = [await network.server(), await network.server()]
  network.follow()
  await network.well()
  expect(one.streams[0]?.url).not.toContain('good')
  expect([...one.asked, ...two.asked].filter((it) => it.href.includes('good'))).toEqual([])
  expect(two.streams).toEqual([])
})

test('a flood is taken as fast as the store takes it, and whole', async () => {
  const { server } = await begun()
  network.before = async () => {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  for (let at = 0; at < 2_000; at++) network.post(`Post ${at}`)
  await network.settled()
  expect(server.streams).toHaveLength(1)
})

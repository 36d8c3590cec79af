import type { ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { until } from '../until'
import { networkPerTest } from './network'

const network = networkPerTest()
const said = (words: RegExp) => until(() => network.said.some((it) => words.test(it)))
const both = [
  ['with a token', 'good'],
  ['without a token', null],
] as const

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

describe.each(both)('%s', (_, token) => {
  test('a server that goes down for a while is waited for, and nothing of that while is lost', async () => {
    const { server, post } = await begun(token)
    const gone = network.post('Gone meanwhile')
    await network.settled()
    await server.stop()
    network.edit(post, 'Edited meanwhile')
    network.remove(gone)
    for (let at = 0; at < 100; at++) network.post(`Meanwhile ${at}`)
    await until(() => network.lamp.lamp === 'red')
    expect(network.lamp.message).toMatch(
      /^127\.0\.0\.1:\d+ (?:cannot be reached|failed: ECONNREFUSED)\. Trying again in \d+ s\.$/,
    )
    await server.start()
    await network.settled()
    network.post('After')
    await network.settled()
  })

  test.each([
    ['errors', (it: ServerResponse) => it.writeHead(502).end('<html>Bad gateway</html>'), /answered 502\./],
    ['garbage', (it: ServerResponse) => it.end('<html>'), /answered what cannot be read\./],
    ['another kind of thing', (it: ServerResponse) => it.end('{"error":"no"}'), /answered what cannot be read\./],
    [
      'half an answer',
      (it: ServerResponse) => it.writeHead(200, { 'content-length': '900' }).write('[{"id"', () => it.destroy()),
      /cannot be reached\./,
    ],
    ['an answer without end', (it: ServerResponse) => drip(it), /did not answer in time\./],
    ['far too much', (it: ServerResponse) => flood(it), /answered too much\./],
    [
      'a way to another server',
      (it: ServerResponse) => it.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
      /sends us on to another server\./,
    ],
    ['the door', (it: ServerResponse) => it.writeHead(404).end('{}'), /has no hashtags to ask for \(404\)\./],
  ])('a server that answers %s is said to, and what it withheld comes later', async (_, answer, words) => {
    const { server } = await begun(token)
    await network.stop()
    server.mischief.answer = answer
    for (let at = 0; at < 50; at++) network.post(`Meanwhile ${at}`)
    network.follow()
    await said(words)
    server.mischief.answer = undefined
    await network.settled()
    await until(() => network.lamp.lamp === 'green')
  })

  test('a server that is busy is left alone for as long as it asks, and the lamp says until when', async () => {
    const { server } = await begun(token)
    await network.stop()
    server.mischief.answer = (it) => it.writeHead(429, { 'retry-after': '120' }).end('{"error":"Too many requests"}')
    network.post('Meanwhile')
    const from = network.clock.now()
    const before = server.asked.length
    network.follow()
    await said(/is busy \(429\); trying again at \d\d:\d\d UTC\./)
    const asked = server.asked.length - before
    server.mischief.answer = undefined
    await network.settled()
    expect(network.clock.now() - from).toBeGreaterThanOrEqual(120_000)
    expect(asked).toBeLessThan(4)
    expect(network.said.filter((it) => it.startsWith('red'))).toEqual([])
  })

  test('a server’s limit is kept before it says no', async () => {
    const { server } = await begun(token)
    await network.stop()
    server.remaining = 12
    network.follow()
    await said(/has been asked enough; trying again at/)
    const asked = server.asked.length
    server.remaining = 300
    network.post('After it')
    await network.settled()
    expect(asked).toBeGreaterThan(0)
    await until(() => network.lamp.lamp === 'green')
  })
})

const drip = (response: ServerResponse): void => {
  response.write('[')
  const timer = setInterval(() => response.write(' '), 20)
  response.on('close', () => clearInterval(timer))
}

const flood = (response: ServerResponse): void => {
  const block = ' '.repeat(1_000_000)
  const more = () => {
    while (!response.destroyed && response.write(block));
  }
  response.on('drain', more)
  more()
}

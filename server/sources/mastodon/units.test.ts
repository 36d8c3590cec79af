import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mastodon } from '../mastodon'
import { Budget } from './budget'
import { readFrame } from './frame'
import { nine } from './made'
import { isServer, mastodonOptions, originOf } from './options'

test('the options have their defaults, and take names of servers only', () => {
  expect(mastodonOptions.parse({})).toEqual({ servers: ['mastodon.social'], bots: true, indexable: false })
  for (const good of [
    'mastodon.social',
    'localhost:3000',
    'https://a.example/',
    'http://127.0.0.1:4000',
    'xn--bcher-kva.example',
  ])
    expect([good, isServer(good)]).toEqual([good, true])
  for (const bad of [
    '',
    'a b',
    'https://a.example/path',
    'ada@a.example',
    'ftp://a.example',
    'a.example?x',
    'a.example:99999',
    '-',
  ])
    expect([bad, isServer(bad)]).toEqual([bad, false])
  expect(mastodonOptions.safeParse({ servers: Array(9).fill('a.example') }).success).toBe(false)
  expect(mastodonOptions.safeParse({ servers: [] }).success).toBe(false)
  expect(originOf('Mastodon.Social')).toBe('https://mastodon.social')
  expect(mastodon.form?.keys).toEqual([
    { name: 'token', label: 'access token', setting: 'BACKCHANNEL_MASTODON_TOKEN', optional: true },
  ])
})

test('a budget keeps to what the server says, by the server’s clock', () => {
  const until = (status: number, headers: Record<string, string>) => {
    const budget = new Budget()
    budget.note(status, new Headers(headers), nine)
    return budget.until === 0 ? 0 : budget.until - nine
  }
  // An hour behind ours.
  const date = new Date(nine - 3_600_000).toUTCString()
  const reset = new Date(nine - 3_600_000 + 90_000).toISOString()
  const limits = (remaining: number) => ({
    date,
    'x-ratelimit-limit': '300',
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset': reset,
  })
  expect([until(200, limits(200)), until(200, limits(11))]).toEqual([0, 0])
  expect([until(200, limits(10)), until(429, limits(0))]).toEqual([90_000, 90_000])
  expect(until(429, { 'retry-after': '30' })).toBe(30_000)
  expect(until(429, { 'retry-after': new Date(nine + 40_000).toUTCString() })).toBe(40_000)
  expect(until(429, { 'retry-after': '999999' })).toBe(900_000)
  expect(until(429, { 'retry-after': '0' })).toBe(1_000)
  expect([until(429, {}), until(429, { 'x-ratelimit-reset': 'soon', 'retry-after': 'later' })]).toEqual([
    60_000, 60_000,
  ])
  expect([until(503, { 'retry-after': '5' }), until(503, {}), until(200, {})]).toEqual([5_000, 0, 0])
  const recorded = JSON.parse(readFileSync(new URL('../fixtures/mastodon/timeline.json', import.meta.url), 'utf8'))
  expect(until(200, recorded.headers)).toBe(0)
  expect(until(429, recorded.headers)).toBeGreaterThan(1_000)
})

test('a message of the stream is read, whatever it is', () => {
  const message = (event: string, payload: unknown, stream: unknown = ['hashtag', 'JSConf']) =>
    readFrame(JSON.stringify({ stream, event, payload }))
  expect(message('update', '{"id":"1"}')).toEqual({ kind: 'status', status: { id: '1' }, tag: 'JSConf' })
  expect(message('status.update', { id: '1' }, 7)).toEqual({ kind: 'status', status: { id: '1' }, tag: null })
  expect(message('delete', '114000000000000001')).toEqual({ kind: 'delete', id: '114000000000000001' })
  expect(message('notification', '{}')).toEqual({ kind: 'ignored' })
  for (const bad of [
    '',
    'x',
    '3',
    '[]',
    '{}',
    '{"event":"delete"}',
    '{"event":"delete","payload":"a b"}',
    '{"event":"update","payload":"{"}',
  ])
    expect(readFrame(bad)).toEqual({ kind: 'unreadable', why: expect.stringMatching(/^A .*\.$/) })
})

import { expect, test } from 'vitest'
import { z } from 'zod'
import { bluesky } from '../bluesky'
import { isServer, streamUrl, wiresOf } from './address'

test.each([
  ['wss://one.example', true],
  ['https://one.example:8080/', true],
  ['ws://127.0.0.1:6008/subscribe', true],
  ['https://one.example/xrpc/network.bsky.jetstream.subscribeEvents', true],
  ['one.example', false],
  ['ftp://one.example', false],
  ['wss://ann:secret@one.example', false],
  ['wss://one.example/subscribe?cursor=1', false],
])('the address of a server: %s', (text, is) => expect(isServer(text)).toBe(is))

test('a path says how the server speaks; without one, v1 is tried first', () => {
  expect(wiresOf('wss://one.example')).toEqual(['v1', 'v2'])
  expect(wiresOf('wss://one.example/subscribe')).toEqual(['v1'])
  expect(wiresOf('https://one.example/xrpc/network.bsky.jetstream.subscribeEvents')).toEqual(['v2'])
})

test('a stream is asked for in its server’s words', () => {
  expect(streamUrl('https://one.example/', 'v1', 1_772_355_600_000_000)).toBe(
    'wss://one.example/subscribe?wantedCollections=app.bsky.feed.post&wantedCollections=app.bsky.feed.repost&cursor=1772355600000000',
  )
  expect(streamUrl('ws://one.example/xrpc/network.bsky.jetstream.subscribeEvents', 'v2', null)).toBe(
    'ws://one.example/xrpc/network.bsky.jetstream.subscribeEvents?collections=app.bsky.feed.post&collections=app.bsky.feed.repost&kinds=commit&kinds=identity&kinds=account',
  )
})

test('an owner needs to give nothing, and the console can draw the form', () => {
  const options = bluesky.form?.options ?? z.never()
  expect(options.parse({})).toMatchObject({ appview: 'https://public.api.bsky.app' })
  expect(options.safeParse({ servers: ['nonsense'] }).success).toBe(false)
  expect(options.safeParse({ appview: 'file:///etc/passwd' }).success).toBe(false)
  expect(z.toJSONSchema(options, { io: 'input' })).toMatchObject({
    properties: { servers: { type: 'array', title: 'Jetstream servers' }, appview: { type: 'string' } },
  })
})

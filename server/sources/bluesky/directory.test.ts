import { describe, expect, test } from 'vitest'
import { postState } from '#lib/record'
import { until } from '../until'
import { ann, bob, identity, nine } from './made'
import { networkPerTest } from './network'

const network = networkPerTest()
const recordAt = (uri: string) => network.records.find(({ id }) => id === `bluesky:${uri}`)
const stateOf = (uri: string) => {
  const record = recordAt(uri)
  return record === undefined ? null : postState(record)
}
const named = (handle: string) => {
  const at = network.tick()
  const v1 = identity(handle, { at })
  return { time: (nine + at) * 1_000, v1, v2: v1 }
}
const handleOf = (uri: string) => recordAt(uri)?.post?.author.handle

describe('a directory', () => {
  const away: [string, (response: import('node:http').ServerResponse) => void][] = [
    ['that answers 500', (response) => response.writeHead(500).end('no')],
    ['that answers 429', (response) => response.writeHead(429, { 'retry-after': '60' }).end('{}')],
    ['that never answers', () => {}],
    ['that never ends', (response) => void response.writeHead(200).write('{"profiles":[')],
    ['that answers garbage', (response) => response.writeHead(200).end('<html>')],
    ['that answers too much', (response) => response.writeHead(200).end('x'.repeat(3_000_000))],
    ['that leads elsewhere', (response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end()],
  ]
  test.each(away)('%s: posts come all the same, and their names later', async (_, mischief) => {
    network.directory.profiles.set(ann, { did: ann, handle: 'ann.example', displayName: 'Ann' })
    network.directory.mischief = mischief
    network.patience = 500
    await network.server()
    network.follow()
    await network.listening()
    const uri = network.post('One #JSConf')
    await network.settled()
    expect(handleOf(uri)).toBe(ann)
    await until(() => /The directory of names .*; names come later\.$/.test(network.lamp.message))
    network.directory.mischief = null
    network.clock.pass(60_000)
    await until(() => handleOf(uri) === 'ann.example')
    await until(() => /^Listening to [\w.:]+\.$/.test(network.lamp.message))
  })

  test('that tells too late that an author is not to be shown: the posts are held then', async () => {
    network.directory.profiles.set(ann, { did: ann, handle: 'ann.example', labels: [{ val: '!no-unauthenticated' }] })
    network.directory.mischief = (response) => response.writeHead(503).end()
    await network.server()
    network.follow()
    await network.listening()
    const uri = network.post('One #JSConf')
    await network.settled()
    expect(stateOf(uri)).toBe('shown')
    network.directory.mischief = null
    network.clock.pass(60_000)
    await until(() => stateOf(uri) === 'held')
    expect(handleOf(uri)).toBe('ann.example')
  })

  test('that refuses a handful for one of them tells of the others', async () => {
    network.directory.profiles.set(ann, { did: ann, handle: 'ann.example' })
    network.directory.refuses = bob
    await network.server()
    network.follow()
    await network.listening()
    const uris = [network.post('One #JSConf'), network.post('Two #JSConf', { did: bob })]
    await network.settled()
    await until(() => handleOf(uris[0] ?? '') === 'ann.example')
    expect(handleOf(uris[1] ?? '')).toBe(bob)
  })

  test('that is away: who was heard of goes by the handle, and is renamed all the same', async () => {
    network.directory.mischief = (response) => response.writeHead(503).end()
    await network.server()
    network.follow()
    await network.listening()
    network.tell(named('ann.example'))
    const uri = network.post('One #JSConf')
    await network.settled()
    expect(recordAt(uri)?.post?.author).toMatchObject({ handle: 'ann.example', name: 'ann.example' })
    network.tell(named('ann.new.example'))
    await until(() => handleOf(uri) === 'ann.new.example')
    expect(recordAt(uri)?.post?.author.name).toBe('ann.new.example')
  })
})

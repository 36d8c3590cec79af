import { describe, expect, test } from 'vitest'
import { postState } from '#lib/record'
import { until } from '../until'
import { account, ann, bob, identity, nine, recordOf, wired } from './made'
import { networkPerTest } from './network'

const network = networkPerTest()
const told = (v1: string, at: number) => ({ time: (nine + at) * 1_000, v1, v2: v1 })
const author = (uri: string) => network.records.find(({ id }) => id === `bluesky:${uri}`)?.post?.author
const stateOf = (uri: string) => {
  const record = network.records.find(({ id }) => id === `bluesky:${uri}`)
  return record === undefined ? null : postState(record)
}

describe.each(['v1', 'v2'] as const)('a server of %s', (wire) => {
  test('is followed: posts with the hashtag come, edits replace them, deletions take them away', async () => {
    await network.server(wire)
    network.follow()
    await network.listening()
    const first = network.post('Good morning #JSConf')
    network.post('Nothing of ours')
    const second = network.post('Second #JSConf', { did: bob })
    await network.settled()
    network.edit(first, 'Good morning all')
    network.edit(second, 'Second, edited #JSConf')
    network.edit(second, 'Second, edited at once again #JSConf')
    const third = network.post('Third #JSConf')
    network.remove(third)
    network.remove(network.post('Not ours either'))
    await network.settled()
    network.remove(first)
    await network.settled()
    expect(stateOf(first)).toBe('retracted')
    expect(network.lamp).toMatchObject({
      lamp: 'green',
      message: expect.stringMatching(/^Listening to 127\.0\.0\.1:\d+\.$/),
    })
  })

  test('is asked for posts and reposts only, and from the place kept', async () => {
    const server = await network.server(wire)
    network.follow()
    await network.listening()
    network.post('One #JSConf')
    await network.settled()
    const at = network.tick()
    await network.stop()
    network.follow()
    await network.listening()
    const [first, last] = [server.asked[wire === 'v1' ? 0 : 1], server.asked.at(-1)]
    expect(first?.searchParams.getAll(wire === 'v1' ? 'wantedCollections' : 'collections')).toEqual([
      'app.bsky.feed.post',
      'app.bsky.feed.repost',
    ])
    expect(first?.searchParams.get('cursor')).toBeNull()
    const cursor = Number(last?.searchParams.get('cursor'))
    // Ten seconds before what came last.
    expect(cursor).toBeLessThan((nine + at - 10_000) * 1_000)
    expect(cursor).toBeGreaterThan(nine * 1_000 - 120_000_000)
  })
})

test('a wall without hashtags asks nobody, and says so', async () => {
  const by = { id: 'test', name: 'Test' }
  await network.stage.wall.append([{ event: { type: 'wall.arranged', by, set: { tags: [] } } }])
  const server = await network.server()
  network.follow()
  await until(() => network.lamp.message.startsWith('The wall has no hashtags'))
  expect(server.asked).toEqual([])
})

test('what happens before the first event, while nobody listens, is not lost', async () => {
  const server = await network.server()
  network.follow()
  await network.listening()
  await server.stop()
  await until(() => network.lamp.lamp === 'red')
  network.post('While you were away #JSConf')
  await server.start()
  await network.settled()
})

test('the place is kept while nothing is for the wall', async () => {
  await network.server()
  network.follow()
  await network.listening()
  const cursorOf = () => JSON.parse(network.stage.wall.state.get('checkpoint', 'bluesky')?.value ?? '{}').cursor
  await until(() => cursorOf() !== undefined)
  const before = cursorOf()
  network.post('Nothing of ours')
  network.clock.pass(300_000)
  network.post('Nothing of ours')
  await until(() => cursorOf() > before)
  expect(network.records).toEqual([])
  expect(network.stage.memory.entries.length).toBeLessThan(10)
})

describe('authors', () => {
  test('have their names and pictures, asked for in handfuls', async () => {
    network.directory.profiles.set(ann, {
      did: ann,
      handle: 'ann.example',
      displayName: 'Ann',
      avatar: 'https://p.example/a@jpeg',
    })
    await network.server()
    network.follow()
    await network.listening()
    const known = network.post('Known #JSConf')
    const dids = Array.from({ length: 60 }, (_, at) => `did:plc:${String(at).padStart(24, 'a')}`)
    const unknown = dids.map((did) => network.post('Unknown #JSConf', { did }))[0] ?? ''
    network.post('Again #JSConf')
    await network.settled()
    expect(author(known)).toMatchObject({ handle: 'ann.example', name: 'Ann', avatar: 'https://p.example/a@jpeg' })
    expect(author(unknown)).toMatchObject({ handle: dids[0], avatar: null })
    const asked = network.directory.asked.filter(({ method }) => method.endsWith('getProfiles'))
    expect(Math.max(...asked.map(({ many }) => many))).toBeLessThanOrEqual(25)
    expect(asked.length).toBeLessThan(60)
  })

  test('who change their handle are renamed on all their posts; one without a name goes by it', async () => {
    network.directory.profiles.set(ann, { did: ann, handle: 'ann.example' })
    await network.server()
    network.follow()
    await network.listening()
    const uris = [network.post('One #JSConf'), network.post('Two #JSConf')]
    await network.settled()
    const at = network.tick()
    network.tell(told(identity('ann.new.example', { at }), at))
    await until(() => uris.every((uri) => author(uri)?.handle === 'ann.new.example'))
    expect(author(uris[0] ?? '')?.name).toBe('ann.new.example')
    network.directory.profiles.set(ann, { did: ann, handle: 'ann.other.example', displayName: 'Ann' })
    const later = network.tick()
    network.tell(told(identity(undefined, { at: later }), later))
    await until(() => author(uris[1] ?? '')?.handle === 'ann.other.example')
    expect(author(uris[0] ?? '')?.name).toBe('Ann')
  })

  test('who go take their posts with them, until they come back; who are deleted, for ever', async () => {
    await network.server()
    network.follow()
    await network.listening()
    const uri = network.post('One #JSConf')
    const other = network.post('Two #JSConf', { did: bob })
    const tell = (active: boolean, status?: string, did = ann) => {
      const at = network.tick()
      network.tell(told(account(active, status, { at, did }), at))
      return at
    }
    // In the same breath as the post.
    const gone = tell(false, 'deactivated')
    await until(() => stateOf(uri) === 'hidden')
    for (const status of ['takendown', 'suspended']) {
      tell(true)
      await until(() => stateOf(uri) === 'shown')
      tell(false, status)
      await until(() => stateOf(uri) === 'hidden')
    }
    tell(true)
    await until(() => stateOf(uri) === 'shown')
    // An old event told again, with another time: what is newer counts.
    network.tell(
      told(
        account(false, 'deactivated', { at: gone }).replace(
          /"time_us":\d+/,
          `"time_us":${(nine + network.tick()) * 1_000}`,
        ),
        gone,
      ),
    )
    tell(false, 'deleted', bob)
    await until(() => stateOf(other) === 'retracted')
    expect(stateOf(uri)).toBe('shown')
  })

  test('who ask not to be shown to strangers are held, with the reason; labels hold posts too', async () => {
    network.directory.profiles.set(ann, { did: ann, handle: 'ann.example', labels: [{ val: '!no-unauthenticated' }] })
    await network.server()
    network.follow()
    await network.listening()
    const shy = network.post('One #JSConf')
    const labels = { $type: 'com.atproto.label.defs#selfLabels', values: [{ val: 'nudity' }] }
    const nude = network.post('Two #JSConf', { did: bob, record: recordOf('Two #JSConf', { labels }) })
    await network.settled()
    expect([stateOf(shy), stateOf(nude)]).toEqual(['held', 'held'])
    const reasons = network.records.flatMap(({ verdict }) => verdict.reasons.map(({ rule }) => rule))
    expect(reasons).toEqual(['bluesky', 'bluesky'])
  })
})

test('reposts of posts the wall has are told, those of others are not', async () => {
  await network.server()
  network.follow()
  await network.listening()
  const uri = network.post('One #JSConf')
  const repost = (subject: string, rkey: string) =>
    network.tell(
      wired({
        did: bob,
        at: network.tick(),
        collection: 'app.bsky.feed.repost',
        rkey,
        record: { subject: { uri: subject, cid: 'bafyrei' }, createdAt: new Date(nine).toISOString() },
      }),
    )
  repost(uri, 'a')
  repost(`at://${bob}/app.bsky.feed.post/elsewhere`, 'b')
  const id = `at://${bob}/app.bsky.feed.repost/a`
  network.truth.set(id, '')
  await network.settled()
  expect(network.records.find((it) => it.id === `bluesky:${uri}`)?.reposts).toBe(1)
  network.tell(
    wired({ did: bob, at: network.tick(), collection: 'app.bsky.feed.repost', rkey: 'a', operation: 'delete' }),
  )
  network.truth.delete(id)
  await network.settled()
  expect(network.records.find((it) => it.id === `bluesky:${uri}`)?.reposts).toBe(0)
})

test('a quoted post is looked up; what its author or its labels forbid is left out', async () => {
  const quoted = `at://${bob}/app.bsky.feed.post/quoted`
  const hidden = `at://${bob}/app.bsky.feed.post/hidden`
  const by = { did: bob, handle: 'bob.example', displayName: 'Bob' }
  network.directory.posts.set(quoted, { author: by, text: 'What I said' })
  network.directory.posts.set(hidden, {
    author: { ...by, labels: [{ val: '!no-unauthenticated' }] },
    text: 'Not for you',
  })
  await network.server()
  network.follow()
  await network.listening()
  const quoting = (uri: string) => ({
    record: recordOf('Well #JSConf', { embed: { $type: 'app.bsky.embed.record', record: { uri, cid: 'bafyrei' } } }),
  })
  const one = network.post('Well #JSConf', quoting(quoted))
  const two = network.post('Well #JSConf', quoting(hidden))
  await network.settled()
  const quoteOf = (uri: string) => network.records.find(({ id }) => id === `bluesky:${uri}`)?.post?.quote
  expect(quoteOf(one)).toEqual({
    handle: 'bob.example',
    name: 'Bob',
    text: 'What I said',
    url: `https://bsky.app/profile/${bob}/post/quoted`,
  })
  expect(quoteOf(two)).toBeUndefined()
})

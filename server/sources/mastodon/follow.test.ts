import { describe, expect, test } from 'vitest'
import { until } from '../until'
import { accountOf, statusOf } from './made'
import { networkPerTest } from './network'

const network = networkPerTest()
const cursorOf = () => JSON.parse(network.stage.wall.state.get('checkpoint', 'mastodon')?.value ?? '{}')

describe.each([
  ['with a token', 'good'],
  ['without a token', null],
])('a server %s', (_, token) => {
  test('is followed: the last posts come, then new ones; edits replace them, deletions take them away', async () => {
    network.token = token
    const server = await network.server()
    const early = Array.from({ length: 50 }, (_, at) => network.post(`Early ${at}`))
    for (const it of early.slice(0, 10)) network.truth.delete(`far.example/${it.uri.split('/').at(-1)}`)
    network.follow()
    await network.well()
    await network.settled()
    const one = network.post('One')
    network.edit(one, 'One, edited')
    network.edit(one, 'One, edited at once again')
    const two = network.post('Two')
    await network.settled()
    network.remove(two)
    network.edit(early[45] ?? one, 'Early, edited')
    network.remove(early[46] ?? one)
    await network.settled()
    expect(network.stateOf(two)).toBe('retracted')
    expect(network.lamp).toMatchObject({
      lamp: 'green',
      message: token === null ? `Asking ${server.host} every few seconds.` : `Listening to ${server.host}.`,
    })
  })

  test('is read on where a life ended, however much was told meanwhile: nothing is lost, what was deleted goes', async () => {
    network.token = token
    const server = await network.server()
    network.follow()
    await network.well()
    const posts = Array.from({ length: 5 }, (_, at) => network.post(`Before ${at}`))
    await network.settled()
    await network.stop()
    network.restart()
    for (let at = 0; at < 130; at++) network.post(`Meanwhile ${at}`)
    network.edit(posts[1] ?? network.post(''), 'Edited meanwhile')
    network.remove(posts[2] ?? network.post(''))
    const asked = server.asked.length
    network.follow()
    await network.settled()
    expect(network.wall.size).toBe(134)
    expect(server.asked.length - asked).toBeLessThan(60)
  })

  test('nothing is told twice: what was delivered is left out of what is read anew', async () => {
    network.token = token
    await network.server()
    for (let at = 0; at < 5; at++) network.post(`Early ${at}`)
    network.follow()
    await network.settled()
    network.post('Late')
    await network.settled()
    await network.stop()
    const length = network.stage.memory.entries.length
    network.restart()
    network.follow()
    await network.well()
    network.post('Later')
    await network.settled()
    expect(network.stage.memory.entries.length - length).toBeLessThanOrEqual(2)
  })

  test('posts of its own people, those that are not for everyone, and bots, are told apart', async () => {
    network.token = token
    network.options = { bots: false, indexable: true }
    await network.server()
    network.follow()
    await network.well()
    for (const visibility of ['unlisted', 'private', 'direct']) network.post('Not for us', { visibility })
    network.post('A bot', { account: accountOf('bot@far.example', { bot: true }) })
    network.post('Shy', { account: accountOf('shy@far.example', { indexable: false }) })
    network.truth.clear()
    network.post('For us')
    await network.settled()
  })
})

test('a wall without hashtags asks nobody, and says so', async () => {
  await network.tags()
  const server = await network.server()
  network.follow()
  await until(() => network.lamp.message.startsWith('The wall has no hashtags'))
  expect(server.asked).toEqual([])
})

test('one stream carries all hashtags; a post that has two of them comes once', async () => {
  await network.tags('JSConf', '#TypeScript', 'テスト')
  const server = await network.server()
  network.follow()
  await network.well()
  const status = network.post('Both')
  server.tell('update', JSON.stringify(server.timeline.get(status.locals[0] ?? '')), ['TypeScript', 'テスト'])
  network.post('Next')
  await network.settled()
  expect(server.streams).toHaveLength(1)
  expect(server.streams[0]?.url).toBe('/api/v1/streaming')
  expect(network.stage.posts).toHaveLength(2)
})

test('before the first post, while nobody listens, more than a page comes: nothing is lost', async () => {
  const server = await network.server()
  network.follow()
  await network.well()
  await until(() => cursorOf().at?.[server.host]?.JSConf === '0')
  await network.stop()
  network.restart()
  for (let at = 0; at < 90; at++) network.post(`Post ${at}`)
  network.follow()
  await network.settled()
})

test('a deletion is remembered, by a post it came before and in the next life', async () => {
  const server = await network.server()
  network.follow()
  await network.well()
  const late = network.post('Late', {}, [server])
  server.timeline.remove(late.locals[0] ?? '')
  network.remove(late)
  await until(() => network.records.some(({ id }) => id === `mastodon:${server.host}/${late.locals[0]}`))
  const tell = () => network.edit(late, 'Late, and deleted')
  tell()
  await until(() => network.stateOf(late) === 'retracted')
  await network.stop()
  network.restart()
  network.follow()
  await network.well()
  tell()
  network.post('After it')
  await network.settled()
})

test('a deletion of a post of an earlier life reaches it; one of the server’s own however long ago', async () => {
  const server = await network.server()
  network.follow()
  await network.well()
  const uri = `http://${server.host}/users/ada/statuses/77`
  const own = statusOf({ id: '77', uri, account: accountOf('ada'), content: '<p>Own</p>' })
  server.tell('update', JSON.stringify(own), ['JSConf'])
  network.truth.set(`${server.host}/77`, 'Own')
  const old = Array.from({ length: 200 }, (_, at) => network.post(`Old ${at}`))
  await network.settled()
  await network.stop()
  network.restart()
  network.follow()
  await network.well()
  await until(() => server.asked.some((it) => it.searchParams.has('max_id')))
  network.post('After it')
  await network.settled()
  for (const it of [old[0], old[100]]) if (it !== undefined) network.remove(it)
  server.tell('delete', '77', ['JSConf'])
  network.truth.delete(`${server.host}/77`)
  await network.settled()
})

test('a boost comes with the post it repeats, an answer with what it answers', async () => {
  const server = await network.server()
  network.follow()
  await network.well()
  const parent = network.post('Parent')
  const mentions = [{ id: '9', acct: 'bob@far.example' }]
  const answer = network.post('Answer', { in_reply_to_id: parent.locals[0], in_reply_to_account_id: '9', mentions })
  const reblog = statusOf({ id: '50', uri: 'https://other.example/notes/50', content: '<p>Original</p>' })
  const uri = `http://${server.host}/users/ada/statuses/51/activity`
  const boost = statusOf({ id: '51', uri, content: '', account: accountOf('ada'), reblog })
  const closed = { ...reblog, id: '60', uri: 'https://other.example/notes/60', visibility: 'private' }
  const own = `http://${server.host}/users/ada/statuses`
  const ownPost = statusOf({ id: '70', uri: `${own}/70`, account: accountOf('ada'), in_reply_to_id: '69' })
  for (const it of [{ ...boost, id: '61', reblog: closed }, boost, ownPost])
    server.tell('update', JSON.stringify(it), ['JSConf'])
  const recordOf = (id: string) => network.records.find((it) => it.id === `mastodon:${id}`)
  await until(() => recordOf(`${server.host}/70`) !== undefined)
  const native = (uri: string) => `far.example/${uri.split('/').at(-1)}`
  expect(recordOf(native(answer.uri))?.post?.replyTo).toBe(`mastodon:${native(parent.uri)}`)
  expect(recordOf(`${server.host}/51`)?.post).toMatchObject({
    text: '',
    repostOf: 'mastodon:https://other.example/notes/50',
  })
  expect(recordOf('https://other.example/notes/50')).toMatchObject({ post: { text: 'Original' }, reposts: 1 })
  expect(recordOf(`${server.host}/61`)).toBeUndefined()
  expect(recordOf(`${server.host}/70`)?.post?.replyTo).toBe(`mastodon:${server.host}/69`)
})

test('the same post through several servers comes once, and any of them takes it away', async () => {
  const [one, two] = [await network.server(), await network.server()]
  const early = network.post('Early')
  network.follow()
  await network.well()
  await until(() => network.lamp.message === `Listening to ${one.host}. Asking ${two.host} every few seconds.`)
  const both = network.post('Both')
  const second = network.post('Through the second only', {}, [one])
  one.timeline.remove(second.locals[0] ?? '')
  await network.settled()
  expect(network.stage.posts).toHaveLength(3)
  network.remove(both, [one])
  await network.settled()
  network.remove(early)
  await network.settled()
})

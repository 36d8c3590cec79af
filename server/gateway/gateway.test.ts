import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type TestServer } from '#server/testing/server'

const post = (id: string, text = `words of ${id}`, author = 'ada') => ({ id, author: { handle: author }, text })

let server: TestServer
let cookie: string

beforeAll(async () => {
  server = await startServer()
  await server.createWall('w', { rules: 'off' })
  cookie = await server.signIn('w')
})
afterAll(() => server.stop())

const refusedWith = (namespace: string, auth: object, extraHeaders: Record<string, string> = {}): Promise<string> =>
  new Promise((resolve) => {
    const socket = io(`${server.origin}${namespace}`, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth,
      extraHeaders,
    })
    socket.once('connect_error', (error) => resolve(error.message))
    socket.once('connect', () => {
      socket.disconnect()
      resolve('let in')
    })
  })

describe('the gateway', () => {
  it('brings a post to a follower, and takes it from them when a curator hides it', async () => {
    const follower = await server.follow('w')
    const curator = await server.curate('w', cookie)
    await server.send('w', post('1'))
    const shown = await follower.until((mirror) => mirror.records.has('post webhook:1'))
    expect(shown.records.get('post webhook:1')).toMatchObject({ text: 'words of 1', author: { handle: 'ada' } })
    expect(await curator.decide('hide', 'webhook:1', { seen: 1e9 })).toMatchObject({ ok: true })
    await follower.until((mirror) => !mirror.records.has('post webhook:1'))
    expect(await curator.decide('undo', 'webhook:1')).toMatchObject({ ok: true })
    await follower.until((mirror) => mirror.records.has('post webhook:1'))
    follower.close()
    curator.close()
  })

  it('[P4] answers a repeated decision with the first answer, and refuses its id for another one', async () => {
    const curator = await server.curate('w', cookie)
    await server.send('w', post('2'))
    const first = await curator.decide('pin', 'webhook:2', { id: 'same', seen: 1e9 })
    const again = await curator.decide('pin', 'webhook:2', { id: 'same', seen: 1e9 })
    expect([first.ok, again.ok]).toEqual([true, true])
    expect(await curator.decide('hide', 'webhook:2', { id: 'same' })).toMatchObject({
      error: { code: 'IDEM_MISMATCH' },
    })
    curator.close()
  })

  it('[P12] refuses a decision made on a stale view, with the post as it stands', async () => {
    const [ada, bob] = await Promise.all([
      server.curate('w', cookie),
      server.curate('w', await server.signIn('w', 'curator')),
    ])
    await server.send('w', post('3'))
    const seen = (await ada.until((mirror) => mirror.records.has('post webhook:3'))).cursor?.seq ?? 0
    expect(await ada.decide('hide', 'webhook:3', { seen })).toMatchObject({ ok: true })
    expect(await bob.decide('highlight', 'webhook:3', { seen })).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT', present: { id: 'webhook:3', state: 'hidden' } },
    })
    ada.close()
    bob.close()
  })

  it('[P3] [P5] gives a returning follower what it missed, and a stranger’s cursor the snapshot', async () => {
    const follower = await server.follow('w')
    const { cursor } = follower.mirror()
    follower.close()
    await server.send('w', post('4'))
    const back = await server.connect('public', { wall: 'w', cursor })
    expect(back.frames[0]).toMatchObject({
      reset: false,
      put: expect.arrayContaining([expect.objectContaining({ id: 'webhook:4' })]),
    })
    for (const wrong of [
      { epoch: 'other', seq: 1 },
      { epoch: cursor?.epoch, seq: 1e9 },
      { epoch: cursor?.epoch, seq: -1 },
      'x',
    ]) {
      const lost = await server.connect('public', { wall: 'w', cursor: wrong })
      expect(lost.frames[0]?.reset).toBe(true)
      lost.close()
    }
    back.close()
  })

  it('[P6] never writes a post hidden while its follower was away', async () => {
    const follower = await server.follow('w')
    const { cursor } = follower.mirror()
    follower.close()
    const curator = await server.curate('w', cookie)
    await server.send('w', post('5', 'a sentinel nobody may read'))
    expect(await curator.decide('hide', 'webhook:5', { seen: 1e9 })).toMatchObject({ ok: true })
    const back = await server.connect('public', { wall: 'w', cursor })
    expect(JSON.stringify(back.frames)).not.toContain('sentinel')
    expect((await server.call('GET', '/api/walls/w/posts?q=sentinel')).json().posts).toEqual([])
    expect((await server.call('GET', '/api/walls/w/snapshot')).text).not.toContain('sentinel')
    expect((await server.call('GET', '/api/walls/w/posts/webhook:5')).status).toBe(404)
    back.close()
    curator.close()
  })

  it('turns away other sites, unknown walls and curators who are not signed in', async () => {
    expect(await refusedWith('/public', { wall: 'w' }, { origin: 'https://evil.example' })).not.toBe('let in')
    expect(await refusedWith('/public', { wall: 'nope' })).toBe('NOT_FOUND')
    expect(await refusedWith('/public', {})).toBe('BAD_AUTH')
    expect(await refusedWith('/curator', { wall: 'w' }, { origin: server.origin })).toBe('UNAUTHORIZED')
    expect(await refusedWith('/curator', { wall: 'w' }, { cookie })).toBe('UNAUTHORIZED')
  })

  it('[P13] lives through messages of every wrong form, with and without an ack', async () => {
    const curator = await server.curate('w', cookie)
    const { socket } = curator
    for (const message of [undefined, null, 1, 'x', [], {}, { id: 1 }, { __proto__: 1 }]) {
      socket.emit('decide', message)
      expect(await socket.timeout(5_000).emitWithAck('decide', message)).toMatchObject({
        ok: false,
        error: { code: 'BAD_FIELD' },
      })
    }
    socket.emit('seen')
    socket.emit('seen', { a: 1 }, 'not an ack')
    socket.emit('no such event', 1)
    const nope = await curator.decide('no-such-action', 'webhook:1')
    expect(nope).toMatchObject({ ok: false, error: { code: 'UNKNOWN_COMMAND' } })
    expect(await curator.decide('hide', 'webhook:none')).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    expect((await server.call('GET', '/healthz')).status).toBe(200)
    curator.close()
  })

  it('puts a revoked curator out at once', async () => {
    const theirs = await server.signIn('w', 'curator')
    const curator = await server.curate('w', theirs)
    const person = [...curator.mirror().records.values()].find(
      (it) => it.kind === 'person' && it.role === 'curator' && it.state === 'joined',
    )
    const gone = new Promise((resolve) => curator.socket.once('disconnect', resolve))
    for (const it of curator.mirror().records.values()) {
      if (it.kind === 'person' && it.role === 'curator') await server.call('DELETE', `/api/walls/w/people/${it.id}`)
    }
    await gone
    expect(person).toBeDefined()
    expect(await refusedWith('/curator', { wall: 'w' }, { origin: server.origin, cookie: theirs })).toBe('UNAUTHORIZED')
  })

  it('lets an observer look and nothing else', async () => {
    const observer = await server.curate('w', await server.signIn('w', 'observer'))
    expect(await observer.decide('hide', 'webhook:1', { seen: 1e9 })).toMatchObject({
      ok: false,
      error: { code: 'FORBIDDEN' },
    })
    observer.close()
  })
})

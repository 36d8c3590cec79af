import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WallEvent } from '#lib/event'
import { mediaAddress, type Which } from '#lib/media-address'
import type { Media as PostMedia } from '#lib/post'
import type { Role } from '#lib/role'
import { Media } from '#server/media/media'
import { originPerFile, painted } from '#server/media/origin-stage'
import { Busy } from '#server/media/refused'
import { People } from '#server/people/people'
import { noSession, SessionCookie } from '#server/people/session'
import { aPost } from '#server/testing/log'
import { startServer } from '#server/testing/server'
import { wallPerTest } from '#server/wall/wall-stage'
import { createApp } from './app'
import type { HttpParts } from './parts'

const origin = originPerFile()
const stage = wallPerTest()
const secret = 'a secret of the tests, long enough to be taken'
const cookie = new SessionCookie(secret, false)

let folder: string
let media: Media
let app: ReturnType<typeof createApp>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backchannel-media-'))
  const wall = await stage.open()
  const onFault = (error: unknown): never => {
    throw error
  }
  const walls = { onOpen: (listener: (it: typeof wall) => void) => listener(wall) }
  media = new Media({ folder, walls, now: Date.now, onFault, doors: origin.doors })
  const parts: Partial<HttpParts> = {
    walls: { get: (slug: string) => (slug === 'demo' ? wall : null) } as HttpParts['walls'],
    people: new People({ secret, passcode: null, now: Date.now }),
    cookie,
    media,
    originAllowed: () => true,
    onFault,
  }
  app = createApp(parts as HttpParts)
})
afterEach(() => {
  media.close()
  rmSync(folder, { recursive: true })
})

const postOf = (more: { id?: string; avatar?: string; media?: readonly PostMedia[] } = {}) => {
  const { id = 'test:1', avatar = null, media: pictures = [] } = more
  return { ...aPost(id), author: { id: 'test:ann', handle: 'ann', name: 'Ann', avatar }, media: pictures }
}
const image = (url: string, more: Partial<PostMedia> = {}): PostMedia => {
  return { kind: 'image', url, alt: null, width: null, height: null, ...more }
}
const arrives = (post: ReturnType<typeof postOf>, ruling: 'show' | 'hold' = 'show'): WallEvent => {
  return { type: 'post.received', post, verdict: { ruling, reasons: [] } }
}
const get = async (address: string, headers: Record<string, string> = {}) => app.request(address, { headers })
const addressOf = (post: ReturnType<typeof postOf>, which: Which = 'avatar') => mediaAddress('demo', post, which) ?? ''
/** Signs somebody in, as an invitation would. */
const signIn = async (role: Role): Promise<string> => {
  await stage.happen({ type: 'person.joined', id: role, name: role, role })
  return (await cookie.write({ ...noSession, people: { demo: role } })).split(';')[0] ?? ''
}
const isNone = async (answer: Response): Promise<void> => {
  expect([answer.status, await answer.text(), answer.headers.get('cache-control')]).toEqual([404, '', 'no-store'])
}

describe('GET /media/:wall/:post/:which', () => {
  it('answers avatars, pictures and posters of posts on air as WebP, for everyone to keep', async () => {
    const avatar = origin.put('/avatar', await painted('jpeg', 400, 400), 'image/jpeg')
    const picture = origin.put('/picture', await painted('png', 3000, 2000))
    const poster = origin.put('/poster', await painted('webp', 640, 360), 'image/webp')
    const video = image(origin.url('/never.mp4'), { kind: 'video', poster })
    const post = postOf({ id: 'test:a/b c%41?', avatar, media: [image(picture), video] })
    await stage.happen(arrives(post))
    for (const [which, width, height] of [
      ['avatar', 96, 96],
      [0, 1280, 853],
      [1, 640, 360],
    ] as const) {
      const answer = await get(addressOf(post, which))
      expect(answer.status).toBe(200)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'image/webp',
        'cache-control': 'public, max-age=3600',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'",
      })
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width, height })
      const again = await get(addressOf(post, which), { 'if-none-match': answer.headers.get('etag') ?? '' })
      expect([again.status, await again.text()]).toEqual([304, ''])
    }
    expect(origin.asked.sort()).toEqual(['/avatar', '/picture', '/poster'])
    expect((await get(addressOf(post).replace(/v=\w+/, 'v=old'))).headers.get('cache-control')).toBe('public, no-cache')
    const small = await get(`${addressOf(post, 0).split('?')[0]}?w=640`)
    expect(await sharp(Buffer.from(await small.arrayBuffer())).metadata()).toMatchObject({ width: 640 })
  })

  it('answers 404 and nothing else where there is no picture, or none that can be had', async () => {
    const broken = origin.put('/broken', Buffer.from('<svg/>'), 'image/svg+xml')
    const audio = image(origin.put('/sound', await painted('png')), { kind: 'audio' })
    const post = postOf({ avatar: 'http://10.0.0.1/a.png', media: [image(broken), audio, image('/sample/own.webp')] })
    await stage.happen(arrives(post))
    const path = '/media/demo/test%3A1'
    for (const which of ['avatar', '0', '1', '2', '3', '4', 'poster', '-1', '00', 'constructor']) {
      await isNone(await get(`${path}/${which}`))
    }
    for (const width of ['', '0', '97', '1e9', '096', '96.0']) await isNone(await get(`${path}/0?w=${width}`))
    await isNone(await get('/media/demo/test%3Aunknown/avatar'))
    await isNone(await get('/media/unknown/test%3A1/avatar'))
    expect(origin.asked).toEqual(['/broken'])
  })

  it('[P6] is gone with the post: hidden, its author blocked, or retracted', async () => {
    const post = postOf({ avatar: origin.put('/avatar', await painted('png')) })
    await stage.happen(arrives(post))
    const answer = await get(addressOf(post))
    const etag = answer.headers.get('etag') ?? ''
    expect(answer.status).toBe(200)
    for (const [action, back, target] of [
      ['hide', 'approve', 'test:1'],
      ['block', 'unblock', 'author test:ann'],
    ] as const) {
      await stage.curate(action, target)
      await isNone(await get(addressOf(post)))
      await isNone(await get(addressOf(post), { 'if-none-match': etag }))
      await stage.curate(back, target)
      expect((await get(addressOf(post))).status).toBe(200)
    }
    const curator = { cookie: await signIn('curator') }
    await stage.happen({ type: 'post.retracted', id: 'test:1' })
    await isNone(await get(addressOf(post)))
    await isNone(await get(addressOf(post), curator))
    expect(origin.asked).toHaveLength(1)
  })

  it('[P6] is not answered when the post is hidden while its picture is on the way', async () => {
    const png = await painted('png')
    const post = postOf({ avatar: origin.url('/late') })
    origin.answers.set('/late', (_, response) => {
      stage.curate('hide', 'test:1').then(() => response.writeHead(200, { 'content-type': 'image/png' }).end(png))
    })
    await stage.happen(arrives(post))
    await isNone(await get(addressOf(post)))
    const seen = await get(addressOf(post), { cookie: await signIn('curator') })
    expect([seen.status, origin.asked.length]).toEqual([200, 2])
  })

  it('[P14] answers a held post’s pictures to signed-in people of that wall alone, and nothing keeps them', async () => {
    const post = postOf({ avatar: origin.put('/avatar', await painted('png')) })
    await stage.happen(arrives(post, 'hold'))
    await isNone(await get(addressOf(post)))
    await isNone(await get(addressOf(post), { cookie: 'backchannel=forged' }))
    const elsewhere = (await cookie.write({ ...noSession, people: { other: 'curator' } })).split(';')[0] ?? ''
    await isNone(await get(addressOf(post), { cookie: elsewhere }))
    expect(origin.asked).toEqual([])
    for (const role of ['observer', 'curator', 'owner'] as const) {
      const answer = await get(addressOf(post), { cookie: await signIn(role) })
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    }
    await isNone(await get(addressOf(post)))
  })

  it('says when too many are being made', async () => {
    const post = postOf({ media: [image(origin.url('/0')), image(origin.url('/1'))] })
    await stage.happen(arrives(post))
    media.picture = () => Promise.reject(new Busy('Too many pictures at once.'))
    const answer = await get(addressOf(post, 0))
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2'])
    expect(await answer.json()).toMatchObject({ error: { code: 'BUSY', retryable: true } })
  })
})

describe('a whole server', () => {
  it('[S16] reaches the route, keeps its cache, and cannot be led to this machine', async () => {
    const avatar = origin.put('/canary', await painted('png'))
    const server = await startServer()
    await server.createWall('w', { rules: 'off' })
    const hosts = ['127.0.0.1', 'localhost', '[::1]', '0.0.0.0', '2130706433']
    const media = hosts.slice(1).map((host) => ({ kind: 'image', url: avatar.replace('pictures.example', host) }))
    const first = avatar.replace('pictures.example', hosts[0] ?? '')
    await server.send('w', { id: '1', author: { handle: 'ada', avatar: first }, text: 'look', media })
    for (const which of ['avatar', 0, 1, 2, 3]) {
      const answer = await server.call('GET', `/media/w/webhook%3A1/${which}`, undefined, {})
      expect([answer.status, answer.text]).toEqual([404, ''])
    }
    expect(origin.asked).toEqual([])
    await server.stop()
  })
})

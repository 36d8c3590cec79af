import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { says, until, wallPerTest } from '#server/wall/wall-stage'
import { Cache } from './cache'
import { Media } from './media'
import { originPerFile, painted } from './origin-stage'

const origin = originPerFile()
const stage = wallPerTest()

let folder: string
let now = 0
let media: Media
let faults: unknown[]

const start = async (): Promise<void> => {
  media = new Media({
    folder,
    walls: { onOpen: (listener) => listener(stage.wall) },
    now: () => now,
    onFault: (error) => faults.push(error),
    doors: origin.doors,
  })
}
const ask = (url: string, more: { post?: string; isWanted?: () => boolean } = {}) =>
  media.picture({ wall: 'demo', post: more.post ?? 'test:1', url, width: 96, isWanted: more.isWanted ?? (() => true) })
/** How many bytes are kept, as another process would see it. */
const keptBytes = (): number => {
  const cache = new Cache(folder, 1e9, () => now)
  const { bytes } = cache
  cache.close()
  return bytes
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backchannel-media-'))
  faults = []
  await stage.open()
  await stage.happen(says('1', 'one'), says('2', 'two'))
  await start()
})
afterEach(() => {
  media.close()
  rmSync(folder, { recursive: true })
  expect(faults).toEqual([])
})

describe('strangers’ pictures', () => {
  it('are fetched once, however many ask at once, later, or after a restart', async () => {
    const url = origin.put('/a.png', await painted('png'))
    const all = await Promise.all(Array.from({ length: 50 }, (_, at) => ask(url, { post: `test:${at % 2}` })))
    expect(new Set(all.map((it) => it?.etag)).size).toBe(1)
    const [first] = all
    expect(await sharp(first?.bytes).metadata()).toMatchObject({ format: 'webp', width: 96, height: 64 })
    expect(await ask(url)).toEqual(first)
    media.close()
    await start()
    expect(await ask(url)).toEqual(first)
    expect(origin.asked).toEqual(['/a.png'])
  })

  it('that cannot be had are left alone for a minute, then for two', async () => {
    const url = origin.put('/a.svg', Buffer.from('<svg/>'), 'image/svg+xml')
    expect(await Promise.all([ask(url), ask(url)])).toEqual([null, null])
    expect(await ask(url)).toBeNull()
    expect(origin.asked).toHaveLength(1)
    now += 60_000
    expect(await ask(url)).toBeNull()
    now += 60_000
    expect(await ask(url)).toBeNull()
    expect(origin.asked).toHaveLength(2)
    now += 60_000
    origin.put('/a.svg', await painted('png'))
    expect(await ask(url)).not.toBeNull()
  })

  it('come a few at a time; when too many wait, more are turned away and not held against them', async () => {
    const png = await painted('png')
    let open = 0
    let most = 0
    const held: (() => void)[] = []
    const urls = Array.from({ length: 137 }, (_, at) => origin.url(`/${at}`))
    for (const [at] of urls.entries()) {
      origin.answers.set(`/${at}`, (_, response) => {
        most = Math.max(most, ++open)
        held.push(() => {
          open--
          response.writeHead(200, { 'content-type': 'image/png' }).end(png)
        })
      })
    }
    const all = Promise.allSettled(urls.map((url) => ask(url)))
    await until(() => held.length === 8)
    let done = false
    all.then(() => {
      done = true
    })
    await until(() => {
      for (const answer of held.splice(0)) answer()
      return done
    })
    const outcomes = (await all).map((it) => (it.status === 'rejected' ? it.reason.name : it.value !== null))
    expect(outcomes.filter((it) => it === 'Busy')).toHaveLength(1)
    expect(outcomes.filter((it) => it === true)).toHaveLength(136)
    expect(most).toBe(8)
    const last = ask(urls.at(-1) ?? '')
    await until(() => held.length === 1)
    held[0]?.()
    expect(await last).not.toBeNull()
  })

  it('[P6] of a post that is not wanted any more when they come are neither answered nor kept', async () => {
    const url = origin.put('/a.png', await painted('png'))
    let isWanted = true
    const answer = origin.answers.get('/a.png')
    origin.answers.set('/a.png', (request, response) => {
      isWanted = false
      answer?.(request, response)
    })
    expect(await ask(url, { isWanted: () => isWanted })).toBeNull()
    expect(keptBytes()).toBe(0)
  })

  it('[P10] go when their post is retracted', async () => {
    const own = origin.put('/own.png', await painted('png'))
    const avatar = origin.put('/avatar.png', await painted('png', 48, 48))
    await ask(own)
    await ask(avatar)
    const both = await ask(avatar, { post: 'test:2' })
    await stage.happen({ type: 'post.retracted', id: 'test:1' })
    expect(keptBytes()).toBe(both?.bytes.length)
    await stage.happen({ type: 'post.retracted', id: 'test:2' })
    expect(keptBytes()).toBe(0)
  })

  it('[P10] go at the start when their post was retracted while we were not running', async () => {
    await ask(origin.put('/own.png', await painted('png')))
    await ask(origin.put('/other.png', await painted('png', 40, 40)), { post: 'test:2' })
    const before = keptBytes()
    media.close()
    await stage.happen({ type: 'post.retracted', id: 'test:1' })
    expect(keptBytes()).toBe(before)
    await start()
    await until(() => keptBytes() < before)
    expect(keptBytes()).toBeGreaterThan(0)
  })
})

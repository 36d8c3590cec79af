import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createScreening } from '#server/screening/screening'
import { createReceive, type Delivery, type Receipt } from '#server/wall/receive'
import { wallDraft } from '#server/walls/create'
import { embeddedShelf } from '#server/walls/embedded'
import { Walls } from '#server/walls/walls'
import { aborted } from './aborted'
import { type Collector, createCollector } from './collector'
import { sources } from './index'
import type { Source, SourceContext } from './source'
import { until } from './until'

const receive = createReceive(createScreening({ clock: Date.now }), Date.now)
const hooks = {
  now: Date.now,
  onFatal: (error: unknown) => {
    throw error
  },
  onReset: () => {},
  onEraseFailed: () => {},
}

let folder: string
let walls: Walls
let warned: unknown[]
let collectors: Collector[]

const open = async () => {
  walls = new Walls(embeddedShelf(folder, hooks), () => {})
  await walls.start()
}
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backchannel-collector-'))
  collectors = []
  warned = []
  await open()
})
afterEach(async () => {
  for (const it of collectors) await it.close()
  await walls.close()
  rmSync(folder, { recursive: true })
})

const make = (role: 'all' | 'serve' | 'collect' = 'all'): Collector => {
  const log = { warn: (about: unknown) => void warned.push(about) }
  const collector = createCollector({
    config: { redisUrl: null, role, secret: 'x'.repeat(32), sourceEnv: {} },
    walls,
    receive,
    log,
  })
  collectors.push(collector)
  return collector
}
const create = (slug: string, tags: readonly string[] = []) => walls.create(wallDraft.parse({ slug, tags }))
const lampOf = (collector: Collector, slug: string, source: string) =>
  collector.lampsOf(slug).find((it) => it.source === source)
const post = (id: string) => ({ id, author: { handle: 'ann' }, text: `Post ${id}` })

/** A source that does what a test wants of it. */
const fake = (follow: Source['follow'], name = 'fake'): Source => ({ name, follow })

describe('the walls', () => {
  test('have all sources of the list, those open at the start and those to come', async () => {
    await create('early')
    const collector = make()
    expect(collector.lampsOf('early')).toEqual([])
    collector.start()
    await create('late')
    for (const slug of ['early', 'late']) {
      const lamps = collector.lampsOf(slug).map(({ source, lamp }) => [source, lamp])
      expect(lamps).toEqual(sources.filter(({ form }) => form === undefined).map(({ name }) => [name, 'green']))
    }
    expect(collector.lampsOf('never')).toEqual([])
  })

  test('are told to a source with their hashtags, also one made just now', async () => {
    const seen: SourceContext['wall'][] = []
    const collector = make()
    const listening = fake(async ({ wall, signal }) => {
      seen.push(wall)
      await aborted(signal)
    })
    walls.onOpen((wall) => collector.add(wall, listening))
    await create('tagged', ['#TruManchester', 'tru'])
    expect(seen).toEqual([{ slug: 'tagged', tags: ['TruManchester', 'tru'] }])
  })
})

describe('what was received', () => {
  test('is counted by wall and source, and only what was new and taken', async () => {
    const collector = make()
    collector.start()
    const [one, other] = [await create('one'), await create('other')]
    const deliver = (wall: typeof one, source: string, ...inputs: readonly unknown[]) =>
      collector.receive(
        wall,
        source,
        inputs.map((input): Delivery => ({ kind: 'post', input })),
      )
    await deliver(one, 'webhook', post('1'), post('2'), post('2'), { id: 3 })
    await deliver(one, 'webhook', post('1'))
    await deliver(one, 'guest', post('1'))
    await deliver(other, 'webhook', post('1'))
    expect(collector.lampsOf('one').map((it) => [it.source, it.received])).toEqual([
      ['webhook', 2],
      ['guest', 1],
    ])
    expect(collector.lampsOf('other').map((it) => it.received)).toEqual([1, 0])
  })

  test('by an added source is kept with its checkpoint, where its next life begins', async () => {
    const wall = await create('one')
    const begins: (string | null)[] = []
    let receipts: readonly Receipt[] = []
    const playing = fake(async ({ checkpoint, deliver, say, signal }) => {
      begins.push(checkpoint)
      const line = Number(checkpoint ?? 0) + 1
      receipts = await deliver([{ kind: 'post', input: post(`${line}`), checkpoint: `${line}` }])
      say('green', 'Played')
      await aborted(signal)
    })
    const first = make()
    first.add(wall, playing)
    await until(() => lampOf(first, 'one', 'fake')?.lamp === 'green')
    expect(receipts).toEqual([{ status: 'accepted', id: 'fake:1', shown: true }])
    expect(lampOf(first, 'one', 'fake')?.received).toBe(1)
    await first.close()
    await walls.close()
    await open()
    const second = make()
    const again = walls.get('one')
    if (again !== null) second.add(again, playing)
    await until(() => lampOf(second, 'one', 'fake')?.lamp === 'green')
    expect(begins).toEqual([null, '1'])
    expect(again?.state.get('post', 'fake:2')).not.toBeNull()
  })
})

describe('a source that is lost', () => {
  test('has a red lamp and a line in the log, and does nobody else any harm', async () => {
    const wall = await create('one')
    const collector = make()
    collector.start()
    collector.add(
      wall,
      fake(() => Promise.reject(new Error('The network is gone.'))),
    )
    await until(() => lampOf(collector, 'one', 'fake')?.lamp === 'red')
    expect(lampOf(collector, 'one', 'fake')?.message).toMatch(/^The network is gone\. Trying again in \d s\.$/)
    expect(warned).toEqual([{ wall: 'one', source: 'fake', error: 'The network is gone.' }])
    expect(lampOf(collector, 'one', 'webhook')?.lamp).toBe('green')
  })
})

describe('the end', () => {
  test('waits for every source, and lets none begin after it', async () => {
    const wall = await create('one')
    const collector = make()
    let ended = false
    const slow = async ({ signal }: SourceContext) => {
      await aborted(signal)
      await new Promise((resolve) => setImmediate(resolve))
      ended = true
    }
    collector.add(wall, fake(slow))
    await collector.close()
    expect(ended).toBe(true)
    expect(collector.lampsOf('one').map((it) => it.lamp)).toEqual(['off'])
    collector.add(wall, fake(slow, 'more'))
    await create('two')
    expect(collector.lampsOf('one')).toHaveLength(1)
    expect(collector.lampsOf('two')).toEqual([])
  })
})

test('a process that only serves has the lamps of its own doors, and leaves the rest to those that collect', async () => {
  const wall = await create('one')
  const collector = make('serve')
  collector.start()
  let ran = false
  collector.add(
    wall,
    fake(async () => {
      ran = true
    }),
  )
  await until(() => lampOf(collector, 'one', 'fake')?.message !== 'Starting')
  expect(collector.lampsOf('one').map((it) => [it.source, it.lamp, it.message])).toEqual([
    ['webhook', 'green', 'Listening'],
    ['guest', 'green', 'Listening'],
    ['fake', 'off', 'Running in another process'],
  ])
  expect(ran).toBe(false)
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createScreening } from '#server/screening/screening'
import { redisPerTest } from '#server/testing/redis-log'
import { createReceive } from '#server/wall/receive'
import { aborted } from './aborted'
import { systemClock } from './clock'
import { type Collector, createCollector } from './collector'
import { Stage } from './contract-stage'
import type { Source } from './source'
import { until } from './until'

const at = redisPerTest()
const receive = createReceive(createScreening({ clock: Date.now }), Date.now)
const leaseTimes = { lasts: 5_000, renewEvery: 200, takeEvery: 100, margin: 500 }
/** For tests that wait for its end. */
const short = { ...leaseTimes, lasts: 800, margin: 100 }

let stage: Stage
let collectors: Collector[]
/** The processes in which the source runs now. */
let running: Set<string>
let overlaps: string[]
beforeEach(async () => {
  stage = await Stage.open(systemClock)
  collectors = []
  running = new Set()
  overlaps = []
})
afterEach(async () => {
  for (const it of collectors) await it.close()
  await stage.close()
  expect(overlaps).toEqual([])
})

/** A process with the wall's sources, all over the one wall. */
const begin = (times: object = leaseTimes): Collector => {
  const walls = { get: () => stage.wall, onOpen: () => {} }
  const config = { redisUrl: at.redis.url, role: 'all', secret: 'x'.repeat(32), sourceEnv: {} } as const
  const collector = createCollector({ config, walls, receive, log: { warn: () => {} }, leaseTimes: times })
  collectors.push(collector)
  return collector
}

/** Notes where it runs, and where it ran already when it began. */
const noting = (process: string, name = 'fake'): Source => ({
  name,
  follow: async ({ say, signal }) => {
    const place = `${process} ${name}`
    overlaps.push(...[...running].filter((it) => it.endsWith(` ${name}`)))
    running.add(place)
    say('green', 'Playing')
    await aborted(signal)
    running.delete(place)
  },
})

const lamp = (collector: Collector, source = 'fake') => {
  const found = collector.lampsOf('demo').find((it) => it.source === source)
  return [found?.lamp, found?.message]
}

describe('processes that share their walls', () => {
  test('run a wall’s sources in one of them, all of them there; the other one’s lamps say so', async () => {
    const [a, b] = [begin(), begin()]
    a.add(stage.wall, noting('a'))
    await until(() => running.size === 1)
    for (const name of ['fake', 'more']) b.add(stage.wall, noting('b', name))
    await until(() => lamp(b)[0] === 'off' && lamp(b, 'more')[0] === 'off')
    a.add(stage.wall, noting('a', 'more'))
    await until(() => running.size === 2)
    expect([...running]).toEqual(['a fake', 'a more'])
    expect(lamp(a)).toEqual(['green', 'Playing'])
    expect(lamp(b)).toEqual(['off', 'Running in another process'])
  })

  test('each run what only lights a lamp', async () => {
    const [a, b] = [begin(), begin()]
    for (const [name, it] of Object.entries({ a, b })) it.add(stage.wall, { ...noting(name, name), everywhere: true })
    expect([...running]).toEqual(['a a', 'b b'])
  })

  test('hand a wall’s sources over when one of them ends', async () => {
    const [a, b] = [begin({ ...leaseTimes, lasts: 60_000 }), begin()]
    a.add(stage.wall, noting('a'))
    await until(() => running.size === 1)
    b.add(stage.wall, noting('b'))
    await until(() => lamp(b)[0] === 'off')
    await a.close()
    await until(() => running.has('b fake'))
    expect(lamp(b)).toEqual(['green', 'Playing'])
  })

  test('take a wall’s sources over from one that vanished without a word', async () => {
    await at.admin.set('backchannel:{demo}:lease', 'a process that was', 'PX', short.lasts)
    const b = begin()
    b.add(stage.wall, noting('b'))
    await until(() => lamp(b)[0] === 'off')
    await until(() => running.has('b fake'))
  })

  test('take a wall’s sources over from one that renews its lease no more, when that one has let go', async () => {
    const [a, b] = [begin({ ...short, renewEvery: 1_000_000 }), begin()]
    a.add(stage.wall, noting('a'))
    await until(() => running.size === 1)
    b.add(stage.wall, noting('b'))
    await until(() => running.has('b fake'))
    expect([...running]).toEqual(['b fake'])
    expect(lamp(a)[0]).not.toBe('green')
  })

  test('deliver nothing more once they stood still for so long that another may deliver', async () => {
    const a = begin(short)
    let refused: unknown = null
    a.add(stage.wall, {
      name: 'fake',
      follow: async ({ deliver, signal }) => {
        if (refused !== null) return aborted(signal)
        const end = performance.now() + short.lasts
        while (performance.now() < end);
        await deliver([{ kind: 'post', input: { id: '1', author: { handle: 'ann' }, text: 'late' } }]).catch(
          (error: unknown) => {
            refused = error
          },
        )
        await aborted(signal)
      },
    })
    await until(() => refused !== null)
    expect(String(refused)).toContain('Another process may be running this source by now.')
    expect(stage.posts).toEqual([])
  })

  test('say so on the lamp when Redis is away, and go on when it is back', async () => {
    const a = begin(short)
    a.add(stage.wall, noting('a'))
    await until(() => running.size === 1)
    await at.redis.kill()
    await until(() => running.size === 0)
    expect(lamp(a)).toEqual(['red', 'Redis cannot be reached.'])
    await at.redis.restart()
    await until(() => running.size === 1)
    expect(lamp(a)).toEqual(['green', 'Playing'])
  })

  test('leave no connection behind', async () => {
    const a = begin()
    a.add(stage.wall, noting('a'))
    await until(() => running.size === 1)
    const names = async () => String(await at.admin.client('LIST')).match(/name=backchannel-\S+/g) ?? []
    expect(await names()).toEqual(['name=backchannel-lease'])
    await a.close()
    await until(async () => (await names()).length === 0)
    expect(await at.admin.exists('backchannel:{demo}:lease')).toBe(0)
  })
})

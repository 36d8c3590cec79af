import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { StoreUnavailable } from '#server/log/log'
import { aborted } from './aborted'
import { HandClock } from './hand-clock'
import { type Life, Supervisor, type SupervisorParts } from './supervisor'

let clock: HandClock
let running: Supervisor[]
beforeEach(() => {
  clock = new HandClock()
  running = []
})
afterEach(async () => {
  for (const it of running) await it.stop()
})

const supervise = (follow: (life: Life) => Promise<void>, more: Partial<SupervisorParts> = {}): Supervisor => {
  const supervisor = new Supervisor({ name: 'fake', follow, clock, ...more })
  running.push(supervisor)
  supervisor.start()
  return supervisor
}

/** A network that is never there. */
const lost = async (): Promise<never> => {
  throw new Error('The network is gone')
}

/** The waits between the first lives, in seconds, of a source each of whose lives lasts so many milliseconds. */
const waitsOf = async (lives: number, lasting: (life: number) => number = () => 0, more?: Partial<SupervisorParts>) => {
  const waits: number[] = []
  let life = 0
  const supervisor = supervise(async () => {
    clock.pass(lasting(++life))
    return lost()
  }, more)
  for (let n = 0; n < lives; n++) {
    const wait = await clock.asleep()
    waits.push(wait / 1_000)
    clock.pass(wait)
  }
  await supervisor.stop()
  return waits
}

describe('a source that is lost', () => {
  test('is started again after waits that double, up to a minute', async () => {
    expect(await waitsOf(9)).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60])
  })

  test('waits between half and one and a half times as long, and never beyond the longest', async () => {
    clock.chance = 0
    expect(await waitsOf(4)).toEqual([0.5, 1, 2, 4])
    clock.chance = 0.999_999
    expect(await waitsOf(8)).toEqual([1.5, 3, 6, 12, 24, 48, 60, 60])
  })

  test('waits no longer than it is told at the most', async () => {
    expect(await waitsOf(5, undefined, { longestWait: 5_000 })).toEqual([1, 2, 4, 5, 5])
  })

  test('begins with a short wait again after a life of a minute, not after a shorter one', async () => {
    expect(await waitsOf(6, (life) => (life === 4 ? 60_000 : 0))).toEqual([1, 2, 4, 1, 2, 4])
    expect(await waitsOf(6, (life) => (life === 4 ? 59_999 : 0))).toEqual([1, 2, 4, 8, 16, 32])
  })

  test('is told of, with what was thrown, every time', async () => {
    const told: [string, unknown][] = []
    await waitsOf(2, undefined, { onLost: (name, error) => told.push([name, (error as Error).message]) })
    expect(told.slice(0, 2)).toEqual([
      ['fake', 'The network is gone'],
      ['fake', 'The network is gone'],
    ])
  })
})

describe('the lamp', () => {
  test('is off before the start, amber at it, and then what the source says', () => {
    const supervisor = new Supervisor({ name: 'fake', clock, follow: ({ signal }) => aborted(signal) })
    expect(supervisor.lamp(0)).toMatchObject({ source: 'fake', lamp: 'off', message: 'Not started' })
    running.push(supervisor)
    supervisor.start()
    expect(supervisor.lamp(7)).toMatchObject({ lamp: 'amber', message: 'Starting', received: 7 })
    const talking = supervise(async ({ signal, say }) => {
      say('green', 'Connected')
      await aborted(signal)
    })
    expect(talking.lamp(0)).toMatchObject({ lamp: 'green', message: 'Connected' })
  })

  test('turns red with the reason and the wait, and off when it is stopped', async () => {
    const supervisor = supervise(lost)
    await clock.asleep()
    expect(supervisor.lamp(0)).toMatchObject({ lamp: 'red', message: 'The network is gone. Trying again in 1 s.' })
    await supervisor.stop()
    expect(supervisor.lamp(0)).toMatchObject({ lamp: 'off', message: 'Stopped' })
  })

  test('says so when it was our own store, or nothing is known', async () => {
    const store = supervise(() => Promise.reject(new StoreUnavailable('STORE_DOWN', 'ECONNREFUSED 127.0.0.1:6379')))
    const mute = supervise(() => Promise.reject('x'))
    await clock.asleep()
    expect(store.lamp(0).message).toBe('The store takes nothing just now. Trying again in 1 s.')
    expect(mute.lamp(0).message).toBe('It failed. Trying again in 1 s.')
  })

  test('keeps since when it has its colour, while the words change', async () => {
    let talk: Life['say'] = () => {}
    const supervisor = supervise(async ({ signal, say }) => {
      talk = say
      say('green', 'Connected')
      await aborted(signal)
    })
    const begun = new Date(clock.now()).toISOString()
    clock.pass(5_000)
    talk('green', 'Connected, and busy')
    expect(supervisor.lamp(0)).toMatchObject({ since: begun, message: 'Connected, and busy' })
    talk('amber', 'Slow')
    expect(supervisor.lamp(0).since).toBe(new Date(clock.now()).toISOString())
  })

  test('of a source that ended by itself stays as the source left it', async () => {
    const supervisor = supervise(async ({ say }) => say('off', 'Nothing more to give'))
    await Promise.resolve()
    expect(supervisor.lamp(0)).toMatchObject({ lamp: 'off', message: 'Nothing more to give' })
    expect(clock.waits).toEqual([])
  })
})

describe('stopping', () => {
  test('resolves when the source has ended, not before', async () => {
    const order: string[] = []
    const supervisor = supervise(async ({ signal }) => {
      await aborted(signal)
      await Promise.resolve()
      order.push('ended')
    })
    await supervisor.stop()
    order.push('stopped')
    expect(order).toEqual(['ended', 'stopped'])
  })

  test('ends a wait at once, and starts no further life', async () => {
    let lives = 0
    const supervisor = supervise(async () => {
      lives++
      return lost()
    })
    await clock.asleep()
    await supervisor.stop()
    expect(lives).toBe(1)
  })

  test('takes no failure of a source that was stopped for a loss', async () => {
    const told: unknown[] = []
    const follow = async ({ signal }: Life) => {
      await aborted(signal)
      return lost()
    }
    const supervisor = supervise(follow, { onLost: (_, error) => told.push(error) })
    await supervisor.stop()
    expect(told).toEqual([])
    expect(supervisor.lamp(0).lamp).toBe('off')
  })
})

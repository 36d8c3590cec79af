import type { Redis } from 'ioredis'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { newClient } from '#server/log/redis-client'
import { Child } from '#server/testing/child'
import { redisPerTest } from '#server/testing/redis-log'
import { aborted } from './aborted'
import { type Elsewhere, Lease, type LeaseTimes } from './lease'
import { until } from './until'

const at = redisPerTest()
const key = 'backchannel:{demo}:lease'
/** A tenth of the shipped times: the same proportions, for tests that wait for an end. */
const quick = { lasts: 800, renewEvery: 200, takeEvery: 100, margin: 100 }

/** A process that wants to run the wall's sources. */
class Process {
  readonly redis: Redis
  readonly lease: Lease
  readonly stop = new AbortController()
  /** `running` while its work runs, else why it waits; and everything it was before. */
  state: 'running' | Elsewhere = 'asking'
  readonly past: string[] = []
  readonly ended: Promise<void>

  constructor(holder: string, times: Partial<LeaseTimes> = quick) {
    this.redis = newClient(at.redis.url, `backchannel-${holder}`)
    this.lease = new Lease({ redis: this.redis, connected: this.redis.connect(), wall: 'demo', times, holder })
    const work = async (held: AbortSignal) => {
      this.#is('running')
      await aborted(held)
    }
    this.ended = this.lease.run(this.stop.signal, work, (why) => this.#is(why))
  }

  #is(state: typeof this.state): void {
    this.state = state
    this.past.push(state)
  }

  async close(): Promise<void> {
    this.stop.abort()
    await this.ended
    await this.lease.close()
    this.redis.disconnect()
  }
}

let processes: Process[]
beforeEach(() => {
  processes = []
})
afterEach(async () => {
  for (const it of processes) await it.close()
})

const begin = (holder: string, times?: Partial<LeaseTimes>): Process => {
  const process = new Process(holder, times)
  processes.push(process)
  return process
}

describe('the lease', () => {
  test('lets one process run, and tells the other one why it waits', async () => {
    const times = { ...quick, lasts: 5_000, renewEvery: 50 }
    const a = begin('a', times)
    await until(() => a.state === 'running')
    const b = begin('b', times)
    await until(() => b.state === 'another process')
    expect(await at.admin.get(key)).toBe('a')
    const [renewals, tries] = [vi.spyOn(a.redis, 'eval'), vi.spyOn(b.redis, 'set')]
    await until(() => renewals.mock.calls.length > 5 && tries.mock.calls.length > 5)
    expect(await at.admin.pttl(key)).toBeLessThanOrEqual(times.lasts)
    expect([a.past, b.past]).toEqual([
      ['asking', 'running'],
      ['asking', 'another process'],
    ])
  })

  test('given back, goes to another at its next try', async () => {
    const a = begin('a', { ...quick, lasts: 60_000 })
    await until(() => a.state === 'running')
    const b = begin('b')
    await until(() => b.state === 'another process')
    await a.close()
    await until(() => b.state === 'running')
    expect(await at.admin.get(key)).toBe('b')
  })

  test('of a process killed without a word goes to another within 10 s', async () => {
    const child = new Child('../sources/lease-child.ts', [at.redis.url, 'demo'])
    await child.until((lines) => lines.includes('held'))
    const b = begin('b', {})
    await until(() => b.state === 'another process')
    await child.kill()
    const killed = performance.now()
    await until(() => b.state === 'running')
    expect(performance.now() - killed).toBeLessThan(10_000)
  })

  test('is let go before Redis gives it to another, by a process that cannot renew it', async () => {
    const a = begin('a', { ...quick, renewEvery: 1_000_000 })
    await until(() => a.state === 'running')
    const b = begin('b')
    await until(() => a.state !== 'running')
    expect(b.state).not.toBe('running')
    expect(await at.admin.get(key)).toBe('a')
    await until(() => b.state === 'running')
  })

  test('lost to another ends the work', async () => {
    const a = begin('a')
    await until(() => a.state === 'running')
    await at.admin.set(key, 'somebody')
    await until(() => a.state === 'another process')
    await at.admin.del(key)
    await until(() => a.state === 'running')
  })

  test('is taken from nobody: neither renewed nor given back when another has it', async () => {
    const a = begin('a')
    await until(() => a.state === 'running')
    await at.admin.set(key, 'somebody', 'PX', 500_000)
    await until(() => a.state === 'another process')
    await a.close()
    expect(await at.admin.get(key)).toBe('somebody')
    expect(await at.admin.pttl(key)).toBeGreaterThan(400_000)
  })

  test('taken by a try whose answer was lost is ours', async () => {
    await at.admin.set(key, 'a', 'PX', 500_000)
    const a = begin('a')
    await until(() => a.state === 'running')
    expect(await at.admin.pttl(key)).toBeLessThanOrEqual(quick.lasts)
  })

  test('survives a short loss of Redis, and not a long one', async () => {
    const a = begin('a', { ...quick, lasts: 3_000, margin: 500 })
    await until(() => a.state === 'running')
    const asked = vi.spyOn(a.redis, 'eval')
    await at.redis.kill()
    await until(() => asked.mock.settledResults.some((it) => it.type === 'rejected'))
    await at.redis.restart()
    await until(async () => (await at.admin.pttl(key)) > 2_900)
    expect(a.past).toEqual(['asking', 'running'])
    await at.redis.kill()
    await until(() => a.state !== 'running')
    expect(a.state).toBe('Redis is away')
    await at.redis.restart()
    await until(() => a.state === 'running')
  })

  test('is waited for when Redis is not there at the start', async () => {
    await at.redis.kill()
    const a = begin('a')
    await until(() => a.state === 'Redis is away')
    await at.redis.restart()
    await until(() => a.state === 'running')
  })

  test('is known to be lost at once by a process that stood still', async () => {
    const a = begin('a')
    await until(() => a.state === 'running')
    expect(() => a.lease.check()).not.toThrow()
    const end = performance.now() + quick.lasts
    while (performance.now() < end);
    // No timer has had its turn since.
    expect(() => a.lease.check()).toThrow(/Another process may be running/)
    expect(() => a.lease.check()).toThrow(/Another process may be running/)
    await until(() => a.past.includes('Redis is away'))
  })
})

describe('work under the lease', () => {
  const held = async () => {
    const lease = begin('a').lease
    await until(async () => (await at.admin.exists(key)) === 1)
    return lease
  }

  test('that ends by itself is not begun again, and what it throws comes out', async () => {
    const lease = await held()
    const { signal } = new AbortController()
    let begun = 0
    await lease.run(
      signal,
      async () => void begun++,
      () => {},
    )
    expect(begun).toBe(1)
    const failing = lease.run(
      signal,
      () => Promise.reject(new Error('The network is gone')),
      () => {},
    )
    await expect(failing).rejects.toThrow('The network is gone')
  })

  test('that fails because it was told to end has not failed', async () => {
    const lease = await held()
    const stop = new AbortController()
    const failing = async (signal: AbortSignal) => {
      stop.abort()
      await aborted(signal)
      throw new Error('Cut off')
    }
    await lease.run(stop.signal, failing, () => {})
  })
})

import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { collect, Follower, received, upTo } from '#server/testing/log'
import { type RedisOptions, startRedis, type TestRedis } from '#server/testing/redis'
import { CursorGone, type EventLog, LogDamaged, StoreUnavailable } from './log'
import { openRedisLog } from './redis'

const key = (name: string) => `backchannel:{demo}:${name}`
const drafts = (from: number, to: number) =>
  upTo(to - from + 1).map((n) => ({ event: received(`test:${from + n - 1}`), once: `k${from + n - 1}` }))

let redis: TestRedis
let admin: Redis
let warnings: string[]
const opened: EventLog[] = []

const open = async () => {
  const log = await openRedisLog({ url: redis.url, wall: 'demo', warn: (message) => warnings.push(message) })
  opened.push(log)
  return log
}
const start = async (options?: RedisOptions) => {
  redis = await startRedis(options)
  admin = new Redis(redis.url, { retryStrategy: () => 20, maxRetriesPerRequest: null })
  admin.on('error', () => {})
}
/** Tries until the store takes it. */
const whenBack = async <T>(work: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error
      await pause(20)
    }
  }
}

beforeEach(async () => {
  warnings = []
  await start()
})
afterEach(async () => {
  for (const log of opened.splice(0)) await log.close()
  admin.disconnect()
  await redis.stop()
})

describe('Redis stopped and started', () => {
  test('[P2] kill -9 in mid-append loses nothing acknowledged, and followers go on without gap or repeat', async () => {
    const log = await open()
    const follower = new Follower(log)
    const acked: number[] = []
    let refused = 0
    const write = async (from: number, to: number) => {
      for (let n = from; n <= to; n += 1) {
        // As a source does that tries the same post again; the key makes it one entry.
        const [entry] = await whenBack(() =>
          log.append(drafts(n, n)).catch((error: unknown) => {
            refused += 1
            throw error
          }),
        )
        acked.push(entry?.seq ?? 0)
      }
    }
    const writing = write(1, 600)
    await follower.until(200)
    await redis.kill()
    await redis.restart()
    await writing
    expect(refused).toBeGreaterThan(0)
    expect(acked).toEqual(upTo(600))
    await follower.until(600)
    expect(follower.seqs).toEqual(upTo(600))
    expect(await collect(log.history(null))).toHaveLength(600)
    expect(warnings).toEqual([])
    await follower.stop()
  })

  test('[P9] away, it refuses at once with STORE_DOWN; following waits', async () => {
    const log = await open()
    await log.append(drafts(1, 3))
    const follower = new Follower(log)
    await follower.until(3)
    await redis.kill()
    await expect(log.append(drafts(4, 4))).rejects.toMatchObject({ name: 'StoreUnavailable', code: 'STORE_DOWN' })
    await expect(log.head()).rejects.toThrow(StoreUnavailable)
    await expect(log.erase(1)).rejects.toThrow(StoreUnavailable)
    await expect(collect(log.history(null))).rejects.toThrow(StoreUnavailable)
    await expect(openRedisLog({ url: redis.url, wall: 'demo' })).rejects.toThrow(StoreUnavailable)
    const late = new Follower(log)
    await redis.restart()
    await whenBack(() => log.append(drafts(4, 4)))
    await Promise.all([follower.until(4), late.until(4)])
    expect([follower.seqs, late.seqs]).toEqual([upTo(4), upTo(4)])
    await Promise.all([follower.stop(), late.stop()])
  })

  test('[P9] silent, it costs an append two seconds and no more; nothing is lost or doubled after', async () => {
    const log = await open()
    const follower = new Follower(log)
    await log.append(drafts(1, 1))
    process.kill(redis.pid, 'SIGSTOP')
    await expect(log.append(drafts(2, 2))).rejects.toMatchObject({ code: 'STORE_DOWN' })
    process.kill(redis.pid, 'SIGCONT')
    await whenBack(() => log.append(drafts(2, 3)))
    await follower.until(3)
    expect(follower.seqs).toEqual([1, 2, 3])
    await follower.stop()
  })

  test('aborting and closing end at once while it is away', async () => {
    const log = await open()
    const [aborted, closed] = [new Follower(log), new Follower(log)]
    await redis.kill()
    await aborted.stop()
    await log.close()
    await closed.ended
  })
})

describe('entries lost', () => {
  let log: EventLog
  let follower: Follower
  let before: string
  beforeEach(async () => {
    log = await open()
    await log.append(drafts(1, 10))
    follower = new Follower(log)
    await follower.until(10)
    before = (await log.head()).epoch
  })

  const expectNewLife = async (base: number, head: number) => {
    const error = await follower.ended.then(
      () => 'ended without a word',
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(CursorGone)
    const now = await log.head()
    expect(now.seq).toBe(head)
    expect(now.epoch).not.toBe(before)
    expect(error).toMatchObject({ cursor: { epoch: before, seq: 10 }, head: { epoch: now.epoch } })
    await expect(collect(log.history({ epoch: before, seq: 5 }))).rejects.toThrow(CursorGone)
    const seqs = upTo(head).slice(base)
    for (const cursor of [null, { epoch: now.epoch, seq: 0 }, { epoch: now.epoch, seq: base }]) {
      expect((await collect(log.history(cursor))).map(({ seq }) => seq)).toEqual(seqs)
    }
    expect(warnings).toHaveLength(1)
    const again = new Follower(log)
    expect(await log.append([{ event: received('test:new') }])).toMatchObject([{ seq: head + 1 }])
    await again.until(seqs.length + 1)
    expect(again.seqs).toEqual([...seqs, head + 1])
    await again.stop()
  }

  test('[P3] a trimmed stream begins a new epoch with what is left; its followers are told', async () => {
    await admin.xtrim(key('log'), 'MINID', '7-0')
    await expectNewLife(6, 10)
    expect(await admin.hlen(key('bodies'))).toBe(5)
  })

  test('[P3] a stream trimmed to nothing begins a new epoch after its last seq', async () => {
    await admin.xtrim(key('log'), 'MAXLEN', 0)
    await expectNewLife(10, 10)
  })

  test('[P3] FLUSHALL begins a new epoch from 1', async () => {
    await admin.flushall()
    await expectNewLife(0, 0)
  })

  test('[P3] a deleted stream begins a new epoch from 1, and its keys swallow nothing', async () => {
    await admin.del(key('log'))
    await expect(follower.ended).rejects.toThrow(CursorGone)
    expect(await log.append(drafts(1, 3))).toMatchObject([1, 2, 3].map((seq) => ({ seq, repeated: false })))
  })

  test('[P3] an append is the first to notice: it goes into the new epoch, and a lost post comes again', async () => {
    await follower.stop()
    await admin.xtrim(key('log'), 'MINID', '7-0')
    expect(await log.append(drafts(5, 8))).toMatchObject([
      { seq: 11, repeated: false },
      { seq: 12, repeated: false },
      { seq: 7, repeated: true },
      { seq: 8, repeated: true },
    ])
    expect((await log.head()).epoch).not.toBe(before)
    expect((await collect(log.history(null))).map(({ seq }) => seq)).toEqual([7, 8, 9, 10, 11, 12])
  })

  test('[P3] an older copy of its files begins a new epoch, also when another process appended before it was noticed', async () => {
    await follower.stop()
    await admin.wait(0, 0)
    const folder = join(redis.folder, 'appendonlydir')
    cpSync(folder, `${folder}.old`, { recursive: true })
    await log.append(drafts(11, 15))
    await redis.kill()
    rmSync(folder, { recursive: true })
    cpSync(`${folder}.old`, folder, { recursive: true })
    await redis.restart()
    const stranger = await open()
    await stranger.append(upTo(20).map((n) => ({ event: received(`test:other-${n}`) })))
    expect(await stranger.head()).toEqual({ epoch: before, seq: 30 })
    // This process saw another entry 15 than the one there now.
    const now = await whenBack(() => log.head())
    expect(now.epoch).not.toBe(before)
    await expect(collect(log.history({ epoch: before, seq: 12 }))).rejects.toThrow(CursorGone)
    await expect(collect(stranger.history({ epoch: before, seq: 12 }))).rejects.toThrow(CursorGone)
    expect(warnings).toHaveLength(1)
  })

  test('[P13] a hole in the middle is damage, not a loss', async () => {
    await admin.xdel(key('log'), '5-0')
    await expect(follower.ended).rejects.toThrow(LogDamaged)
    await expect(log.append(drafts(11, 11))).rejects.toThrow(`${key('log')} is damaged`)
    await expect(open()).rejects.toThrow(LogDamaged)
  })

  test('[P13] a missing content and a stranger in the stream are damage too', async () => {
    await follower.stop()
    await admin.hdel(key('bodies'), '4')
    await expect(collect(log.history(null))).rejects.toThrow('entry 4 has no content')
    await admin.xadd(key('log'), '*', 'e', 'not ours')
    await expect(open()).rejects.toThrow(LogDamaged)
  })
})

describe('settings', () => {
  test('an eviction policy that would throw walls away stops the start and is named', async () => {
    await admin.config('SET', 'maxmemory-policy', 'allkeys-lru')
    await expect(open()).rejects.toThrow(/maxmemory-policy allkeys-lru/)
    await admin.config('SET', 'maxmemory-policy', 'noeviction')
    await open()
    expect(warnings).toEqual([])
  })

  test('appendonly no is warned of', async () => {
    await admin.config('SET', 'appendonly', 'no')
    await open()
    expect(warnings).toEqual([expect.stringContaining('appendonly')])
  })
})

describe('a Redis that refuses to write', () => {
  const refusals = [
    [
      'no memory left',
      'STORE_FULL',
      () => admin.config('SET', 'maxmemory', '1'),
      () => admin.config('SET', 'maxmemory', '0'),
    ],
    ['a demoted master', 'STORE_READONLY', () => admin.replicaof('127.0.0.1', 1), () => admin.replicaof('NO', 'ONE')],
    [
      'no replicas where some are required',
      'STORE_READONLY',
      () => admin.config('SET', 'min-replicas-to-write', '1'),
      () => admin.config('SET', 'min-replicas-to-write', '0'),
    ],
  ] as const

  test.each(refusals)('[P9] %s: %s, reading goes on, and appends succeed again after', async (_, code, fault, cure) => {
    const log = await open()
    await log.append(drafts(1, 5))
    const follower = new Follower(log)
    await follower.until(5)
    await fault()
    await expect(log.append(drafts(6, 7))).rejects.toMatchObject({ name: 'StoreUnavailable', code })
    expect(await whenBack(() => collect(log.history(null)))).toHaveLength(5)
    await cure()
    expect(await whenBack(() => log.append(drafts(6, 7)))).toMatchObject([{ seq: 6 }, { seq: 7 }])
    await follower.until(7)
    expect(follower.seqs).toEqual(upTo(7))
    await follower.stop()
  })

  test('[P10] with no memory left an entry can still be erased', async () => {
    const log = await open()
    await log.append(drafts(1, 2))
    await admin.config('SET', 'maxmemory', '1')
    await log.erase(1)
    expect(await collect(log.history(null))).toMatchObject([{ event: { type: 'erased' } }, { seq: 2 }])
  })
})

describe('several processes', () => {
  test('[P1] entries of all have one order, the same for every follower', async () => {
    const logs = [await open(), await open(), await open()]
    const followers = logs.map((log) => new Follower(log))
    await Promise.all(
      logs.flatMap((log, process) => upTo(20).map((n) => log.append([{ event: received(`test:${process}-${n}`) }]))),
    )
    for (const follower of followers) {
      await follower.until(60)
      expect(follower.entries).toEqual(followers[0]?.entries)
      await follower.stop()
    }
    expect(followers[0]?.seqs).toEqual(upTo(60))
  })

  test('[P4] of one key appended by all, one entry comes', async () => {
    const logs = [await open(), await open(), await open()]
    const answers = await Promise.all(logs.map((log) => log.append([{ event: received('test:1'), once: 'k' }])))
    expect(answers.flat().filter(({ repeated }) => !repeated)).toHaveLength(1)
  })
})

test('[P10] what was erased leaves the memory and the files of Redis', async () => {
  await admin.config('SET', 'rdbcompression', 'no')
  const log = await open()
  await log.append([{ event: received('test:1', 'SENTINEL') }, ...drafts(2, 4)])
  await log.erase(1)
  const folder = join(redis.folder, 'appendonlydir')
  const standing = () => readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes('SENTINEL'))
  while (standing()) await pause(20)
  expect((await admin.dumpBuffer(key('bodies')))?.includes('SENTINEL')).toBe(false)
  await redis.kill()
  await redis.restart()
  expect((await whenBack(() => collect(log.history(null)))).map(({ event }) => event.type)[0]).toBe('erased')
})

test('a closed log leaves no connection behind', async () => {
  const log = await open()
  const follower = new Follower(log)
  await log.append(drafts(1, 1))
  await follower.until(1)
  await collect(log.history(null))
  await log.close()
  await follower.ended
  const ours = async () => String(await admin.client('LIST')).includes('name=backchannel')
  while (await ours()) await pause(5)
})

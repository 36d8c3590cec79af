import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { collect, Follower, received, upTo } from '#server/testing/log'
import { drafts, key, redisPerTest, whenBack } from '#server/testing/redis-log'
import { StoreUnavailable } from './log'
import { openRedisLog } from './redis'

const at = redisPerTest()

describe('Redis stopped and started', () => {
  test('[P2] kill -9 in mid-append loses nothing acknowledged, and followers go on without gap or repeat', async () => {
    const log = await at.open()
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
    await at.redis.kill()
    await at.redis.restart()
    await writing
    expect(refused).toBeGreaterThan(0)
    expect(acked).toEqual(upTo(600))
    await follower.until(600)
    expect(follower.seqs).toEqual(upTo(600))
    expect(await collect(log.history(null))).toHaveLength(600)
    expect(at.warnings).toEqual([])
    await follower.stop()
  })

  test('[P9] away, it refuses at once with STORE_DOWN; following waits', async () => {
    const log = await at.open()
    await log.append(drafts(1, 3))
    const follower = new Follower(log)
    await follower.until(3)
    await at.redis.kill()
    await expect(log.append(drafts(4, 4))).rejects.toMatchObject({ name: 'StoreUnavailable', code: 'STORE_DOWN' })
    await expect(log.head()).rejects.toThrow(StoreUnavailable)
    await expect(log.erase(1)).rejects.toThrow(StoreUnavailable)
    await expect(collect(log.history(null))).rejects.toThrow(StoreUnavailable)
    await expect(openRedisLog({ url: at.redis.url, wall: 'demo' })).rejects.toThrow(StoreUnavailable)
    const late = new Follower(log)
    await at.redis.restart()
    await whenBack(() => log.append(drafts(4, 4)))
    await Promise.all([follower.until(4), late.until(4)])
    expect([follower.seqs, late.seqs]).toEqual([upTo(4), upTo(4)])
    await Promise.all([follower.stop(), late.stop()])
  })

  test('[P9] silent, it costs an append two seconds and no more; nothing is lost or doubled after', async () => {
    const log = await at.open()
    const follower = new Follower(log)
    await log.append(drafts(1, 1))
    process.kill(at.redis.pid, 'SIGSTOP')
    await expect(log.append(drafts(2, 2))).rejects.toMatchObject({ code: 'STORE_DOWN' })
    process.kill(at.redis.pid, 'SIGCONT')
    await whenBack(() => log.append(drafts(2, 3)))
    await follower.until(3)
    expect(follower.seqs).toEqual([1, 2, 3])
    await follower.stop()
  })

  test('[P1] what waits behind a refused append does not overtake it', async () => {
    const log = await at.open()
    await at.admin.config('SET', 'min-replicas-to-write', '1')
    const first = log.append(drafts(1, 1))
    const rest = log.append(drafts(2, 10_000)).catch((error: unknown) => error)
    await expect(first).rejects.toThrow(StoreUnavailable)
    await at.admin.config('SET', 'min-replicas-to-write', '0')
    expect(await rest).toBeInstanceOf(StoreUnavailable)
    expect(await log.head()).toMatchObject({ seq: 0 })
    expect((await log.append(drafts(1, 10_000))).map(({ seq }) => seq)).toEqual(upTo(10_000))
  })

  test('aborting and closing end at once while it is away', async () => {
    const log = await at.open()
    const [aborted, closed] = [new Follower(log), new Follower(log)]
    await at.redis.kill()
    await aborted.stop()
    await log.close()
    await closed.ended
  })
})

describe('settings', () => {
  test('an eviction policy that would throw walls away stops the start and is named', async () => {
    await at.admin.config('SET', 'maxmemory-policy', 'allkeys-lru')
    const error = await at.open().catch((reason: unknown) => reason)
    expect(String(error)).toMatch(/^Error: .*maxmemory-policy allkeys-lru/)
    await at.admin.config('SET', 'maxmemory-policy', 'noeviction')
    await at.open()
    expect(at.warnings).toEqual([])
  })

  test('appendonly no is warned of', async () => {
    await at.admin.config('SET', 'appendonly', 'no')
    await at.open()
    expect(at.warnings).toEqual([expect.stringContaining('appendonly')])
  })
})

describe('a Redis that refuses to write', () => {
  const refusals = [
    [
      'no memory left',
      'STORE_FULL',
      () => at.admin.config('SET', 'maxmemory', '1'),
      () => at.admin.config('SET', 'maxmemory', '0'),
    ],
    [
      'a demoted master',
      'STORE_READONLY',
      () => at.admin.replicaof('127.0.0.1', 1),
      () => at.admin.replicaof('NO', 'ONE'),
    ],
    [
      'no replicas where some are required',
      'STORE_READONLY',
      () => at.admin.config('SET', 'min-replicas-to-write', '1'),
      () => at.admin.config('SET', 'min-replicas-to-write', '0'),
    ],
  ] as const

  test.each(refusals)('[P9] %s: %s, reading goes on, and appends succeed again after', async (_, code, fault, cure) => {
    const log = await at.open()
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
    const log = await at.open()
    await log.append(drafts(1, 2))
    await at.admin.config('SET', 'maxmemory', '1')
    await log.erase(1)
    expect(await collect(log.history(null))).toMatchObject([{ event: { type: 'erased' } }, { seq: 2 }])
  })
})

describe('several processes', () => {
  test('[P1] entries of all have one order, the same for every follower', async () => {
    const logs = [await at.open(), await at.open(), await at.open()]
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
    const logs = [await at.open(), await at.open(), await at.open()]
    const answers = await Promise.all(logs.map((log) => log.append([{ event: received('test:1'), once: 'k' }])))
    expect(answers.flat().filter(({ repeated }) => !repeated)).toHaveLength(1)
  })
})

test('[P10] what was erased leaves the memory and the files of Redis', async () => {
  await at.admin.config('SET', 'rdbcompression', 'no')
  const log = await at.open()
  await log.append([{ event: received('test:1', 'SENTINEL') }, ...drafts(2, 4)])
  await log.erase(1)
  const folder = join(at.redis.folder, 'appendonlydir')
  const standing = () => readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes('SENTINEL'))
  while (standing()) await pause(20)
  expect((await at.admin.dumpBuffer(key('bodies')))?.includes('SENTINEL')).toBe(false)
  await at.redis.kill()
  await at.redis.restart()
  expect((await whenBack(() => collect(log.history(null)))).map(({ event }) => event.type)[0]).toBe('erased')
})

test('a closed log leaves no connection behind', async () => {
  const log = await at.open()
  const follower = new Follower(log)
  await log.append(drafts(1, 1))
  await follower.until(1)
  await collect(log.history(null))
  await log.close()
  await follower.ended
  const ours = async () => String(await at.admin.client('LIST')).includes('name=backchannel')
  while (await ours()) await pause(5)
})

import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { collect, Follower, received, upTo } from '#server/testing/log'
import { drafts, key, redisPerTest, whenBack } from '#server/testing/redis-log'
import { CursorGone, type EventLog, LogDamaged } from './log'

const at = redisPerTest()

describe('entries lost', () => {
  let log: EventLog
  let follower: Follower
  let before: string
  beforeEach(async () => {
    log = await at.open()
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
    expect(at.warnings).toHaveLength(1)
    const again = new Follower(log)
    expect(await log.append([{ event: received('test:new') }])).toMatchObject([{ seq: head + 1 }])
    await again.until(seqs.length + 1)
    expect(again.seqs).toEqual([...seqs, head + 1])
    await again.stop()
  }

  test('[P3] a trimmed stream begins a new epoch with what is left; its followers are told', async () => {
    await at.admin.xtrim(key('log'), 'MINID', '7-0')
    await expectNewLife(6, 10)
    expect(await at.admin.hlen(key('bodies'))).toBe(5)
  })

  test('[P3] a stream trimmed to nothing begins a new epoch after its last seq', async () => {
    await at.admin.xtrim(key('log'), 'MAXLEN', 0)
    await expectNewLife(10, 10)
  })

  test('[P3] FLUSHALL begins a new epoch from 1', async () => {
    await at.admin.flushall()
    await expectNewLife(0, 0)
  })

  test('[P3] a deleted stream begins a new epoch from 1, and its keys swallow nothing', async () => {
    await at.admin.del(key('log'))
    await expect(follower.ended).rejects.toThrow(CursorGone)
    expect(await log.append(drafts(1, 3))).toMatchObject([1, 2, 3].map((seq) => ({ seq, repeated: false })))
  })

  test('[P3] an append is the first to notice: it goes into the new epoch, and a lost post comes again', async () => {
    await follower.stop()
    await at.admin.xtrim(key('log'), 'MINID', '7-0')
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
    await at.admin.wait(0, 0)
    const folder = join(at.redis.folder, 'appendonlydir')
    cpSync(folder, `${folder}.old`, { recursive: true })
    await log.append(drafts(11, 15))
    await at.redis.kill()
    rmSync(folder, { recursive: true })
    cpSync(`${folder}.old`, folder, { recursive: true })
    await at.redis.restart()
    const stranger = await at.open()
    await stranger.append(upTo(20).map((n) => ({ event: received(`test:other-${n}`) })))
    expect(await stranger.head()).toEqual({ epoch: before, seq: 30 })
    // This process saw another entry 15 than the one there now.
    const now = await whenBack(() => log.head())
    expect(now.epoch).not.toBe(before)
    await expect(collect(log.history({ epoch: before, seq: 12 }))).rejects.toThrow(CursorGone)
    await expect(collect(stranger.history({ epoch: before, seq: 12 }))).rejects.toThrow(CursorGone)
    expect(at.warnings).toHaveLength(1)
  })

  test('[P13] a hole in the middle is damage, not a loss', async () => {
    await at.admin.xdel(key('log'), '5-0')
    await expect(follower.ended).rejects.toThrow(LogDamaged)
    await expect(log.append(drafts(11, 11))).rejects.toThrow(`${key('log')} is damaged`)
    await expect(at.open()).rejects.toThrow(LogDamaged)
  })

  test('[P13] a missing content and a stranger in the stream are damage too', async () => {
    await follower.stop()
    await at.admin.hdel(key('bodies'), '4')
    await expect(collect(log.history(null))).rejects.toThrow('entry 4 has no content')
    await at.admin.xadd(key('log'), '*', 'e', 'not ours')
    await expect(at.open()).rejects.toThrow(LogDamaged)
  })
})

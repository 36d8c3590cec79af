import { execFileSync } from 'node:child_process'
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Child } from '#server/testing/child'
import { collect, Follower, received, upTo } from '#server/testing/log'
import { LogDamaged, StoreUnavailable } from './log'
import { openSqliteLog } from './sqlite'
import { openFile } from './sqlite-file'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backchannel-log-'))
  file = join(folder, 'wall.db')
})
afterEach(() => rm(folder, { recursive: true }))

const drafts = (count: number) => upTo(count).map((n) => ({ event: received(`test:${n}`), once: `k${n}` }))

/** The entries the file holds, by key, after the child's acknowledgements `<key> <seq>` were found among them. */
const expectAcknowledged = async (lines: readonly string[]) => {
  const acked = lines.filter((line) => !line.startsWith('refused')).map((line) => line.split(' '))
  const log = await openSqliteLog({ file })
  const history = await collect(log.history(null))
  expect(history.map(({ seq }) => seq)).toEqual(upTo(history.length))
  const keys = history.map(({ event }) => (event.type === 'post.received' ? event.post.id : ''))
  expect(new Set(keys).size).toBe(keys.length)
  for (const [key, seq] of acked) expect([key, keys[Number(seq) - 1]]).toEqual([key, key])
  await log.close()
  return acked.length
}

describe('a process killed', () => {
  test('[P2] kill -9 in mid-append loses nothing acknowledged, and leaves no half batch', async () => {
    for (const count of [40, 333, 90]) {
      const child = new Child('append-child.ts', [file])
      await child.until((lines) => lines.length >= count)
      await child.kill()
      expect(await expectAcknowledged(child.lines)).toBeGreaterThanOrEqual(count)
      const log = await openSqliteLog({ file })
      expect((await log.head()).seq % 3).toBe(0)
      await log.close()
      await rm(file)
      await rm(`${file}-wal`, { force: true })
      await rm(`${file}-shm`, { force: true })
    }
  })
})

describe('a damaged file', () => {
  const readAll = async () => {
    const log = await openSqliteLog({ file })
    try {
      return await collect(log.history(null))
    } finally {
      await log.close()
    }
  }

  test('[P13] is named with the entry, and the entry is never served', async () => {
    const log = await openSqliteLog({ file })
    await log.append(drafts(200))
    await log.close()
    const bytes = readFileSync(file)
    const place = bytes.indexOf('the text of test:100')
    for (const flip of [0x01, 0x80]) {
      writeFileSync(file, Buffer.from(bytes).fill((bytes[place] ?? 0) ^ flip, place, place + 1))
      const error = await readAll().catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(LogDamaged)
      expect(String(error)).toContain(`${file} is damaged: entry 100 `)
      const opened = await openSqliteLog({ file })
      await expect(new Follower(opened).ended).rejects.toThrow(LogDamaged)
      const again = opened.append([{ event: received('test:100'), once: 'k100' }])
      await expect(again).rejects.toThrow(LogDamaged)
      await opened.close()
    }
  })

  test('[P13] an entry that is not there any more is named, and what follows is not served', async () => {
    const log = await openSqliteLog({ file })
    await log.append(drafts(20))
    const other = openFile(file)
    other.exec('DELETE FROM log WHERE seq = 7')
    other.close()
    const told: number[] = []
    const reading = async () => {
      for await (const { seq } of log.history(null)) told.push(seq)
    }
    await expect(reading()).rejects.toThrow(`${file} is damaged: entry 7 is missing`)
    expect(told).not.toContain(8)
    await log.close()
  })

  test('[P13] a damaged last entry stops the start', async () => {
    const log = await openSqliteLog({ file })
    await log.append(drafts(3))
    await log.close()
    const bytes = readFileSync(file)
    bytes.write('!', bytes.indexOf('the text of test:3'))
    writeFileSync(file, bytes)
    await expect(openSqliteLog({ file })).rejects.toThrow(`${file} is damaged: entry 3 `)
  })

  test('[P13] one byte wrong anywhere is found, or does no harm', async () => {
    const log = await openSqliteLog({ file })
    await log.append(drafts(60))
    const expected = await collect(log.history(null))
    await log.close()
    const whole = `${file}.whole`
    copyFileSync(file, whole)
    const bytes = readFileSync(whole)
    let found = 0
    // A stride that meets headers, pages of the tree, the index, the free space and every kind of field.
    for (let place = 0; place < bytes.length; place += 211) {
      for (const flip of [0x01, 0x80]) {
        const damaged = Buffer.from(bytes)
        damaged.writeUInt8(bytes.readUInt8(place) ^ flip, place)
        writeFileSync(file, damaged)
        const result = await readAll().catch((error: unknown) => error)
        if (result instanceof LogDamaged) found += 1
        else expect([place, result]).toEqual([place, expected])
        expect(result instanceof LogDamaged ? result.message : file).toContain(file)
      }
    }
    expect(found).toBeGreaterThan(100)
  })
})

describe('a full disk', () => {
  test('[P9] refuses with STORE_FULL, keeps no half batch, and takes appends again when there is space', async () => {
    const db = openFile(file)
    const log = await openSqliteLog({ file: db })
    await log.append(drafts(10))
    const [{ page_count: pages } = { page_count: 0 }] = db.pragma('page_count') as { page_count: number }[]
    db.pragma(`max_page_count=${pages + 2}`)
    const follower = new Follower(log)
    const error = await log.append(drafts(500)).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(StoreUnavailable)
    expect(error).toMatchObject({ code: 'STORE_FULL' })
    expect(await collect(log.history(null))).toHaveLength(10)
    db.pragma('max_page_count=1000000')
    expect((await log.append(drafts(500))).filter(({ repeated }) => !repeated)).toHaveLength(490)
    await follower.until(500)
    expect(follower.seqs).toEqual(upTo(500))
    await log.close()
    db.close()
  })

  test('[P9] a process the system lets write no more goes on when it may again, losing nothing acknowledged', async () => {
    const child = new Child('append-child.ts', [file])
    await child.until((lines) => lines.length > 20)
    const limit = (bytes: number | 'unlimited') =>
      execFileSync('prlimit', [`--pid=${child.pid}`, `--fsize=${bytes}:unlimited`])
    limit((await stat(`${file}-wal`)).size + 100_000)
    await child.until((lines) => lines.some((line) => line.startsWith('refused STORE_')))
    limit('unlimited')
    const refusedAt = child.lines.length
    await child.until((lines) => lines.slice(refusedAt).filter((line) => !line.startsWith('refused')).length > 30)
    await child.kill()
    await expectAcknowledged(child.lines)
  })
})

describe('what was erased', () => {
  test('[P10] stands in no file any more, and neither does anything beside it', async () => {
    const log = await openSqliteLog({ file })
    const long = 'SENTINEL '.repeat(2_000)
    await log.append([{ event: received('test:1', 'SENTINEL') }, { event: received('test:2', long) }, ...drafts(5)])
    await Promise.all([log.erase(1), log.erase(2)])
    for (const name of readdirSync(folder)) {
      expect([name, readFileSync(join(folder, name)).includes('SENTINEL')]).toEqual([name, false])
    }
    expect((await collect(log.history(null))).map(({ event }) => event.type).slice(0, 3)).toEqual([
      'erased',
      'erased',
      'post.received',
    ])
    await log.close()
  })

  test('[P10] an erasure that another reader holds up says so, and succeeds when repeated', async () => {
    const log = await openSqliteLog({ file })
    await log.append([{ event: received('test:1', 'SENTINEL') }])
    const reader = openFile(file)
    reader.exec('BEGIN; SELECT count(*) FROM log')
    await expect(log.erase(1)).rejects.toThrow(StoreUnavailable)
    expect(await collect(log.history(null))).toMatchObject([{ event: { type: 'erased' } }])
    reader.exec('COMMIT')
    await log.erase(1)
    reader.close()
    await log.close()
  })
})

describe('one file', () => {
  test('a connection shared with the archive is left open, and holds the log among other tables', async () => {
    const db = openFile(file)
    db.exec('CREATE TABLE posts (id TEXT)')
    const log = await openSqliteLog({ file: db, wall: 'demo' })
    await log.append(drafts(2))
    await log.close()
    expect(db.prepare('SELECT count(*) FROM log, posts').raw().all()).toEqual([[0]])
    db.close()
  })

  test('closed, it is the whole wall and can be copied', async () => {
    const log = await openSqliteLog({ file })
    await log.append(drafts(50))
    const head = await log.head()
    await log.close()
    copyFileSync(file, `${file}.copy`)
    const copy = await openSqliteLog({ file: `${file}.copy` })
    expect(await copy.head()).toEqual(head)
    await copy.close()
  })

  test('times do not go back when the clock does', async () => {
    let now = 5_000
    const log = await openSqliteLog({ file, now: () => now })
    await log.append(drafts(1))
    now = 1_000
    await log.append([{ event: received('test:2') }])
    now = 6_000
    await log.append([{ event: received('test:3') }])
    expect((await collect(log.history(null))).map(({ at }) => at)).toEqual([5_000, 5_000, 6_000])
    await log.close()
  })
})

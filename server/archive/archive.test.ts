import fc from 'fast-check'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aLog } from '#lib/arbitrary'
import type { Entry } from '#lib/event'
import { fold } from '#lib/fold'
import type { Rec } from '#lib/record'
import { WallState } from '#lib/state'
import { received } from '#server/testing/log'
import { Archive } from './archive'

const epoch = 'e'.repeat(32)
const far = { epoch, seq: 1_000_000 }

/** Whether a block reached a post before or after it was retracted shows nowhere, and is not remembered on the disk. */
const settled = (record: Rec): Rec =>
  record.kind === 'post' && record.retracted ? { ...record, seq: 0, decided: 0, authorBlocked: false } : record

const everything = (records: Iterable<Rec>): Rec[] =>
  [...records].map(settled).sort((a, b) => `${a.kind} ${a.id}`.localeCompare(`${b.kind} ${b.id}`))

/** What the log folds to, in memory alone. */
const folded = (log: readonly Entry[]): Rec[] => {
  const state = new WallState()
  for (const entry of log) fold(state, entry)
  return everything(state.changedAfter(-1))
}

/** Folds on from where the archive is, and archives after so many entries each time. */
const archiveOn = (archive: Archive, log: readonly Entry[], steps: readonly number[], memory = 1_000): WallState => {
  const state = new WallState(archive)
  const { records, floor } = archive.recent(memory)
  for (const record of records) state.put(record)
  state.head = archive.head()
  state.floor = floor
  const pending = log.filter((it) => it.seq > archive.head())
  for (const step of [...steps, pending.length]) {
    for (const entry of pending.splice(0, step)) fold(state, entry)
    archive.write(state.head, state.changedAfter(archive.head()), [], [])
  }
  return state
}

let db: Database.Database
beforeEach(() => {
  db = new Database(':memory:')
})
afterEach(() => db.close())

/** Fresh tables in the same file, as a new life of the log gets them. */
let lives = 0
const fresh = () => new Archive(db, { epoch: `${++lives}`, seq: 1_000_000 })
const someSteps = fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 20 })

describe('the archive', () => {
  test('[P11] holds the records the log folds to, in whatever steps they were written', () => {
    fc.assert(
      fc.property(aLog, someSteps, (log, steps) => {
        const archive = fresh()
        archiveOn(archive, log, steps)
        expect(archive.head()).toBe(log.length)
        expect(everything(archive.recent(10_000).records)).toEqual(folded(log))
        for (const { kind, id } of folded(log)) expect(archive.get(kind, id)).toMatchObject({ kind, id })
      }),
      { numRuns: 60 },
    )
  })

  test('[P11] lets a restart go on in the middle, with as little in memory as you like', () => {
    fc.assert(
      fc.property(aLog, fc.nat({ max: 60 }), fc.nat({ max: 10 }), (log, cut, memory) => {
        const archive = fresh()
        archiveOn(archive, log.slice(0, cut), [5])
        archiveOn(archive, log, [3], memory)
        expect(everything(archive.recent(10_000).records)).toEqual(folded(log))
      }),
      { numRuns: 60 },
    )
  })

  test('gives memory the newest records, and all that wait, are pinned, or stand alone', () => {
    const log = [
      { ...received('test:1'), verdict: { ruling: 'hold', reasons: [] } },
      received('test:2'),
      { type: 'post.curated', decision: 'd', action: 'pin', target: 'test:2', by: { id: 'c', name: 'C' }, seen: 9 },
      { type: 'wall.arranged', by: { id: 'c', name: 'C' }, set: { title: 'T' } },
      ...Array.from({ length: 30 }, (_, n) => received(`test:${n + 10}`)),
    ].map((event, at): Entry => ({ seq: at + 1, at: at + 1, event: event as Entry['event'] }))
    const archive = fresh()
    archiveOn(archive, log, [])
    const { records, floor } = archive.recent(10)
    const ids = records.map((it) => it.id)
    expect(ids.slice(0, 3)).toEqual(['test:1', 'test:2', 'wall'])
    expect(ids).toContain('test:39')
    expect(ids).not.toContain('test:12')
    expect(records.map((it) => it.seq)).toEqual(records.map((it) => it.seq).sort((a, b) => a - b))
    expect(records.filter((it) => it.seq > floor).length).toBeGreaterThanOrEqual(9)
    expect(archive.get('post', 'test:12')?.id).toBe('test:12')
  })

  test('writes all or nothing', () => {
    const archive = fresh()
    archiveOn(archive, [{ seq: 1, at: 1, event: received('test:1') }], [])
    const post = archive.get('post', 'test:1')
    const spoiled = { ...post, id: null, seq: 2 } as unknown as Rec
    const others = folded([{ seq: 2, at: 2, event: received('test:2') }])
    expect(() => archive.write(2, [...others, spoiled], [], [7])).toThrow()
    expect(archive.head()).toBe(1)
    expect(archive.get('post', 'test:2')).toBeNull()
    expect(archive.pendingErasures(9)).toEqual([])
  })

  test('remembers the seqs to blank until they are struck off', () => {
    const archive = fresh()
    archive.write(5, [], [], [4, 2, 4])
    expect([archive.pendingErasures(9), archive.pendingErasures(1)]).toEqual([[2, 4], [2]])
    archive.erased([2])
    expect(archive.pendingErasures(9)).toEqual([4])
  })
})

describe('an archive opened again', () => {
  const written = () => archiveOn(new Archive(db, far), [{ seq: 1, at: 1, event: received('test:1') }], [])

  test('is kept when it belongs to the log', () => {
    written()
    const again = new Archive(db, { epoch, seq: 1 })
    expect([again.head(), again.get('post', 'test:1')?.id]).toEqual([1, 'test:1'])
  })

  test.each([
    ['is of another life of the log', { epoch: 'f'.repeat(32), seq: 9 }],
    ['is ahead of the log, because an older log was put back', { epoch, seq: 0 }],
  ])('starts anew when it %s', (_, head) => {
    written()
    const again = new Archive(db, head)
    expect([again.head(), again.get('post', 'test:1')]).toEqual([0, null])
  })

  test('starts anew when its tables are of another version', () => {
    written()
    db.exec("UPDATE archive_meta SET value = 'another' WHERE key = 'version'")
    // As an older one was: without a column that an index of today is over.
    db.exec('DROP INDEX posts_repost; ALTER TABLE posts DROP COLUMN repost_of')
    const again = new Archive(db, far)
    expect([again.head(), again.get('post', 'test:1')]).toEqual([0, null])
  })
})

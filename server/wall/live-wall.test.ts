import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { WallEvent } from '#lib/event'
import { project } from '#lib/project'
import type { PostRecord } from '#lib/record'
import { readBefore } from '#server/archive/query'
import { openFile } from '#server/log/sqlite-file'
import type { LiveWall } from './live-wall'
import { says, until, wallPerTest } from './wall-stage'

const at = wallPerTest()
const by = { id: 'c', name: 'Cura' }

/** A small event: everything that can happen to posts happens to some. */
const anEvening = async (): Promise<void> => {
  await at.happen(
    { type: 'wall.arranged', by, set: { slug: 'demo', title: 'The demo', tags: ['demo'] } },
    ...Array.from({ length: 20 }, (_, n) => says(`${n}`, `words of post ${n}`, { handle: `h${n % 4}` })),
    says('held', 'waiting words', { ruling: 'hold' }),
  )
  await at.curate('pin', 'test:3')
  await at.curate('hide', 'test:4')
  await at.curate('highlight', 'test:5')
  await at.curate('block', 'author test:h2')
  await at.happen(says('2x', 'from a blocked author', { handle: 'h2' }))
  await at.curate('unblock', 'author test:h2')
  await at.happen(says('6', 'edited words', { rev: 1, handle: 'h2' }), { type: 'post.retracted', id: 'test:7' })
}

/** All that anyone may read of the wall. */
const readable = (wall: LiveWall) => ({
  settings: wall.settings,
  public: wall.page('public', { limit: 100 }),
  curator: wall.page('curator', { limit: 100 }),
  found: ['words', 'edited', 'blocked', 'h1', 'waiting'].map((q) => wall.page('curator', { q, limit: 100 })),
  stats: wall.stats(),
  records: [...wall.state.changedAfter(-1)]
    .map((it) => ({ curator: project(it, 'curator'), public: project(it, 'public') }))
    .filter((it) => it.curator !== null)
    .sort((a, b) => `${a.curator?.kind} ${a.curator?.id}`.localeCompare(`${b.curator?.kind} ${b.curator?.id}`)),
})

const ids = (records: readonly PostRecord[]) => records.map((it) => it.id)

describe('a wall opened again', () => {
  test('is as it was, and goes on from the archive’s place in the log, not from the start', async () => {
    const wall = await at.open()
    await anEvening()
    const [before, cursor] = [readable(wall), wall.cursor]
    const again = await at.reopen()
    expect(readable(again)).toEqual(before)
    expect(at.followed).toEqual([cursor])
  })

  test('folds what came after its archive was written', async () => {
    const wall = await at.open()
    await anEvening()
    wall.flush()
    const archived = wall.cursor
    await at.happen(says('late', 'last words'))
    const before = [...wall.state.changedAfter(archived.seq)]
    at.crash()
    const again = await at.open()
    expect(at.followed).toEqual([archived])
    expect([...again.state.changedAfter(archived.seq)]).toEqual(before)
  })

  test('[P11] without its archive is rebuilt from the log: the same records, pages, numbers and finds', async () => {
    const wall = await at.open()
    await anEvening()
    const before = readable(wall)
    await at.close()
    const db = openFile(join(at.folder, 'demo.wall'))
    for (const table of ['archive_meta', 'posts', 'records', 'bodies', 'erasures', 'posts_text']) {
      db.exec(`DROP TABLE ${table}`)
    }
    db.close()
    const again = await at.open()
    expect(at.followed.map((it) => it?.seq)).toEqual([0])
    expect(readable(again)).toEqual(before)
  })

  test('stays the same when it is archived in other steps', async () => {
    await at.open()
    const one = at.happen.bind(at)
    at.happen = async (...events: readonly WallEvent[]) => {
      for (const event of events) {
        await one(event)
        at.wall.flush()
      }
    }
    await anEvening()
    const stepwise = readable(at.wall)
    at.happen = one
    await at.close()
    await at.end()
    at.begin()
    const wall = await at.open()
    await anEvening()
    expect(readable(wall)).toEqual({ ...stepwise, stats: { ...stepwise.stats, cursor: wall.cursor } })
  })
})

test('[P6] an append resolves only when the wall itself is as it says', async () => {
  const wall = await at.open()
  let handOver = () => {}
  at.beforeBatch = () =>
    new Promise((resolve) => {
      handOver = resolve
    })
  let resolved = false
  const appended = at.happen(says('1', 'words')).then(() => {
    resolved = true
  })
  await until(async () => (await at.log.head()).seq === 1)
  expect([resolved, wall.state.get('post', 'test:1')]).toEqual([false, null])
  handOver()
  await appended
  expect(wall.state.get('post', 'test:1')?.post?.text).toBe('words')
})

describe('a page', () => {
  test('of history is followed by the next: every public post once, newest first', async () => {
    const wall = await at.open()
    await anEvening()
    const read: string[] = []
    for (let next: string | null = ''; next !== null; ) {
      const before = readBefore(next)
      const page = wall.page('public', { limit: 3, ...(before === null ? {} : { before }) })
      read.push(...ids(page.records))
      next = page.next
    }
    expect(read).toEqual(ids(wall.page('public', { limit: 100 }).records))
    expect([...read].sort()).toEqual(
      [...Array(20).keys(), '2x']
        .filter((n) => n !== 4 && n !== 7)
        .map((n) => `test:${n}`)
        .sort(),
    )
  })

  test('[P6] and a search no longer give a hidden post once the hide is acknowledged', async () => {
    const wall = await at.open()
    await at.happen(says('1', 'an unrepeatable sentence'), says('2', 'a reply'))
    expect(ids(wall.page('public', { q: 'unrepeatable', limit: 9 }).records)).toEqual(['test:1'])
    await at.curate('hide', 'test:1')
    expect(ids(wall.page('public', { limit: 9 }).records)).toEqual(['test:2'])
    expect(wall.page('public', { q: 'unrepeatable', limit: 9 }).records).toEqual([])
    expect(wall.stats().posts).toBe(1)
    const again = await at.reopen()
    expect(ids(again.page('public', { limit: 9 }).records)).toEqual(['test:2'])
    expect(ids(again.page('curator', { q: 'unrepeatable', limit: 9 }).records)).toEqual(['test:1'])
  })

  test('gives the posts that answer one, while they are on air', async () => {
    const wall = await at.open()
    const reply = (id: string): WallEvent => {
      const said = says(id, `reply ${id}`)
      return said.type === 'post.received' ? { ...said, post: { ...said.post, replyTo: 'test:1' } } : said
    }
    await at.happen(says('1', 'a question'), reply('2'), reply('3'), says('4', 'another matter'))
    expect(ids(wall.answers('test:1', 9))).toEqual(['test:2', 'test:3'])
    await at.curate('hide', 'test:2')
    expect(ids(wall.answers('test:1', 9))).toEqual(['test:3'])
  })
})

describe('a wall larger than its memory', () => {
  const many = 25_000

  test('lets go of old posts, finds them again, and opens again with the newest', async () => {
    const wall = await at.open()
    for (let n = 0; n < many; n += 1_000) {
      await at.happen(...Array.from({ length: 1_000 }, (_, i) => says(`${n + i}`, `words ${n + i}`)))
    }
    wall.flush()
    expect(wall.state.size).toBeLessThan(many - 1_000)
    expect(wall.state.floor).toBeGreaterThan(0)
    expect(wall.state.get('post', 'test:0')?.post?.text).toBe('words 0')
    await at.curate('hide', 'test:0')
    expect(wall.state.tally()).toMatchObject({ posts: many, shown: many - 1, hidden: 1 })
    const again = await at.reopen()
    expect(again.state.size).toBeGreaterThan(15_000)
    expect(again.state.size).toBeLessThanOrEqual(16_001)
    expect(again.state.floor).toBeGreaterThan(0)
    expect(again.state.tally()).toMatchObject({ posts: many, shown: many - 1, hidden: 1 })
    expect([...again.state.changedAfter(again.cursor.seq - 2)].map((it) => it.id)).toContain('test:0')
    expect(ids(again.page('public', { limit: 1 }).records)).toEqual([`test:${many - 1}`])
  })
})

import Database from 'libsql'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Archive } from '#server/archive/archive'
import { PostQuery } from '#server/archive/query'
import { CursorGone, type EventLog } from '#server/log/log'
import { Memory, openMemoryLog } from '#server/log/memory'
import { LiveWall } from './live-wall'
import { says, until } from './wall-stage'

/** A shared log that can be lost under its wall, as when somebody empties Redis. */
class LosableLog {
  memory = new Memory()
  /** The life of which nothing is handed to the wall. */
  silent: Memory | null = null
  #log = openMemoryLog({ memory: this.memory })
  #lose = new AbortController()

  /** Another life: its entries are what is appended first. */
  async lose(...posts: readonly string[]): Promise<void> {
    const lost = this.#lose
    this.memory = new Memory()
    this.#log = openMemoryLog({ memory: this.memory })
    this.#lose = new AbortController()
    await this.#log.append(posts.map((id) => ({ event: says(id, `words of ${id}`) })))
    lost.abort()
  }

  readonly log: EventLog = {
    append: (drafts) => this.#log.append(drafts),
    history: (after) => this.#log.history(after),
    follow: (after, signal) => this.#follow(after, signal),
    erase: (seq) => this.#log.erase(seq),
    head: () => this.#log.head(),
    close: () => this.#log.close(),
  }

  async *#follow(...[after, signal]: Parameters<EventLog['follow']>): ReturnType<EventLog['follow']> {
    const lost = this.#lose.signal
    const { memory } = this
    for await (const batch of this.#log.follow(after, AbortSignal.any([signal, lost]))) {
      if (memory !== this.silent) yield batch
    }
    if (lost.aborted) throw new CursorGone(after, await this.#log.head())
  }
}

let shared: LosableLog
let wall: LiveWall
let db: Database.Database
let told: unknown[]
beforeEach(async () => {
  shared = new LosableLog()
  told = []
  db = new Database(':memory:')
  wall = new LiveWall({
    slug: 'demo',
    log: shared.log,
    openArchive: (head) => ({ archive: new Archive(db, head), query: new PostQuery(db) }),
    release: () => db.close(),
    now: Date.now,
    onFatal: (error) => told.push(error),
    onEraseFailed: (_, error) => told.push(error),
    onReset: (_, lost, found) => told.push([lost, found]),
  })
  await wall.open()
})
afterEach(() => wall.close())

const appended = (...posts: readonly string[]) =>
  wall.append(posts.map((id) => ({ event: says(id, `words of ${id}`) })))
const retract = (id: string) => wall.append([{ event: { type: 'post.retracted', id: `test:${id}` } }])
const shown = () => wall.page('public', { limit: 9 }).records.map((it) => it.id)

test('[P3] a lost log: the wall is as the new one says, in memory, archive and search, and says what was lost', async () => {
  await appended('1', '2', '3')
  wall.flush()
  const before = wall.cursor
  let changes = 0
  wall.onChange(() => changes++)
  await shared.lose('2', '4')
  await until(() => wall.cursor.seq === 2 && wall.epoch === shared.memory.epoch)
  expect(told).toEqual([[before, { epoch: shared.memory.epoch, seq: 2 }]])
  expect(changes).toBeGreaterThan(0)
  expect(shown()).toEqual(['test:4', 'test:2'])
  expect(wall.page('public', { q: 'words', limit: 9 }).records).toHaveLength(2)
  expect([wall.state.get('post', 'test:1'), wall.stats().posts]).toEqual([null, 2])
  await appended('5')
  expect(shown()).toEqual(['test:5', 'test:4', 'test:2'])
})

test('a lost log: who waits for what was appended to it is let go', async () => {
  shared.silent = shared.memory
  const waiting = appended('1', '2', '3')
  await until(() => shared.memory.entries.length === 3)
  await shared.lose('4')
  await waiting
  expect(wall.epoch).toBe(shared.memory.epoch)
})

test('[P10] what was to be blanked in a lost log blanks nothing in the next one', async () => {
  await appended('1', '2')
  wall.flush()
  await retract('2')
  // Not archived yet: the log is lost before that.
  await shared.lose('1', '2', '3')
  await until(() => wall.cursor.seq === 3 && wall.epoch === shared.memory.epoch)
  await retract('1')
  wall.flush()
  await until(() => shared.memory.entries.some(({ event }) => event.type === 'erased'))
  expect(shared.memory.entries.map(({ event }) => event.type)).toEqual([
    'erased',
    'post.received',
    'post.received',
    'post.retracted',
  ])
  expect(shown()).toEqual(['test:3', 'test:2'])
})

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type Database from 'libsql'
import { afterEach, beforeEach } from 'vitest'
import type { Cursor } from '#lib/cursor'
import type { Draft, Entry, WallEvent } from '#lib/event'
import { Archive } from '#server/archive/archive'
import { PostQuery } from '#server/archive/query'
import { type EventLog, StoreUnavailable } from '#server/log/log'
import { openSqliteLog } from '#server/log/sqlite'
import { openFile } from '#server/log/sqlite-file'
import { aPost } from '#server/testing/log'
import { LiveWall } from './live-wall'

/** A wall in a file of the test's own, as the embedded store keeps it; its log can be told to fail. For tests. */
export class WallStage {
  folder = ''
  db: Database.Database = {} as Database.Database
  wall: LiveWall = {} as LiveWall
  log: EventLog = {} as EventLog
  /** While true the log takes no appends. */
  away = false
  /** While true the archive's disk takes nothing. */
  full = false
  /** Throws what `erase` of this seq should throw. */
  onErase: (seq: number) => void = () => {}
  /** Awaited before the wall is handed what was appended. */
  beforeBatch: () => Promise<void> = async () => {}
  /** Where each following of the log began. */
  followed: (Cursor | null)[] = []
  /** What the wall told the program. */
  told: { what: 'fatal' | 'reset' | 'erase'; about: unknown }[] = []
  clock = 1_000_000
  #walls: LiveWall[] = []
  #folders: string[] = []

  begin(): void {
    this.#newFolder()
    this.onErase = () => {}
    this.beforeBatch = async () => {}
    this.told = []
  }

  async end(): Promise<void> {
    for (const wall of this.#walls.splice(0)) await wall.close()
    for (const folder of this.#folders.splice(0)) rmSync(folder, { recursive: true })
  }

  /** As after SIGKILL: the files as they are now, with nothing that the wall would still have written. */
  crash(): void {
    const { folder } = this
    this.#newFolder()
    cpSync(folder, this.folder, { recursive: true })
  }

  /** Opens the wall's file, for the first time or again. */
  async open(): Promise<LiveWall> {
    const db = openFile(join(this.folder, 'demo.wall'))
    const log = await openSqliteLog({ file: db, now: () => this.clock })
    const tell = (what: 'fatal' | 'reset' | 'erase', about: unknown) => void this.told.push({ what, about })
    const wall = new LiveWall({
      slug: 'demo',
      log: this.#failing(log),
      openArchive: (head) => ({ archive: this.#archive(db, head), query: new PostQuery(db) }),
      release: () => db.close(),
      now: () => this.clock,
      onFatal: (error) => tell('fatal', error),
      onReset: (_, lost, found) => tell('reset', [lost, found]),
      onEraseFailed: (_, error) => tell('erase', error),
    })
    Object.assign(this, { db, log, wall, away: false, full: false, followed: [] })
    await wall.open()
    this.#walls.push(wall)
    return wall
  }

  async close(): Promise<void> {
    this.#walls = this.#walls.filter((it) => it !== this.wall)
    await this.wall.close()
  }

  /** The wall closed and opened again. */
  async reopen(): Promise<LiveWall> {
    await this.close()
    return this.open()
  }

  async happen(...events: readonly WallEvent[]): Promise<void> {
    await this.wall.append(events.map((event): Draft => ({ event })))
  }

  curate(action: string, target: string): Promise<void> {
    const type = target.startsWith('author ') ? 'author.curated' : 'post.curated'
    const decision = `d${this.wall.cursor.seq}`
    const by = { id: 'c', name: 'Cura' }
    return this.happen({ type, decision, action, target: target.replace('author ', ''), by, seen: 1_000_000 })
  }

  /** Names of the wall's files in which these bytes stand. */
  filesWith(text: string): string[] {
    return readdirSync(this.folder).filter((name) => readFileSync(join(this.folder, name)).includes(text))
  }

  #newFolder(): void {
    this.folder = mkdtempSync(join(tmpdir(), 'backchannel-wall-'))
    this.#folders.push(this.folder)
  }

  #archive(db: Database.Database, head: Cursor): Archive {
    const archive = new Archive(db, head)
    const write = archive.write.bind(archive)
    archive.write = (...records) => {
      if (this.full) throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
      write(...records)
    }
    return archive
  }

  #failing(log: EventLog): EventLog {
    return {
      append: async (drafts) => {
        if (this.away) throw new StoreUnavailable('STORE_DOWN', 'The store is away.')
        return log.append(drafts)
      },
      erase: async (seq) => {
        this.onErase(seq)
        await log.erase(seq)
      },
      follow: (after, signal) => {
        this.followed.push(after)
        return this.#follow(log, after, signal)
      },
      history: (after) => log.history(after),
      head: () => log.head(),
      close: () => log.close(),
    }
  }

  async *#follow(log: EventLog, after: Cursor | null, signal: AbortSignal): AsyncGenerator<readonly Entry[]> {
    for await (const batch of log.follow(after, signal)) {
      await this.beforeBatch()
      yield batch
    }
  }
}

/** A wall's stage for every test of the file. */
export const wallPerTest = (): WallStage => {
  const stage = new WallStage()
  beforeEach(() => stage.begin())
  afterEach(() => stage.end())
  return stage
}

/** A post's arrival. */
export const says = (
  id: string,
  text: string,
  more: { rev?: number; handle?: string; ruling?: 'hold' } = {},
): WallEvent => {
  const { rev = 0, handle = 'ann', ruling = 'show' } = more
  const author = { id: `test:${handle}`, handle, name: handle, avatar: null }
  return {
    type: 'post.received',
    post: { ...aPost(`test:${id}`, text), rev, author },
    verdict: { ruling, reasons: [] },
  }
}

/** Looks again and again until it holds; the test's own time is the bound. */
export const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await pause(5)
}

import { setImmediate as nextTurn } from 'node:timers/promises'
import type Database from 'libsql'
import type { Cursor } from '#lib/cursor'
import type { Draft, Entry } from '#lib/event'
import { encode } from './encode'
import { Group, type Job } from './group'
import { type Appended, CursorGone, type EventLog, StoreUnavailable } from './log'
import { guarded, storeError } from './sqlite-error'
import { openFile } from './sqlite-file'
import { LogTable } from './sqlite-table'
import { scrub, type Task, write } from './sqlite-write'
import { Tail } from './tail'

/** Entries read from the file at a time. */
const pageSize = 1_000

export type SqliteLogOptions = {
  /** The wall's file, or the connection `openFile` gave; a connection given is not closed with the log. */
  readonly file: string | Database.Database
  /** The wall's slug, for messages. */
  readonly wall?: string
  /** Milliseconds since 1970. Entry times never go back, whatever this says. */
  readonly now?: () => number
}

/**
 * The log in a wall's SQLite file: one process at a time. An append is on the disk when it resolves. Throws LogDamaged
 * when the file cannot be trusted and StoreUnavailable when it cannot be opened now.
 */
export const openSqliteLog = async (options: SqliteLogOptions): Promise<EventLog> => {
  const { file, wall, now = Date.now } = options
  const path = typeof file === 'string' ? file : fileOf(file)
  const place = wall === undefined ? path : `${path} (wall ${wall})`
  const ours = typeof file === 'string'
  const db = guarded(place, () => (ours ? openFile(file) : file))
  try {
    return guarded(place, () => {
      const table = new LogTable(db, place)
      // A damaged end stops the start, not the first reader.
      table.last()
      return new SqliteLog(db, table, { place, now, ours })
    })
  } catch (error) {
    if (ours) db.close()
    throw error
  }
}

const fileOf = (db: Database.Database): string => {
  const [main] = db.pragma('database_list') as { file: string }[]
  return main?.file || 'a database in memory'
}

class SqliteLog implements EventLog {
  readonly #db: Database.Database
  readonly #table: LogTable
  readonly #about: { readonly place: string; readonly now: () => number; readonly ours: boolean }
  readonly #tail = new Tail()
  readonly #group = new Group<Task, readonly Appended[]>((jobs) => this.#commit(jobs))
  #closed = false

  constructor(db: Database.Database, table: LogTable, about: { place: string; now: () => number; ours: boolean }) {
    this.#db = db
    this.#table = table
    this.#about = about
  }

  async append(drafts: readonly Draft[]): Promise<readonly Appended[]> {
    this.#assertOpen()
    return drafts.length === 0 ? [] : this.#group.add(drafts.map(encode))
  }

  async *history(after: Cursor | null): AsyncGenerator<Entry> {
    let seq = this.#start(after)
    // The head may move on while we read; what came after the call is follow's business.
    const { seq: end } = this.#head()
    while (seq < end) {
      const page = this.#read(seq)
      yield* page
      seq = page.at(-1)?.seq ?? end
      await nextTurn()
    }
  }

  async *follow(after: Cursor | null, signal: AbortSignal): AsyncGenerator<readonly Entry[]> {
    yield* this.#tail.follow(this.#start(after), (seq) => this.#read(seq), signal)
  }

  async erase(seq: number): Promise<void> {
    this.#assertOpen()
    await this.#group.add(seq)
  }

  async head(): Promise<Cursor> {
    this.#assertOpen()
    return this.#head()
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#group.flush()
    this.#closed = true
    this.#tail.end()
    if (!this.#about.ours) return
    // libsql leaves the write-ahead log behind; without it the one file is the whole wall, ready to be copied.
    this.#db.pragma('wal_checkpoint(TRUNCATE)')
    this.#db.close()
  }

  #assertOpen(): void {
    if (this.#closed) throw new StoreUnavailable('STORE_DOWN', `The log in ${this.#about.place} is closed.`)
  }

  /** Read from the file, not remembered: the command line may have appended. Its newest entry is checked on the way. */
  #head(): Cursor {
    return guarded(this.#about.place, () => ({ epoch: this.#table.epoch, seq: this.#table.last()?.seq ?? 0 }))
  }

  #start(after: Cursor | null): number {
    this.#assertOpen()
    const head = this.#head()
    if (after === null) return 0
    const known = Number.isSafeInteger(after.seq) && after.seq >= 0 && after.seq <= head.seq
    if (after.epoch !== head.epoch || !known) throw new CursorGone(after, head)
    return after.seq
  }

  #read(seq: number): Entry[] {
    this.#assertOpen()
    return guarded(`${this.#about.place}, after entry ${seq},`, () => this.#table.page(seq, pageSize))
  }

  #commit(jobs: readonly Job<Task, readonly Appended[]>[]): void {
    const { place, now } = this.#about
    try {
      const tasks = jobs.map(({ task }) => task)
      const { outcomes, fresh, erased } = write(this.#db, this.#table, tasks, now())
      const unclean = erased ? this.#scrub() : undefined
      for (const [index, { task, resolve, reject }] of jobs.entries()) {
        const outcome = outcomes[index] ?? []
        if (outcome instanceof RangeError) reject(outcome)
        else if (typeof task === 'number' && unclean !== undefined) reject(unclean)
        else resolve(outcome)
      }
      this.#tail.push(fresh)
    } catch (error) {
      const reason = storeError(error, place)
      for (const { reject } of jobs) reject(reason)
    }
  }

  /** What kept the erased words in the file, if anything did; every reader finds the entries blank in any case. */
  #scrub(): unknown {
    this.#tail.forget()
    try {
      return scrub(this.#db, this.#about.place)
    } catch (error) {
      return storeError(error, this.#about.place)
    }
  }
}

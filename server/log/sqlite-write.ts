import type Database from 'libsql'
import type { Entry } from '#lib/event'
import type { Encoded } from './encode'
import { type Appended, StoreUnavailable } from './log'
import type { LogTable } from './sqlite-table'

/** Drafts to append, or the seq of an entry to blank; both travel in one commit. */
export type Task = readonly Encoded[] | number

/** What became of a task: its entries (none for an erasure), or why it could not be done. */
export type Outcome = readonly Appended[] | RangeError

export type Written = {
  /** One for each task, in order. */
  readonly outcomes: readonly Outcome[]
  /** The entries new in the log, in order. */
  readonly fresh: readonly Entry[]
  readonly erased: boolean
}

/** Does all tasks in one transaction, durable when it returns; or none of them, and throws what SQLite or the table threw. */
export const write = (db: Database.Database, table: LogTable, tasks: readonly Task[], now: number): Written => {
  const fresh: Entry[] = []
  let erased = false
  db.exec('BEGIN IMMEDIATE')
  try {
    const last = table.last()
    const at = Math.max(now, last?.at ?? 0)
    let head = last?.seq ?? 0
    const append = ({ once, event }: Encoded): Appended => {
      if (table.insert(head + 1, at, once, event)) {
        head += 1
        // Parsed again, so that a follower sees now what a replay will see later.
        const entry = { seq: head, at, event: JSON.parse(event) }
        fresh.push(entry)
        return { ...entry, repeated: false }
      }
      return { ...table.known(once ?? ''), repeated: true }
    }
    const outcomes = tasks.map((task): Outcome => {
      if (typeof task !== 'number') return task.map(append)
      if (!table.blank(task)) return new RangeError(`There is no entry ${task} to erase.`)
      erased = true
      return []
    })
    db.exec('COMMIT')
    return { outcomes, fresh, erased }
  } catch (error) {
    // A full disk has often rolled back already.
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  }
}

/** Truncates the write-ahead log: old versions of the pages, with the words just erased, still stand in it. */
export const scrub = (db: Database.Database, place: string): void => {
  const [row] = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').raw().all() as [busy: number][]
  if (row?.[0] !== 0)
    throw new StoreUnavailable('STORE_DOWN', `${place} is being read; what was erased is still in it.`)
}

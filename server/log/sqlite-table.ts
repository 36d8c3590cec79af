import { randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type Database from 'libsql'
import type { Entry } from '#lib/event'
import { blank } from './encode'
import { LogDamaged } from './log'

/** Text is read as bytes: libsql ends the process over bytes that are no text, and damage is ours to name. */
type Row = readonly [seq: number, at: number, once: Buffer | null, event: Buffer | null, sum: number]

const tables = `
  CREATE TABLE IF NOT EXISTS log_life (epoch TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS log (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    once TEXT UNIQUE,
    event TEXT NOT NULL,
    sum INTEGER NOT NULL
  );
`

/** Covers the whole row, so that any changed byte of it is noticed. */
const sumOf = (seq: number, at: number, once: Buffer | string | null, event: Buffer | string): number =>
  crc32(event, crc32(once ?? '', crc32(`${seq} ${at} ${once === null ? 'once' : 'many'}`)))

/** The log's table, row by row. Every row read is checked; nothing damaged is ever returned. Calls throw SqliteError and LogDamaged. */
export class LogTable {
  readonly epoch: string
  readonly #place: string
  readonly #last: Database.Statement
  readonly #page: Database.Statement
  readonly #insert: Database.Statement
  readonly #known: Database.Statement
  readonly #blank: Database.Statement

  /** @param place the file's name, for messages. */
  constructor(db: Database.Database, place: string) {
    this.#place = place
    db.exec(tables)
    db.prepare('INSERT INTO log_life SELECT ? WHERE NOT EXISTS (SELECT 1 FROM log_life)').run(
      randomBytes(16).toString('hex'),
    )
    const [life] = db.prepare('SELECT CAST(epoch AS BLOB) FROM log_life').raw().all() as [epoch: Buffer | null][]
    const epoch = life?.[0]?.toString() ?? ''
    if (!/^[0-9a-f]{32}$/.test(epoch)) {
      throw new LogDamaged(`${place} is damaged: the log's epoch is unreadable.`)
    }
    this.epoch = epoch
    // Expressions, not columns: libsql reads a column's declared type along, and ends the process over a damaged one.
    const row =
      'SELECT +seq, CAST(at AS INTEGER), CAST(once AS BLOB), CAST(event AS BLOB), CAST(sum AS INTEGER) FROM log'
    this.#last = db.prepare(`${row} ORDER BY seq DESC LIMIT 1`).raw()
    this.#page = db.prepare(`${row} WHERE seq > ? ORDER BY seq LIMIT ?`).raw()
    this.#known = db.prepare(`${row} WHERE once = ?`).raw()
    // Answers 0 changes for a key seen before: one statement for the common case instead of two.
    this.#insert = db.prepare('INSERT INTO log VALUES (?, ?, ?, ?, ?) ON CONFLICT (once) DO NOTHING')
    this.#blank = db.prepare('UPDATE log SET event = ?, sum = ? WHERE seq = ?')
  }

  /** The newest entry; undefined in an empty log. */
  last(): Entry | undefined {
    const [row] = this.#last.all() as Row[]
    return row && this.#checked(row, row[0])
  }

  /** Up to `limit` entries after `seq`. */
  page(seq: number, limit: number): Entry[] {
    return (this.#page.all(seq, limit) as Row[]).map((row, index) => this.#checked(row, seq + 1 + index))
  }

  /** The entry written with this key; LogDamaged when there is none, since `insert` said there is. */
  known(once: string): Entry {
    const [row] = this.#known.all(once) as Row[]
    if (row === undefined) throw new LogDamaged(`${this.#place} is damaged: the entry with key ${once} is missing.`)
    return this.#checked(row, row[0])
  }

  /** False, and nothing written, when the key was seen before. */
  insert(seq: number, at: number, once: string | null, event: string): boolean {
    return this.#insert.run(seq, at, once, event, sumOf(seq, at, once, event)).changes === 1
  }

  /** Blanks the entry; false when there is none. */
  blank(seq: number): boolean {
    const [row] = this.#page.all(seq - 1, 1) as Row[]
    if (row?.[0] !== seq) return false
    const [, at, once] = row
    this.#blank.run(blank, sumOf(seq, at, once, blank), seq)
    return true
  }

  #checked([seq, at, once, event, sum]: Row, expected: number): Entry {
    if (seq !== expected) throw new LogDamaged(`${this.#place} is damaged: entry ${expected} is missing.`)
    if (event === null || sumOf(seq, at, once, event) !== sum) {
      throw new LogDamaged(`${this.#place} is damaged: entry ${seq} is not what was written.`)
    }
    return { seq, at, event: JSON.parse(event.toString()) }
  }
}

import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'

/** Milliseconds a statement waits for another process that shares the folder. */
const patience = 1_000

const tables = `
  CREATE TABLE IF NOT EXISTS pictures (
    key TEXT PRIMARY KEY, size INTEGER NOT NULL, used INTEGER NOT NULL, etag TEXT NOT NULL, bytes BLOB NOT NULL
  );
  CREATE INDEX IF NOT EXISTS pictures_by_use ON pictures (used, size, key);
  CREATE TABLE IF NOT EXISTS uses (
    wall TEXT NOT NULL, post TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (wall, post, key)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS uses_by_key ON uses (key);
  CREATE TABLE IF NOT EXISTS total (id INTEGER PRIMARY KEY CHECK (id = 1), bytes INTEGER NOT NULL);
  INSERT OR IGNORE INTO total VALUES (1, 0);
`

/**
 * Opens (or makes) the pictures' file. It only holds what can be fetched again, so a power cut may cost the last of it
 * (synchronous=NORMAL), and a damaged file is replaced by an empty one. What is deleted leaves no readable bytes.
 */
export const openCacheFile = (folder: string): Database.Database => {
  mkdirSync(folder, { recursive: true })
  try {
    return open(fileOf(folder))
  } catch (error) {
    if (!isDamage(error)) throw error
    dropCacheFile(folder)
    return open(fileOf(folder))
  }
}

/** For a file in which damage was found later than at its opening. */
export const dropCacheFile = (folder: string): void => {
  for (const ending of ['', '-wal', '-shm']) rmSync(fileOf(folder) + ending, { force: true })
}

const fileOf = (folder: string): string => join(folder, 'pictures.db')

export const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT.*|NOTADB|ERROR)$/.test(String(error.code))

const open = (file: string): Database.Database => {
  const db = new Database(file, { timeout: patience })
  try {
    for (const pragma of ['journal_mode=WAL', 'synchronous=NORMAL', 'secure_delete=ON']) db.pragma(pragma)
    db.exec(tables)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

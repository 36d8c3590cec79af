import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'

/** Milliseconds a statement waits for another process holding the file (the command line, a backup). */
const patience = 2_000

/**
 * Opens (or makes) a wall's file. The log and the archive share this one connection, so that neither ever waits for the
 * other. A commit is on the disk before it returns (WAL, synchronous=FULL), and what is deleted or overwritten leaves no
 * readable bytes behind (secure_delete). Throws libsql's SqliteError when the file cannot be opened.
 */
export const openFile = (file: string): Database.Database => {
  mkdirSync(dirname(file), { recursive: true })
  const db = new Database(file, { timeout: patience })
  for (const pragma of ['journal_mode=WAL', 'synchronous=FULL', 'secure_delete=ON']) db.pragma(pragma)
  return db
}

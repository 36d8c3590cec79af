import type Database from 'libsql'
import type { Cursor } from '#lib/cursor'
import { cell } from './cell'

/** Raised when the tables change; an archive of another version is thrown away and rebuilt from the log. */
const version = '4'

const tables = `
CREATE TABLE IF NOT EXISTS archive_meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS posts (
  place INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  seq INTEGER NOT NULL,
  born INTEGER NOT NULL,
  aired INTEGER,
  state TEXT NOT NULL,
  author TEXT,
  handle TEXT,
  source TEXT,
  reply_to TEXT,
  repost_of TEXT,
  created INTEGER,
  record TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS posts_seq ON posts (seq);
CREATE INDEX IF NOT EXISTS posts_shown ON posts (aired, born) WHERE state = 'shown';
CREATE INDEX IF NOT EXISTS posts_born ON posts (born);
CREATE INDEX IF NOT EXISTS posts_held ON posts (born) WHERE state = 'held';
CREATE INDEX IF NOT EXISTS posts_author ON posts (author, born);
CREATE INDEX IF NOT EXISTS posts_reply ON posts (reply_to) WHERE reply_to IS NOT NULL;
CREATE INDEX IF NOT EXISTS posts_pinned ON posts (place) WHERE json_extract(record, '$.pinned') IS NOT NULL;
CREATE INDEX IF NOT EXISTS posts_repost ON posts (repost_of) WHERE repost_of IS NOT NULL;
CREATE TABLE IF NOT EXISTS records (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  record TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS records_seq ON records (seq);
CREATE TABLE IF NOT EXISTS bodies (post TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (post, seq)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS erasures (seq INTEGER PRIMARY KEY);
CREATE VIRTUAL TABLE IF NOT EXISTS posts_text USING fts5(
  text, handle, name, content='', tokenize="unicode61 remove_diacritics 2", prefix='2 3'
);
`

const names = ['archive_meta', 'posts', 'records', 'bodies', 'erasures', 'posts_text']

/**
 * Makes the archive's tables in the wall's file. One made for another version, for another life of the log, or ahead of
 * the log (an older log was put back) starts anew.
 */
export const prepare = (db: Database.Database, head: Cursor): void => {
  // Looked at before anything is made: an older archive may lack the columns that today's indexes name.
  const made = db.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'archive_meta'")
  if (Number(cell(made)) > 0) {
    const meta = db.prepare('SELECT value FROM archive_meta WHERE key = ?')
    const isOfThisLog = cell(meta, 'version') === version && cell(meta, 'epoch') === head.epoch
    if (isOfThisLog && Number(cell(meta, 'seq')) <= head.seq) return
  }
  db.exec(names.map((name) => `DROP TABLE IF EXISTS ${name};`).join(''))
  db.exec(tables)
  // A retracted post's words leave the index's pages at once, not at its next merge.
  db.exec("INSERT INTO posts_text (posts_text, rank) VALUES ('secure-delete', 1)")
  const set = db.prepare('INSERT INTO archive_meta (key, value) VALUES (?, ?)')
  set.run('version', version)
  set.run('epoch', head.epoch)
  set.run('seq', '0')
}

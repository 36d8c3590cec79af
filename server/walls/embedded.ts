import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isSlug } from '#lib/wall'
import { Archive } from '#server/archive/archive'
import { PostQuery } from '#server/archive/query'
import { openSqliteLog } from '#server/log/sqlite'
import { openFile } from '#server/log/sqlite-file'
import { LiveWall, type WallParts } from '#server/wall/live-wall'
import type { WallShelf } from './walls'

const ending = '.wall'

/** Walls as files of the data folder, `walls/<slug>.wall`: each one file with its log and its archive. */
export const embeddedShelf = (dataDir: string, hooks: WallHooks): WallShelf => {
  const folder = join(dataDir, 'walls')
  return {
    list: async () => {
      try {
        return readdirSync(folder)
          .filter((name) => name.endsWith(ending))
          .map((name) => name.slice(0, -ending.length))
          .filter(isSlug)
      } catch {
        // No folder yet: no walls yet.
        return []
      }
    },
    open: async (slug) => {
      const db = openFile(join(folder, slug + ending))
      const log = await openSqliteLog({ file: db, wall: slug })
      const wall = new LiveWall({
        slug,
        log,
        release: () => {
          // Nothing left beside the file: it can be copied or moved as it is.
          db.pragma('wal_checkpoint(TRUNCATE)')
          db.close()
        },
        openArchive: (head) => ({ archive: new Archive(db, head), query: new PostQuery(db) }),
        ...hooks,
      })
      await wall.open()
      return wall
    },
    announce: async () => {},
    close: async () => {},
  }
}

/** What every wall tells the program. */
export type WallHooks = Pick<WallParts, 'onFatal' | 'onReset' | 'onEraseFailed' | 'now'>

import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const held = z.object({ pid: z.int(), port: z.int(), origin: z.string() })

/** Where the running server of a data folder is. */
export type Running = z.infer<typeof held>

const fileOf = (dataDir: string): string => join(dataDir, 'server.json')

/** The server that uses this data folder now; null when none does. */
export const runningServer = (dataDir: string): Running | null => {
  try {
    const read = held.parse(JSON.parse(readFileSync(fileOf(dataDir), 'utf8')))
    return isAlive(read.pid) ? read : null
  } catch {
    return null
  }
}

/** Another server uses the data folder: two would write the same files. */
export class DataFolderInUse extends Error {
  override name = 'DataFolderInUse'
}

/** Takes the data folder for this process; the answer lets it go. Throws DataFolderInUse. */
export const takeDataFolder = (
  { dataDir, redisUrl }: { dataDir: string; redisUrl: string | null },
  about: Omit<Running, 'pid'>,
): (() => void) => {
  const other = runningServer(dataDir)
  // With Redis each process has its own archive, and any of them may answer the command line.
  if (other !== null && other.pid !== process.pid && redisUrl === null) {
    throw new DataFolderInUse(
      `Another Backchannel (process ${other.pid}, ${other.origin}) uses the data folder. Stop it, or set BACKCHANNEL_DATA_DIR.`,
    )
  }
  writeFileSync(fileOf(dataDir), JSON.stringify({ pid: process.pid, ...about }))
  return () => {
    if (runningServer(dataDir)?.pid === process.pid) rmSync(fileOf(dataDir), { force: true })
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process of that number is a running one all the same.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

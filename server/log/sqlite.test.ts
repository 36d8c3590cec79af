import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { logContract } from './contract'
import { openSqliteLog } from './sqlite'

const harness = {
  async place() {
    const folder = await mkdtemp(join(tmpdir(), 'backchannel-log-'))
    return {
      open: () => openSqliteLog({ file: join(folder, 'wall.db') }),
      remove: () => rm(folder, { recursive: true }),
    }
  },
}

logContract('sqlite', harness)

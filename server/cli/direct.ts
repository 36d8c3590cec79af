import type { Config } from '#server/config'
import { start } from '#server/main'
import { createApi } from './api'
import type { Connection } from './operations'
import { overHttp } from './over-http'
import { redisFault } from './redis-fault'

/**
 * The store itself, while no server runs: the whole program without pages and sources, in this process, for as long as the
 * command lasts. So it takes the server's own lock, and does with the server's own code what the server would do.
 * Throws DataFolderInUse, and what the stores throw.
 */
export const openDirect = async (root: string, env: NodeJS.ProcessEnv, config: Config): Promise<Connection> => {
  const own = await start({
    root,
    headless: true,
    env: {
      ...env,
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: config.logLevel === 'info' ? 'error' : config.logLevel,
      // Links are for the server that will run, not for this moment.
      PUBLIC_URL: config.publicUrl ?? `http://localhost:${config.port}`,
      BACKCHANNEL_DEMO: 'off',
      BACKCHANNEL_ROLE: 'serve',
    },
  }).catch((error: unknown) => {
    throw config.redisUrl === null ? error : redisFault(error)
  })
  const origin = `http://127.0.0.1:${own.port}`
  const api = createApi({ origin, secret: config.secret, hint: 'Run the command again.', onAway: () => {} })
  return { operations: overHttp(api), close: own.close }
}

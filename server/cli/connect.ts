import { readConfig } from '#server/config'
import { runningServer } from '#server/lock'
import { start } from '#server/main'
import { type Api, createApi } from './api'

export type Connection = { readonly api: Api; readonly close: () => Promise<void> }

/**
 * The running server of the data folder when there is one; else the same program without pages, in this process, on the
 * store itself, for as long as the command lasts. Throws ConfigError, DataFolderInUse, and what the stores throw.
 */
export const connect = async (root: string, env: NodeJS.ProcessEnv): Promise<Connection> => {
  const config = readConfig(env)
  const running = runningServer(config.dataDir)
  if (running !== null) return { api: createApi(running.origin, config.secret), close: async () => {} }
  const own = await start({
    root,
    headless: true,
    env: {
      ...env,
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: env.LOG_LEVEL ?? 'error',
      // Links are for the server that will run, not for this moment.
      PUBLIC_URL: env.PUBLIC_URL || `http://localhost:${config.port}`,
      BACKCHANNEL_DEMO: 'off',
      BACKCHANNEL_ROLE: 'serve',
    },
  })
  return { api: createApi(`http://127.0.0.1:${own.port}`, config.secret), close: own.close }
}

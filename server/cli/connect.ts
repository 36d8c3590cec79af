import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { readConfig } from '#server/config'
import { type Running, runningServer } from '#server/lock'
import { createApi } from './api'
import { openDirect } from './direct'
import type { Connection } from './operations'
import { overHttp } from './over-http'

type Options = {
  /** The project's folder. */
  readonly root: string
  readonly env: NodeJS.ProcessEnv
  /** Told what a person should know while a command goes on. */
  readonly say: (message: string) => void
}

/** The running server of the data folder when there is one, else the store itself. Throws ConfigError and as `openDirect`. */
export const connect = async ({ root, env, say }: Options): Promise<Connection> => {
  const config = readConfig(env)
  const running = await found(config.dataDir)
  if (running === null) return openDirect(root, env, config)
  // A process of that number may be another one by now, as in a container that was started anew.
  const hint = `If process ${running.pid} is no Backchannel, delete ${join(config.dataDir, 'server.json')}.`
  const api = createApi({ origin: running.origin, secret: config.secret, hint, onAway: say })
  return { operations: overHttp(api), close: async () => {} }
}

/** Milliseconds that a server which is starting, or ending, is given. */
const patience = 5_000

/** The running server, once it answers: it takes the data folder before it listens. */
const found = async (dataDir: string): Promise<Running | null> => {
  const until = Date.now() + patience
  for (;;) {
    const running = runningServer(dataDir)
    if (running === null || Date.now() > until) return running
    const answers = await fetch(`${running.origin}/healthz`).catch(() => null)
    if (answers?.ok === true) return running
    await wait(100)
  }
}

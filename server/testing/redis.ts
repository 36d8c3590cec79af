import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { redisBinary } from './redis-binary'

export type RedisOptions = {
  /** Further settings, as on redis-server's command line without the dashes: `{ maxmemory: '3mb' }`. */
  readonly settings?: Readonly<Record<string, string>>
}

/** A redis-server of the test's own. */
export type TestRedis = {
  readonly url: string
  readonly port: number
  /** Its folder, with the append-only files. */
  readonly folder: string
  readonly pid: number
  /** SIGKILL, and waits for its end. */
  kill(): Promise<void>
  /** Starts it again on the same port and files after `kill`; waits until it is loaded. */
  restart(): Promise<void>
  /** Ends it, if it runs, and removes its folder. */
  stop(): Promise<void>
}

/** Below the ephemeral ports, so that no outgoing connection of this machine takes it in between. */
const freePort = async (): Promise<number> => {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    const server = createServer()
    const free = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true))
    })
    if (!free) continue
    await new Promise((resolve) => server.close(resolve))
    return port
  }
}

/** Starts it and waits for its own word that it takes connections. */
const launch = async (args: readonly string[]): Promise<ChildProcess & { pid: number }> => {
  const child = spawn(redisBinary(), args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (line.includes('Ready to accept connections')) break
  }
  child.stdout.resume()
  const { pid } = child
  if (child.exitCode !== null || pid === undefined) throw new Error(`redis-server did not start:\n${lines.join('\n')}`)
  return Object.assign(child, { pid })
}

/** A real redis-server on a free port with its own folder, append-only, and killed only by its own pid. */
export const startRedis = async ({ settings = {} }: RedisOptions = {}): Promise<TestRedis> => {
  const folder = await mkdtemp(join(tmpdir(), 'backchannel-redis-'))
  const fixed = { bind: '127.0.0.1', dir: folder, save: '', appendonly: 'yes', ...settings }
  const launchAt = (port: number) =>
    launch(Object.entries({ port: `${port}`, ...fixed }).flatMap(([name, value]) => [`--${name}`, value]))
  const launchAnywhere = async (tries: number): Promise<[number, Awaited<ReturnType<typeof launch>>]> => {
    const port = await freePort()
    try {
      return [port, await launchAt(port)]
    } catch (error) {
      // Another test run took the port between our look and our start.
      if (tries > 1 && String(error).includes('Address already in use')) return launchAnywhere(tries - 1)
      throw error
    }
  }
  let [port, child] = await launchAnywhere(5)
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }
  // When the test run itself ends early.
  const last = () => child.kill('SIGKILL')
  process.once('exit', last)
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    folder,
    get pid() {
      return child.pid
    },
    kill: () => end('SIGKILL'),
    async restart() {
      await end('SIGTERM')
      child = await launchAt(port)
    },
    async stop() {
      process.off('exit', last)
      // Not SIGKILL: that would leave a rewriting of the append-only file running. A test may have paused it.
      child.kill('SIGCONT')
      await end('SIGTERM')
      await rm(folder, { recursive: true, maxRetries: 10 })
    },
  }
}

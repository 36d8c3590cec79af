import { join } from 'node:path'
import pino from 'pino'
import { announce } from './announce'
import { type Config, ConfigError, readConfig } from './config'
import { playDemo } from './demo'
import { Gateway } from './gateway/gateway'
import { createHealth } from './http/health'
import { createOriginCheck } from './http/origin'
import { createHttp, type Handler } from './http/server'
import { onlyOurUpgrades } from './http/upgrades'
import { createLanguageOf } from './ingest/language'
import { DataFolderInUse, takeDataFolder } from './lock'
import { Media } from './media/media'
import { People } from './people/people'
import { SessionCookie } from './people/session'
import { Tokens } from './people/tokens'
import { createScreening } from './screening/screening'
import { sources as shippedSources } from './sources'
import { createCollector } from './sources/collector'
import type { Source } from './sources/source'
import { createReceive } from './wall/receive'
import { embeddedShelf, type WallHooks } from './walls/embedded'
import { sharedShelf } from './walls/shared'
import { Walls } from './walls/walls'

export type Running = { readonly port: number; readonly close: () => Promise<void> }

const monotonic = (): number => performance.now()

type Options = {
  /** The project's folder: pages, static files and the sample are below it. */
  readonly root: string
  readonly env: NodeJS.ProcessEnv
  /** Only the API and sockets, without pages and without a word: for the command line and for tests. */
  readonly headless?: true
  /** Other sources than the shipped ones, for tests. */
  readonly sources?: readonly Source[]
}

/** Composes the whole program and starts it. Throws ConfigError, DataFolderInUse, and what the stores throw. */
export const start = async (options: Options): Promise<Running> => {
  const config = readConfig(options.env)
  const log = pino({ level: config.logLevel, redact: ['*.secret', '*.token', '*.passcode'] }, pino.destination(2))
  const onFault = (error: unknown): void => {
    health.fault()
    log.error({ error: told(error) }, 'unexpected error')
  }
  const hooks: WallHooks = {
    now: Date.now,
    onFatal: (error) => {
      log.fatal({ error: told(error) }, 'a wall cannot be trusted any more')
      process.exit(70)
    },
    onReset: (wall, lost, found) => log.error({ wall, lost, found }, 'the log was lost; everyone starts anew'),
    onEraseFailed: (wall, error) =>
      log.error({ wall, error: told(error) }, 'a retracted text could not be blanked yet'),
  }
  const release = takeDataFolder(config, { port: config.port, origin: originOf(config, config.port) })
  const walls = new Walls(
    shelfOf(config, hooks, (message) => log.warn(message)),
    onFault,
  )
  const people = new People({ secret: config.secret, passcode: config.passcode, now: Date.now })
  const cookie = new SessionCookie(config.secret, config.publicUrl?.startsWith('https:') ?? false)
  const originAllowed = createOriginCheck(config.publicUrl)
  const receive = createReceive(
    createScreening({ clock: Date.now, onFailure: (_rule, error) => onFault(error) }),
    Date.now,
    createLanguageOf(monotonic),
  )
  const sources = options.sources ?? shippedSources
  const collector = createCollector({ config, walls, receive, log, sources })

  const media = new Media({ folder: join(config.dataDir, 'media'), walls, now: Date.now, onFault })

  let pages: Handler = (_request, response) => void response.writeHead(503, { 'retry-after': '1' }).end('Starting.')
  let isOpen = false
  const health = createHealth({ walls, sockets: () => gateway.counts(), isOpen: () => isOpen })
  const http = createHttp({
    root: options.root,
    walls,
    receive: collector.receive,
    people,
    tokens: new Tokens(config.secret),
    cookie,
    media,
    secret: config.secret,
    sources,
    sourceEnv: config.sourceEnv,
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    originAllowed,
    now: Date.now,
    onFault,
    pages: () => pages,
    health: health.handler,
  })
  const gateway = new Gateway({
    http,
    wallOf: (slug) => walls.get(slug),
    people,
    cookie,
    originAllowed,
    lampsOf: (slug) => collector.lampsOf(slug),
    now: monotonic,
    onFault,
  })
  await walls.start()

  const port = await listen(http, config)
  takeDataFolder(config, { port, origin: originOf(config, port) })
  process.env.BACKCHANNEL_LOOPBACK = `http://127.0.0.1:${port}`
  const draws = config.role === 'collect' || options.headless === true ? null : await openPages(options.root, port)
  if (draws !== null) pages = draws.handler
  isOpen = true
  if (process.env.NODE_ENV === 'production') onlyOurUpgrades(http)

  if (config.demo) await playDemo({ root: options.root, walls, collector })
  collector.start()
  if (options.headless !== true) await announce({ config, port, walls, people })

  const close = async (): Promise<void> => {
    await collector.close()
    await gateway.close()
    http.closeAllConnections()
    await draws?.close()
    media.close()
    await walls.close()
    release()
  }
  return { port, close }
}

const shelfOf = (config: Config, hooks: WallHooks, warn: (message: string) => void) =>
  config.redisUrl === null
    ? embeddedShelf(config.dataDir, hooks)
    : // Each process keeps an archive of its own; the port tells those of one machine apart.
      sharedShelf(config.redisUrl, join(config.dataDir, `archive-${config.port}`), hooks, warn)

const originOf = ({ host }: Config, port: number): string => {
  const named = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${named.includes(':') ? `[${named}]` : named}:${port}`
}

const listen = (http: ReturnType<typeof createHttp>, { host, port }: Config): Promise<number> =>
  new Promise((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, host, () => {
      const address = http.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })

const openPages = async (root: string, port: number): Promise<{ handler: Handler; close: () => Promise<void> }> => {
  const { default: next } = await import('next')
  const app = next({ dev: process.env.NODE_ENV !== 'production', dir: root, port })
  await app.prepare()
  return { handler: app.getRequestHandler(), close: () => app.close() }
}

const told = (error: unknown): object =>
  error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : { message: String(error) }

/** Starts as a program: prints what went wrong and ends, or runs until it is told to stop. */
export const run = async (root: string): Promise<void> => {
  const running = await start({ root, env: process.env }).catch((error: unknown) => {
    const expected = error instanceof ConfigError || error instanceof DataFolderInUse
    console.error(expected ? error.message : error)
    process.exit(expected ? 78 : 1)
  })
  let stopping = false
  const stop = (): void => {
    // A second Ctrl-C means it.
    if (stopping) process.exit(130)
    stopping = true
    running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

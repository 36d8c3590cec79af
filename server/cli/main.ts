import { Command, CommanderError } from 'commander'
import { ConfigError } from '#server/config'
import { DataFolderInUse } from '#server/lock'
import { LogDamaged, StoreUnavailable } from '#server/log/log'
import type { Api } from './api'
import { exportWall } from './commands/export'
import { importFile } from './commands/import'
import { replayFile } from './commands/replay'
import { printStats } from './commands/stats'
import { createWall, invite, issueToken, listWalls } from './commands/walls'
import { connect } from './connect'
import { CommandError, type Io } from './io'

type Options = {
  readonly args: readonly string[]
  /** Where files are named from. */
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly io?: Io
}

/** Runs one command; answers the exit code: 0 done, 1 could not be done, 2 not understood. */
export const main = async (options: Options): Promise<number> => {
  const stop = new AbortController()
  const onInterrupt = () => (stop.signal.aborted ? process.exit(130) : stop.abort())
  process.on('SIGINT', onInterrupt)
  const io = options.io ?? terminal(stop.signal)
  try {
    await programOf(options, io).parseAsync(options.args, { from: 'user' })
    return stop.signal.aborted ? 130 : 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!isExpected(error)) throw error
    io.err(`${error.message}\n`)
    return 1
  } finally {
    process.off('SIGINT', onInterrupt)
  }
}

const terminal = (signal: AbortSignal): Io => {
  // Whoever reads us may have read enough, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
    signal,
  }
}

const isExpected = (error: unknown): error is Error =>
  [CommandError, ConfigError, DataFolderInUse, StoreUnavailable, LogDamaged].some((kind) => error instanceof kind)

const programOf = ({ cwd, env }: Options, io: Io): Command => {
  /** One connection for one command. */
  const using = async (work: (api: Api) => Promise<void>): Promise<void> => {
    const { api, close } = await connect(process.cwd(), env)
    try {
      await work(api)
    } finally {
      await close()
    }
  }
  const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]
  const program = new Command('backchannel')
    .description(
      'Walls, people and posts from the command line. A running server is used over its API; else the store directly.',
    )
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showHelpAfterError()

  const wall = program.command('wall').description('make and list walls')
  wall
    .command('create <slug>')
    .description('make a wall')
    .option('--title <title>', 'shown on every page')
    .option('--tag <tag>', 'a hashtag, with or without #; may be repeated', collect)
    .option('--about <text>', 'one or two sentences for newcomers')
    .option('--mode <mode>', 'pre: posts wait for a curator; post: they are shown unless a rule objects', 'post')
    .option('--rules <rules>', 'off: show whatever comes, for trusted feeds and trials', 'on')
    .action((slug, options) => using((api) => createWall(api, io, slug, options)))
  wall
    .command('list')
    .description('walls with their posts and people')
    .action(() => using((api) => listWalls(api, io)))

  program
    .command('invite')
    .description('print a link that signs one browser in, once')
    .requiredOption('--wall <slug>')
    .requiredOption('--role <role>', 'owner or curator')
    .requiredOption('--name <name>')
    .action((options) => using((api) => invite(api, io, options)))
  program
    .command('token')
    .description('print a bearer token for a program')
    .requiredOption('--wall <slug>')
    .requiredOption('--scope <scope>', 'ingest, read or screen')
    .action((options) => using((api) => issueToken(api, io, options)))

  program
    .command('import <file>')
    .description('bring posts from a CSV or NDJSON file onto a wall, each once')
    .requiredOption('--wall <slug>')
    .option('--format <format>', 'csv or ndjson, when the ending does not tell')
    .action((file, options) => using((api) => importFile(api, io, cwd, file, options)))
  program
    .command('replay <file>')
    .description('play a recording with its original spacing; a .txt of arrival times plays made-up posts')
    .requiredOption('--wall <slug>')
    .option('--speed <n>', 'how many times faster', '1')
    .option('--format <format>', 'csv, ndjson or arrivals, when the ending does not tell')
    .action((file, options) => using((api) => replayFile(api, io, cwd, file, options)))
  program
    .command('export')
    .description('what the public may see, oldest first')
    .requiredOption('--wall <slug>')
    .option('--format <format>', 'ndjson, json or csv', 'ndjson')
    .option('--out <file>', 'a file instead of standard output')
    .action((options) => using((api) => exportWall(api, io, cwd, options)))
  program
    .command('stats')
    .description('how many people, how many posts, who led')
    .requiredOption('--wall <slug>')
    .option('--json', 'for programs')
    .action((options) => using((api) => printStats(api, io, options)))
  return program
}

import { Command, CommanderError } from 'commander'
import { ConfigError } from '#server/config'
import { DataFolderInUse } from '#server/lock'
import { LogDamaged, StoreUnavailable } from '#server/log/log'
import type { Context } from './command'
import { commands } from './commands'
import { connect } from './connect'
import { CommandError, type Io, terminal } from './io'

type Options = {
  readonly args: readonly string[]
  /** Where files are named from. */
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly io?: Io
}

/** Runs one command; answers the exit code: 0 done, 1 could not be done, 2 not understood, 130 stopped by Ctrl-C. */
export const main = async ({ args, cwd, env, ...options }: Options): Promise<number> => {
  const stop = new AbortController()
  // The first Ctrl-C lets the command come to an end; whoever is in a hurry presses it again.
  const onInterrupt = () => (stop.signal.aborted ? process.exit(130) : stop.abort())
  const onTerminate = () => stop.abort()
  process.on('SIGINT', onInterrupt)
  process.on('SIGTERM', onTerminate)
  const io = options.io ?? terminal(stop.signal)
  const using: Context['using'] = async (work) => {
    const { operations, close } = await connect({
      root: process.cwd(),
      env,
      say: (message) => io.err(`${message}\n`),
    })
    try {
      return await work(operations)
    } finally {
      await close()
    }
  }
  try {
    await programOf({ io, cwd, using }).parseAsync(args, { from: 'user' })
    return io.signal.aborted ? 130 : 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (io.signal.aborted) return 130
    if (!isExpected(error)) throw error
    io.err(`${error.message}\n`)
    return 1
  } finally {
    process.off('SIGINT', onInterrupt)
    process.off('SIGTERM', onTerminate)
  }
}

const programOf = (context: Context): Command => {
  const { io } = context
  const program = new Command('backchannel')
    .description(
      'Walls, people and posts from the command line. A running server is used over its API; else the store directly.',
    )
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showHelpAfterError('(--help behind the command says more)')
  for (const add of commands) add(program, context)
  return program
}

/** What has its reason outside this program: told in its own words, without a stack. */
const isExpected = (error: unknown): error is Error =>
  [CommandError, ConfigError, DataFolderInUse, StoreUnavailable, LogDamaged].some((kind) => error instanceof kind) ||
  // The disk or the network, as the operating system says it.
  (error instanceof Error && 'syscall' in error)

import { systemClock } from '#server/sources/clock'
import { createReplay } from '#server/sources/replay'
import { type AddCommand, type Context, oneOf, speed, wallOption } from '../command'
import { complaint, createDeliver, told } from '../deliver'
import type { Operations } from '../operations'
import { Progress } from '../progress'
import { openRecording, type Recording } from '../recording'

type Options = { readonly wall: string; readonly speed: number; readonly format?: 'csv' | 'ndjson' | 'arrivals' }

const formats = ['csv', 'ndjson', 'arrivals'] as const

/** `replay` */
export const addReplay: AddCommand = (program, context) => {
  program
    .command('replay <file>')
    .description(
      'play a recording with its original spacing, from a CSV or NDJSON file; for trials also from a .txt of arrival times (milliseconds since the first, one a line), with made-up posts, best onto a wall with --rules off',
    )
    .addOption(wallOption())
    .option('--speed <n>', 'how many times faster', speed, 1)
    .addOption(oneOf('--format <format>', 'what the file is, when its ending does not tell', formats))
    .action(async (file: string, options: Options) => {
      const recording = await openRecording(context.cwd, file, options.format, formats)
      await context.using((operations) => play(operations, context, recording, options))
    })
}

const play = async (operations: Operations, { io }: Context, recording: Recording, { wall, speed }: Options) => {
  const { deliver, counts } = createDeliver(operations, wall, io.signal)
  const progress = new Progress(io, recording.lines)
  const ended = new AbortController()
  const signal = AbortSignal.any([io.signal, ended.signal])
  let line = 0
  const read = async function* () {
    for await (const it of recording.read()) {
      line = it.line
      if ('error' in it) counts.skipped++
      yield it
    }
  }
  const source = createReplay({ speed, read, onBadLine: (at, message) => progress.say(complaint(at, message)) })
  try {
    // The first post may be hours away: a wall that is not there is told at once.
    await operations.page(wall, { limit: 1 })
    await source.follow({
      wall: { slug: wall, tags: [] },
      options: {},
      keys: {},
      checkpoint: null,
      knows: () => false,
      deliver: async (deliveries) => {
        const receipts = await deliver(deliveries.map((it) => (it.kind === 'post' ? recording.asSent(it.input) : null)))
        progress.show(line, told('replayed', counts))
        return receipts
      },
      say: (lamp) => {
        if (lamp === 'off') ended.abort()
      },
      signal,
      now: systemClock.now,
      sleep: (milliseconds) => systemClock.sleep(milliseconds, signal),
    })
  } finally {
    progress.clear()
  }
  io.out(`${told('replayed', counts)}\n`)
}

import { systemClock } from '#server/sources/clock'
import { createReplay } from '#server/sources/replay'
import type { Api } from '../api'
import { createDeliver, told } from '../deliver'
import { CommandError, type Io } from '../io'
import { Progress } from '../progress'
import { openRecording } from '../recording'

type Options = { readonly wall: string; readonly speed: string; readonly format?: string }

/** Plays a recording onto a wall with its original spacing, times the speed. Goes on when the server was away. */
export const replayFile = async (api: Api, io: Io, cwd: string, file: string, options: Options): Promise<void> => {
  const recording = await openRecording(cwd, file, options.format)
  const speed = Number(options.speed)
  if (!(speed > 0 && Number.isFinite(speed)))
    throw new CommandError('--speed: must be a number above 0, such as 1 or 20.')
  const { deliver, counts } = createDeliver(api, options.wall, io.signal)
  const progress = new Progress(io, recording.lines)
  const ended = new AbortController()
  const signal = AbortSignal.any([io.signal, ended.signal])
  let bad = 0
  let line = 0
  const source = createReplay({
    speed,
    read: async function* () {
      for await (const read of recording.read()) {
        line = read.line
        yield read
      }
    },
    onBadLine: (at, message) => {
      bad++
      progress.say(`line ${at}: ${message}`)
    },
  })
  await source.follow({
    wall: { slug: options.wall, tags: [] },
    options: {},
    keys: {},
    checkpoint: null,
    knows: () => false,
    deliver: async (deliveries) => {
      const receipts = await deliver(deliveries)
      progress.show(line, told(counts, bad - counts.rejected))
      return receipts
    },
    say: (lamp) => {
      if (lamp === 'off') ended.abort()
    },
    signal,
    now: systemClock.now,
    sleep: (milliseconds) => systemClock.sleep(milliseconds, signal),
  })
  progress.end()
  io.out(`${told(counts, bad - counts.rejected)}\n`)
}

import type { Line } from '#server/ingest/lines'
import { writtenAt } from '#server/ingest/written-at'
import type { Delivery } from '#server/wall/receive'
import { aborted } from './aborted'
import type { Source, SourceContext } from './source'

export type ReplayOptions = {
  /** Opens the recording anew: posts as `POST /api/walls/:wall/posts` takes them, with their line numbers (rising). */
  readonly read: () => AsyncIterable<Line<unknown>>
  /** How many times faster than it was; above 0. */
  readonly speed: number
  /** `replay` unless named; the checkpoint is kept under it, so two recordings on one wall need two names. */
  readonly name?: string
  /** What was written before this, milliseconds since 1970, comes at once. */
  readonly liveFrom?: number
  /** The most milliseconds to wait for the next post: a recorded night is cut short to it. */
  readonly longestGap?: number
  /** Told of each line that could not be read or was refused. */
  readonly onBadLine?: (line: number, message: string) => void
}

/** The most posts of one delivery. */
const largestBatch = 500

/**
 * Plays a recording with its original spacing, times `speed`: what arrived together arrives together, what was written
 * before the post in front of it comes at once. The checkpoint is the number of the line last delivered; a restart goes
 * on there. Throws RangeError for a speed that is none.
 */
export const createReplay = (options: ReplayOptions): Source => {
  const { speed, name = 'replay' } = options
  if (!(speed > 0) || speed === Number.POSITIVE_INFINITY) throw new RangeError('The speed must be a number above 0.')
  return { name, follow: (context) => play(options, context) }
}

const play = async (options: ReplayOptions, context: SourceContext): Promise<void> => {
  const { signal, now, sleep, say } = context
  const { liveFrom = Number.NEGATIVE_INFINITY, longestGap = Number.POSITIVE_INFINITY, speed } = options
  const after = Number(context.checkpoint ?? 0)
  const desk = new Desk(options, context)
  let begin: { readonly written: number; readonly now: number } | null = null
  desk.report()
  for await (const read of options.read()) {
    if (signal.aborted) return
    if (read.line <= after) continue
    if ('error' in read) {
      desk.bad(read.line, read.error)
      continue
    }
    const written = timeOf(read.value, now())
    if (written !== null && written >= liveFrom) {
      begin ??= { written, now: now() }
      let due: number = begin.now + (written - begin.written) / speed
      if (due > now()) await desk.deliver()
      if (due > now() + longestGap) {
        due = now() + longestGap
        begin = { written, now: due }
      }
      // In pieces: a conference may sleep for days, and a timer cannot.
      while (due > now() && !signal.aborted) await sleep(Math.min(due - now(), 3_600_000))
    }
    if (signal.aborted) return
    await desk.add(read.line, read.value)
  }
  if (signal.aborted) return
  await desk.deliver()
  say('off', `Played to its end.${desk.trouble}`)
  await aborted(signal)
}

/** Gathers what is due together, delivers it, and keeps count of what was not taken. */
class Desk {
  readonly #options: ReplayOptions
  readonly #context: SourceContext
  #batch: { readonly line: number; readonly delivery: Delivery }[] = []
  #bad = 0
  #last = ''

  constructor(options: ReplayOptions, context: SourceContext) {
    this.#options = options
    this.#context = context
  }

  get trouble(): string {
    return this.#bad === 0 ? '' : ` ${this.#bad} lines could not be used, the last: ${this.#last}`
  }

  report(): void {
    this.#context.say('green', `Playing ×${this.#options.speed}.${this.trouble}`)
  }

  bad(line: number, message: string): void {
    this.#bad++
    this.#last = `line ${line}: ${message}`
    this.#options.onBadLine?.(line, message)
    this.report()
  }

  async add(line: number, input: unknown): Promise<void> {
    this.#batch.push({ line, delivery: { kind: 'post', input, checkpoint: String(line) } })
    if (this.#batch.length >= largestBatch) await this.deliver()
  }

  async deliver(): Promise<void> {
    const batch = this.#batch
    if (batch.length === 0) return
    const receipts = await this.#context.deliver(batch.map((it) => it.delivery))
    this.#batch = []
    for (const [at, receipt] of receipts.entries()) {
      if (receipt.status === 'rejected') this.bad(batch[at]?.line ?? 0, `${receipt.field}: ${receipt.message}`)
    }
  }
}

/** When a post says it was written; null when it does not, or is no post at all (which its receipt will tell). */
const timeOf = (input: unknown, now: number): number | null => {
  if (typeof input !== 'object' || input === null || !('createdAt' in input)) return null
  const { createdAt } = input
  return typeof createdAt === 'string' || typeof createdAt === 'number' ? writtenAt(createdAt, now) : null
}

import type { SourceContext } from '../source'
import type { Desk } from './desk'
import { readFrame, type Told } from './frame'
import type { Place } from './place'
import { Lost, type Stream } from './stream'
import type { Ticker } from './ticker'

/** Milliseconds without any frame after which a connection counts as dead. The public network is never that quiet. */
export const longestSilence = 30_000
/** Behind by more than this, the lamp is amber. */
const tooFarBehind = 60_000
/** A server that has sent nothing for so long has nothing older left to send. */
const caughtUp = 2_000

/** The connection is up, and has told nothing for too long. */
export class Silent extends Lost {
  override name = 'Silent'
}

export type ListenParts = {
  readonly context: SourceContext
  readonly desk: Desk
  readonly place: Place
  readonly ticker: Ticker
  /** How long this connection may be silent, in milliseconds. */
  readonly patience: number
  /** Told of every frame that is newer than all before. */
  readonly onNew: () => void
  readonly say: (behind: number) => void
}

/** Takes what one connection tells until the signal is aborted. Throws Lost when it ends, Silent when it is dead. */
export const listen = async (stream: Stream, parts: ListenParts): Promise<void> => {
  const { context, desk, ticker } = parts
  const { signal } = context
  const ear = new Ear(parts)
  const hear = () => {
    const frames = stream.next()
    // Looked at below; it may reject while we are busy with something else.
    frames.catch(() => {})
    return frames
  }
  let frames = hear()
  while (!signal.aborted) {
    const heard = await Promise.race([frames, ticker.next()])
    if (signal.aborted) return
    if (heard === 'tick') {
      await desk.deliver()
      if (signal.aborted) return
      await desk.tidy()
      ear.look()
    } else {
      await ear.take(heard)
      frames = hear()
    }
  }
}

class Ear {
  readonly #parts: ListenParts
  #heardAt: number
  /** When what was told last had happened, milliseconds since 1970. */
  #toldAt: number

  constructor(parts: ListenParts) {
    this.#parts = parts
    this.#heardAt = parts.context.now()
    this.#toldAt = this.#heardAt
  }

  async take(frames: readonly string[]): Promise<void> {
    const { desk, context } = this.#parts
    this.#heardAt = context.now()
    for (const [at, raw] of frames.entries()) {
      // The last one is read in any case: it says how far we are.
      if (at < frames.length - 1 && !desk.mayMatter(raw)) continue
      const frame = readFrame(raw)
      if (frame.kind === 'unreadable') desk.bad(frame.why)
      else if (frame.kind === 'error')
        throw new Lost(`ended it: ${wordsFor(frame.name, frame.message)}`, null, frame.name)
      else if ('did' in frame) await this.#told(frame)
      if (context.signal.aborted) return
    }
  }

  async #told(told: Extract<Told, { did: string }>): Promise<void> {
    const { context, desk, place, onNew } = this.#parts
    this.#toldAt = told.time / 1_000
    if (place.advance(told.time, context.now())) onNew()
    await desk.take(told)
  }

  /** Judges the silence, and says how it stands. */
  look(): void {
    const { context, patience, say } = this.#parts
    const silence = context.now() - this.#heardAt
    if (silence >= patience) throw new Silent('has told nothing for a while')
    const behind = context.now() - this.#toldAt
    say(silence < caughtUp && behind > tooFarBehind ? behind : 0)
  }
}

const wordsFor = (name: string, message: string): string => {
  if (name === 'ConsumerTooSlow') return 'we were too slow for it'
  return message === '' ? name : message.slice(0, 100)
}

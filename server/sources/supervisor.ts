import type { Lamp, SourceLamp } from '#lib/protocol/socket'
import { StoreUnavailable } from '#server/log/log'
import type { Clock } from './clock'

/** One life of a source, from the start to its end or to the loss of its network. */
export type Life = { readonly signal: AbortSignal; readonly say: (lamp: Lamp, message: string) => void }

export type SupervisorParts = {
  readonly name: string
  /** Runs until aborted; throws when the network is lost, saying why in words a curator understands. */
  readonly follow: (life: Life) => Promise<void>
  readonly clock: Clock
  /** The most milliseconds between two tries; a minute unless told. */
  readonly longestWait?: number
  /** Told of every loss, for the log. */
  readonly onLost?: (name: string, error: unknown) => void
}

const firstWait = 1_000
/** A life this long was a healthy one: the next loss is a first loss again. */
const healthy = 60_000

/** Keeps one source going: lights its lamp and, when it throws, starts it again after a wait that doubles each time. */
export class Supervisor {
  readonly name: string
  readonly #parts: SupervisorParts
  readonly #stop = new AbortController()
  #running: Promise<void> = Promise.resolve()
  #lamp: Lamp = 'off'
  #since: number
  #message = 'Not started'

  constructor(parts: SupervisorParts) {
    this.#parts = parts
    this.name = parts.name
    this.#since = parts.clock.now()
  }

  start(): void {
    this.#running = this.#keepGoing()
  }

  /** Resolves when the source has ended. */
  async stop(): Promise<void> {
    this.#stop.abort()
    await this.#running
  }

  lamp(received: number): SourceLamp {
    const since = new Date(this.#since).toISOString()
    return { source: this.name, lamp: this.#lamp, since, message: this.#message, received }
  }

  async #keepGoing(): Promise<void> {
    const { follow, clock, longestWait = 60_000, onLost } = this.#parts
    const { signal } = this.#stop
    let wait = firstWait
    while (!signal.aborted) {
      const begun = clock.now()
      this.#say('amber', 'Starting')
      try {
        await follow({ signal, say: (lamp, message) => this.#say(lamp, message) })
        // Without being told to: it has nothing more to give, and said so.
        break
      } catch (error) {
        if (signal.aborted) break
        onLost?.(this.name, error)
        if (clock.now() - begun >= healthy) wait = firstWait
        // Between half and one and a half times: many sources lost together do not come back together.
        const pause = Math.min(Math.round(wait * (0.5 + clock.random())), longestWait)
        wait = Math.min(wait * 2, longestWait)
        this.#say('red', `${reasonOf(error)} Trying again in ${Math.ceil(pause / 1_000)} s.`)
        await clock.sleep(pause, signal)
      }
    }
    if (signal.aborted) this.#say('off', 'Stopped')
  }

  /** `since` is when the colour changed; words may change under it. */
  #say(lamp: Lamp, message: string): void {
    if (lamp !== this.#lamp) this.#since = this.#parts.clock.now()
    this.#lamp = lamp
    this.#message = message
  }
}

const reasonOf = (error: unknown): string => {
  if (error instanceof StoreUnavailable) return 'The store takes nothing just now.'
  const message = error instanceof Error ? error.message : ''
  return message === '' ? 'It failed.' : /[.!?…]$/.test(message) ? message : `${message}.`
}

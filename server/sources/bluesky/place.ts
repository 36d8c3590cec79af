import { z } from 'zod'
import { Bounded } from './bounded'

const kept = z.object({
  host: z.string(),
  cursor: z.int().min(1e15).max(1e16),
  had: z.array(z.string()).default([]),
})

/** How far one goes back, in microseconds: the order of frames is not strict, and another server saw them at other times. */
export const rewind = { sameHost: 10_000_000, otherHost: 120_000_000 }
/** How many things already taken are kept with the place, so that going back does not bring them again. */
const keptWithPlace = 32
const remembered = 10_000

/**
 * Where we are in the stream. Both wire formats take a time as their cursor, and time means nearly the same on every
 * server, which a sequence number does not.
 */
export class Place {
  #host: string
  #cursor: number | null
  /** When we first listened, by our own clock: all we have until the network tells its time. */
  #arrived: number | null = null
  readonly #had = new Bounded<string, null>(remembered)
  #last: readonly string[] = []

  constructor(checkpoint: string | null) {
    const read = kept.safeParse(parse(checkpoint))
    this.#host = read.success ? read.data.host : ''
    this.#cursor = read.success ? read.data.cursor : null
    this.#last = read.success ? read.data.had : []
    for (const key of this.#last) this.#had.set(key, null)
  }

  get host(): string {
    return this.#host
  }

  /** Microseconds since 1970; null before the very first connection. */
  get cursor(): number | null {
    return this.#cursor ?? this.#arrived
  }

  /**
   * From where to ask this server; null: from now on. Each fruitless try before goes back a quarter as far: a
   * connection that always breaks before the new things come would never get to them.
   */
  from(host: string, fruitless: number): number | null {
    const { cursor } = this
    const back = host === this.#host ? rewind.sameHost : rewind.otherHost
    return cursor === null ? null : cursor - Math.floor(back / 4 ** fruitless)
  }

  /** We listen now: what is told from this moment on must not be lost any more. */
  arrive(now: number): void {
    this.#arrived ??= now * 1_000
  }

  /** The server has told us something new, so our place is one of its own. */
  settle(host: string): void {
    this.#host = host
  }

  /** The stream was lost from here: what comes next is all there is. */
  startAnew(): void {
    this.#cursor = null
    this.#arrived = null
  }

  /** Whether the time is later than any before. A time later than ours is a server's wrong clock. */
  advance(time: number, now: number): boolean {
    const believed = Math.min(time, now * 1_000)
    if (this.#cursor !== null && believed <= this.#cursor) return false
    this.#cursor = believed
    return true
  }

  /** Whether exactly this was taken before. */
  had(key: string): boolean {
    return this.#had.has(key)
  }

  take(key: string): void {
    this.#had.set(key, null)
    this.#last = [...this.#last, key].slice(-keptWithPlace)
  }

  get checkpoint(): string {
    return JSON.stringify({ host: this.#host, cursor: this.cursor, had: this.#last })
  }
}

const parse = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

import type { SourceContext } from '../source'
import type { Board } from './board'
import type { Desk } from './desk'
import type { Dial, Stream } from './dial'
import { Fill } from './fill'
import { listen, Silent } from './listen'
import { Busy, Lost, Refused } from './lost'
import type { Memory } from './memory'
import type { Place } from './place'
import { poll } from './poll'
import { Recheck } from './recheck'
import type { Server } from './server'
import { waitFor } from './wait'

/** Milliseconds before a lost server is tried again: doubled each time. */
const firstWait = 1_000
const longestWait = 60_000
/** One that refuses us changes its mind seldom. */
const refusedWait = 30_000

export type FollowerParts = {
  readonly server: Server
  readonly tags: readonly string[]
  readonly desk: Desk
  readonly place: Place
  readonly memory: Memory
  readonly board: Board
  readonly dial: Dial
  readonly context: Pick<SourceContext, 'now' | 'sleep'>
  readonly signal: AbortSignal
}

/** Follows one server, through losses, as long as another one is well. */
export class Follower {
  readonly #parts: FollowerParts
  readonly #fills: readonly Fill[]
  readonly #recheck: Recheck
  #streams: readonly string[] | null = null

  constructor(parts: FollowerParts) {
    const { server, tags, desk, place, memory, board, signal } = parts
    this.#parts = parts
    this.#recheck = new Recheck(server, desk, memory)
    const onAnswer = () => {
      if (server.client.token === null) board.set(server.host, { kind: 'well', how: 'asking' })
    }
    const recheck = this.#recheck
    this.#fills = tags.map((tag) => new Fill({ server, desk, place, memory, recheck, signal, onAnswer }, tag))
  }

  /** Returns when the signal is aborted. Throws what is not its server's fault, and when no server is left that may be well. */
  async run(): Promise<void> {
    const { server, board, signal, context } = this.#parts
    let tries = 0
    while (!signal.aborted) {
      try {
        await this.#once()
      } catch (error) {
        if (signal.aborted) return
        if (!(error instanceof Lost)) throw error
        const wasWell = board.isWell(server.host)
        tries = wasWell ? 0 : tries + 1
        board.set(server.host, { kind: 'lost', error, tries })
        const why = board.allLost
        if (why !== null) throw new Error(why)
        await this.#sleep(this.#waitAfter(error, tries, context.now()), signal)
      }
    }
  }

  #waitAfter(error: Lost, tries: number, now: number): number {
    if (error instanceof Busy) return Math.max(error.until - now, firstWait)
    if (error instanceof Silent) return firstWait
    const wait = Math.min(firstWait * 2 ** Math.min(tries, 10), longestWait)
    return error instanceof Refused ? Math.max(wait, refusedWait) : wait
  }

  async #once(): Promise<void> {
    const { server, desk, board, signal, context } = this.#parts
    const streams = this.#streams ?? (await this.#ask())
    if (signal.aborted) return
    const { token } = server.client
    if (token !== null) return this.#listen(token, streams)
    const sleep = (milliseconds: number) => this.#sleep(milliseconds, signal)
    const keep = () => desk.keep()
    await poll({ server, fills: this.#fills, recheck: this.#recheck, board, keep, signal, now: context.now, sleep })
  }

  /** What the server says of itself. Without it one can do: it is asked again the next time. */
  async #ask(): Promise<readonly string[]> {
    const { server } = this.#parts
    try {
      const { domain, streams } = await server.client.instance()
      server.domain = domain
      this.#streams = streams
      return streams
    } catch (error) {
      if (!(error instanceof Lost) || error instanceof Busy) throw error
      return [server.client.ownStream]
    }
  }

  async #listen(token: string, streams: readonly string[]): Promise<void> {
    const { signal, context } = this.#parts
    const stream = await this.#dial(token, streams)
    const stop = () => stream.close()
    signal.addEventListener('abort', stop, { once: true })
    try {
      const sleep = (milliseconds: number, until: AbortSignal) => this.#sleep(milliseconds, until)
      await listen(stream, { ...this.#parts, fills: this.#fills, recheck: this.#recheck, now: context.now, sleep })
    } finally {
      signal.removeEventListener('abort', stop)
      stream.close()
    }
  }

  /** At the address the server gives, or else at its own. */
  async #dial(token: string, streams: readonly string[]): Promise<Stream> {
    let lost = new Lost('cannot be reached')
    for (const url of streams) {
      try {
        return await this.#parts.dial(url, token, { signal: this.#parts.signal, now: this.#parts.context.now })
      } catch (error) {
        if (!(error instanceof Lost) || this.#parts.signal.aborted) throw error
        lost = error
        this.#streams = null
        if (error instanceof Refused || error instanceof Busy) break
      }
    }
    throw lost
  }

  /** The context's own wait ends with the context's signal only. */
  #sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    return waitFor(() => this.#parts.context.sleep(milliseconds), signal)
  }
}

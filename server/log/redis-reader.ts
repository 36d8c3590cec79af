import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { Redis } from 'ioredis'
import type { Cursor } from '#lib/cursor'
import type { Entry } from '#lib/event'
import { CursorGone, LogDamaged, StoreUnavailable } from './log'
import { newClient, patience } from './redis-client'
import { guarded } from './redis-error'
import type { RedisLife } from './redis-life'

/** Entries read at a time; Redis does nothing else while it collects them. */
const pageSize = 500

/** Milliseconds before a server that is there but refuses is asked again. */
const backOff = 100

/** One reader of a wall's log, on its own connection, because a blocking read lets nothing else through. */
export class RedisReader {
  readonly #life: RedisLife
  readonly #redis: Redis
  readonly #signal: AbortSignal
  #cursor: Cursor | null
  readonly #leave = () => this.#redis.disconnect()

  /** @param signal ends the reader; `close` must be called in any case. */
  constructor(url: string, life: RedisLife, after: Cursor | null, signal: AbortSignal) {
    this.#life = life
    this.#cursor = after
    this.#signal = signal
    this.#redis = newClient(url, `${life.place}:reader`)
    signal.addEventListener('abort', this.#leave)
  }

  close(): void {
    this.#signal.removeEventListener('abort', this.#leave)
    this.#redis.disconnect()
  }

  /** Connects; throws StoreUnavailable when Redis is not there now (it goes on trying all the same). */
  async connect(): Promise<void> {
    await guarded(this.#life.place, () => this.#redis.connect())
  }

  /** The next entries, none at the head. Throws CursorGone, LogDamaged, StoreUnavailable. */
  async page(): Promise<readonly Entry[]> {
    const after = this.#cursor
    const { epoch, base, seq, rest } = await this.#life.read(this.#redis, after?.seq ?? 0, pageSize)
    const place = after?.seq ?? 0
    const standing = place === 0 || (Number.isSafeInteger(place) && place >= base && place <= seq)
    if (after !== null && (after.epoch !== epoch || !standing)) throw new CursorGone(after, { epoch, seq })
    const start = Math.max(place, base)
    const entries = rest.map(([e, body], index): Entry => {
      if (body === null)
        throw new LogDamaged(`${this.#life.place} is damaged: entry ${start + index + 1} has no content.`)
      return { seq: start + index + 1, at: JSON.parse(e).at, event: JSON.parse(body) }
    })
    this.#cursor = { epoch, seq: start + entries.length }
    return entries
  }

  /** Batches of entries, then those to come, until aborted. Waits for a Redis that is away. Throws CursorGone and LogDamaged. */
  async *follow(): AsyncGenerator<readonly Entry[]> {
    this.connect().catch(() => {})
    while (!this.#signal.aborted) {
      try {
        const entries = await this.page()
        if (entries.length > 0) yield entries
        else await this.#block()
      } catch (error) {
        if (this.#signal.aborted) return
        if (!(error instanceof StoreUnavailable)) throw error
        await this.#ready()
      }
    }
  }

  /** Returns when there may be something after the cursor, and every second, to see whether the log is still the same. */
  async #block(): Promise<void> {
    const { key, place } = this.#life
    const after = `${this.#cursor?.seq ?? 0}-0`
    await guarded(place, () => this.#redis.xread('COUNT', 1, 'BLOCK', patience / 2, 'STREAMS', key, after))
  }

  async #ready(): Promise<void> {
    const until = { signal: this.#signal }
    try {
      if (this.#redis.status === 'ready') await pause(backOff, undefined, until)
      else await once(this.#redis, 'ready', until)
    } catch {
      // Aborted, or the 'error' of one attempt to connect: the loop looks and asks again.
    }
  }
}

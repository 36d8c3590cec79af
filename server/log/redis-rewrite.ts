import type { Redis } from 'ioredis'

/** Milliseconds between two rewritings of the append-only file. */
const pause = 5_000

/**
 * Has Redis write its append-only file anew after an erasure: the old words stand in it until then. Many erasures
 * share one rewriting. Without appendonly the words leave the disk with the next snapshot, which is the operator's to time.
 */
export class Rewriter {
  readonly #redis: Redis
  readonly #warn: (message: string) => void
  #timer: NodeJS.Timeout | undefined
  #wanted = false

  constructor(redis: Redis, warn: (message: string) => void) {
    this.#redis = redis
    this.#warn = warn
  }

  want(): void {
    this.#wanted = true
    if (this.#timer === undefined) void this.#rewrite()
  }

  close(): void {
    this.#wanted = false
    clearTimeout(this.#timer)
  }

  async #rewrite(): Promise<void> {
    this.#wanted = false
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      if (this.#wanted) void this.#rewrite()
    }, pause).unref()
    try {
      if (/^aof_enabled:1/m.test(await this.#redis.info('persistence'))) await this.#redis.bgrewriteaof()
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      // One already running may have passed the erased entry; a connection lost comes back.
      if (!/NOPERM|unknown command/i.test(message)) this.#wanted = true
      else this.#warn(`Erased words stay in Redis' append-only file until it is rewritten: ${message}`)
    }
  }
}

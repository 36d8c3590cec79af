import type { Redis } from 'ioredis'
import type { Cursor } from '#lib/cursor'
import type { Draft, Entry } from '#lib/event'
import { type Encoded, encode } from './encode'
import type { Job } from './group'
import { type Appended, type EventLog, StoreUnavailable } from './log'
import { send } from './redis-append'
import { newClient } from './redis-client'
import { guarded } from './redis-error'
import { RedisLife } from './redis-life'
import { run } from './redis-lua'
import { RedisReader } from './redis-reader'
import { Rewriter } from './redis-rewrite'
import { eraseScript } from './redis-script'
import { checkServer } from './redis-start'

/** Drafts sent in one script: Redis serves nobody else meanwhile (about 4 ms). */
const handful = 500

export type RedisLogOptions = {
  readonly url: string
  /** The wall's slug: part of the keys' names. */
  readonly wall: string
  /** Told, in a sentence, what the operator ought to know: a weak setting, entries lost. */
  readonly warn?: (message: string) => void
}

/**
 * A wall's log in Redis, shared by any number of processes. An append is as durable as Redis is set to be
 * (`appendfsync`) when it resolves. An append that fails with STORE_DOWN may have happened: give drafts a `once` key.
 * Throws Error naming the setting when Redis is set to lose walls, and StoreUnavailable when it is not there.
 */
export const openRedisLog = async (options: RedisLogOptions): Promise<EventLog> => {
  const { url, wall, warn = (message) => process.emitWarning(message) } = options
  const life = new RedisLife(wall, warn)
  const redis = newClient(url, life.place)
  try {
    const info = await guarded(life.place, async () => {
      await redis.connect()
      return redis.info()
    })
    checkServer(info, warn)
    await life.read(redis, 0, 0)
    return new RedisLog(url, redis, life, warn)
  } catch (error) {
    redis.disconnect()
    throw error
  }
}

class RedisLog implements EventLog {
  readonly #url: string
  readonly #redis: Redis
  readonly #life: RedisLife
  readonly #rewriter: Rewriter
  readonly #closing = new AbortController()
  #jobs: Job<Encoded, Appended>[] = []
  #pumping: Promise<void> | undefined

  constructor(url: string, redis: Redis, life: RedisLife, warn: (message: string) => void) {
    this.#url = url
    this.#redis = redis
    this.#life = life
    this.#rewriter = new Rewriter(redis, warn)
  }

  async append(drafts: readonly Draft[]): Promise<readonly Appended[]> {
    this.#assertOpen()
    if (drafts.length === 0) return []
    const answers = drafts.map(encode).map(
      (task) =>
        new Promise<Appended>((resolve, reject) => {
          this.#jobs.push({ task, resolve, reject })
        }),
    )
    this.#pumping ??= this.#pump()
    return Promise.all(answers)
  }

  async *history(after: Cursor | null): AsyncGenerator<Entry> {
    this.#assertOpen()
    const reader = new RedisReader(this.#url, this.#life, after, this.#closing.signal)
    try {
      await reader.connect()
      const { seq: end } = await this.head()
      for (;;) {
        const page = await reader.page()
        yield* page
        if ((page.at(-1)?.seq ?? end) >= end) return
      }
    } finally {
      reader.close()
    }
  }

  async *follow(after: Cursor | null, signal: AbortSignal): AsyncGenerator<readonly Entry[]> {
    this.#assertOpen()
    const reader = new RedisReader(this.#url, this.#life, after, AbortSignal.any([signal, this.#closing.signal]))
    try {
      yield* reader.follow()
    } finally {
      reader.close()
    }
  }

  async erase(seq: number): Promise<void> {
    this.#assertOpen()
    const { place, keys } = this.#life
    const done = await guarded(place, () => run(this.#redis, eraseScript, keys, [seq]))
    if (done !== 1) throw new RangeError(`There is no entry ${seq} to erase.`)
    this.#rewriter.want()
  }

  async head(): Promise<Cursor> {
    this.#assertOpen()
    const { epoch, seq } = await this.#life.read(this.#redis, 0, 0)
    return { epoch, seq }
  }

  async close(): Promise<void> {
    this.#closing.abort()
    await this.#pumping
    this.#rewriter.close()
    this.#redis.disconnect()
  }

  #assertOpen(): void {
    if (this.#closing.signal.aborted) throw new StoreUnavailable('STORE_DOWN', `${this.#life.place} is closed.`)
  }

  /** One script after the other: the next carries all that was asked for meanwhile, and order needs no further care. */
  async #pump(): Promise<void> {
    for (;;) {
      const jobs = this.#jobs.splice(0, handful)
      if (jobs.length === 0) break
      try {
        const answers = await send(
          this.#redis,
          this.#life,
          jobs.map(({ task }) => task),
        )
        for (const [index, { resolve }] of jobs.entries()) resolve(answers[index] as Appended)
      } catch (error) {
        // What waits behind must not overtake: the rest of the same call may be among it.
        for (const { reject } of [...jobs, ...this.#jobs.splice(0)]) reject(error)
      }
    }
    this.#pumping = undefined
  }
}

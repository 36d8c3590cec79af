import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Redis } from 'ioredis'

export type LeaseTimes = {
  /** Milliseconds until Redis gives the lease of a holder that says nothing more to another. */
  readonly lasts: number
  /** Milliseconds between two renewals, and between two tries to take it. */
  readonly renewEvery: number
  readonly takeEvery: number
  /** The holder lets go so many milliseconds before Redis does: what it is just delivering ends before another begins. */
  readonly margin: number
}

/** A holder that dies is replaced after `lasts + takeEvery` at the latest: within 10 s. */
const shipped: LeaseTimes = { lasts: 8_000, renewEvery: 2_000, takeEvery: 1_000, margin: 1_000 }

export type LeaseParts = {
  /** Closed by its owner, after the lease; its commands must fail fast. */
  readonly redis: Redis
  /** Settles when the first try to connect is over. */
  readonly connected: Promise<unknown>
  /** The wall's slug. */
  readonly wall: string
  readonly times?: Partial<LeaseTimes>
  /** A name no other process has. */
  readonly holder?: string
}

/** Why the lease is not ours. */
export type Elsewhere = 'asking' | 'another process' | 'Redis is away'

// A lease is prolonged and given back only by who holds it: it may have gone to another meanwhile.
const ifOurs = (command: string) => `if redis.call('GET', KEYS[1]) == ARGV[1] then return ${command} else return 0 end`
const renewal = ifOurs("redis.call('PEXPIRE', KEYS[1], ARGV[2])")
const release = ifOurs("redis.call('DEL', KEYS[1])")

/**
 * The right to run a wall's sources, held by one process at a time: a key in Redis that its holder keeps alive. One that
 * cannot renew it lets go by its own, monotonic, clock before Redis gives it to another.
 */
export class Lease {
  readonly #redis: Redis
  readonly #key: string
  readonly #times: LeaseTimes
  readonly #holder: string
  readonly #closing = new AbortController()
  readonly #keeping: Promise<void>
  #held: AbortController | null = null
  #deadline = 0
  #expiry: NodeJS.Timeout | undefined
  #elsewhere: Elsewhere = 'asking'
  #waiting: (() => void)[] = []

  constructor({ redis, connected, wall, times = {}, holder = randomUUID() }: LeaseParts) {
    this.#redis = redis
    this.#key = `backchannel:{${wall}}:lease`
    this.#times = { ...shipped, ...times }
    this.#holder = holder
    this.#keeping = connected.catch(() => {}).then(() => this.#keep())
  }

  /** Throws when it is not ours at this moment: also right after the process stood still, before any timer could tell. */
  check(): void {
    if (this.#held !== null && performance.now() >= this.#deadline) this.#lose('Redis is away')
    if (this.#held === null) throw new Error('Another process may be running this source by now.')
  }

  /**
   * Runs the work while the lease is ours, and again each time it becomes ours; its signal is aborted when the lease is
   * lost. Says through `onWait` why it waits. Returns when the work ended by itself, or when aborted.
   */
  async run(
    signal: AbortSignal,
    work: (held: AbortSignal) => Promise<void>,
    onWait: (why: Elsewhere) => void,
  ): Promise<void> {
    while (!signal.aborted) {
      const held = this.#held
      if (held === null) {
        onWait(this.#elsewhere)
        await this.#change(signal)
        continue
      }
      const both = AbortSignal.any([signal, held.signal])
      try {
        await work(both)
        if (!both.aborted) return
      } catch (error) {
        // What fails after it was told to end has not failed.
        if (!both.aborted) throw error
      }
    }
  }

  /** Gives it back, so that another process need not wait. End all work first. */
  async close(): Promise<void> {
    this.#closing.abort()
    await this.#keeping
    this.#lose('asking')
    await this.#redis.eval(release, 1, this.#key, this.#holder).catch(() => {
      // Redis is away: the lease ends by itself.
    })
  }

  async #keep(): Promise<void> {
    const { signal } = this.#closing
    const { renewEvery, takeEvery } = this.#times
    while (!signal.aborted) {
      const asked = performance.now()
      try {
        if (this.#held !== null && !(await this.#renew())) this.#lose('another process')
        if (this.#held !== null || (await this.#take())) this.#hold(asked)
        else this.#lose('another process')
      } catch {
        // A holder has until its deadline to reach Redis again.
        if (this.#held === null) this.#lose('Redis is away')
      }
      const pause = this.#held === null ? takeEvery : renewEvery
      await wait(pause, undefined, { signal }).catch(() => {})
    }
  }

  /** Also ours when an earlier try succeeded and only its answer was lost. */
  async #take(): Promise<boolean> {
    const { lasts } = this.#times
    return (await this.#redis.set(this.#key, this.#holder, 'PX', lasts, 'NX')) === 'OK' || this.#renew()
  }

  async #renew(): Promise<boolean> {
    return (await this.#redis.eval(renewal, 1, this.#key, this.#holder, this.#times.lasts)) === 1
  }

  /** @param asked when the command went out: from then on Redis counts, at the earliest. */
  #hold(asked: number): void {
    const { lasts, margin } = this.#times
    this.#deadline = asked + lasts - margin
    clearTimeout(this.#expiry)
    this.#expiry = setTimeout(() => this.#lose('Redis is away'), this.#deadline - performance.now())
    if (this.#held !== null) return
    this.#held = new AbortController()
    this.#wake()
  }

  #lose(elsewhere: Elsewhere): void {
    clearTimeout(this.#expiry)
    if (this.#held === null && this.#elsewhere === elsewhere) return
    this.#held?.abort()
    this.#held = null
    this.#elsewhere = elsewhere
    this.#wake()
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake()
  }

  #change(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        signal.removeEventListener('abort', wake)
        resolve()
      }
      this.#waiting.push(wake)
      signal.addEventListener('abort', wake)
    })
  }
}

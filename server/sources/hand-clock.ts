import type { Clock } from './clock'

type Sleeper = { readonly due: number; readonly wake: () => void }

/** A clock for tests: it stands still until it is moved, and tells who waits for how long. */
export class HandClock implements Clock {
  /** Every wait asked for, in milliseconds. */
  readonly waits: number[] = []
  /** What `random` answers; 0.5 makes jitter nothing. */
  chance = 0.5
  #now: number
  #sleepers: Sleeper[] = []
  #watchers: (() => void)[] = []

  constructor(now = Date.UTC(2026, 2, 1, 9)) {
    this.#now = now
  }

  readonly now = (): number => this.#now
  readonly random = (): number => this.chance

  readonly sleep = (milliseconds: number, signal: AbortSignal): Promise<void> => {
    this.waits.push(milliseconds)
    if (signal.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const wake = () => {
        this.#sleepers = this.#sleepers.filter((it) => it !== sleeper)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      const sleeper = { due: this.#now + milliseconds, wake }
      this.#sleepers.push(sleeper)
      signal.addEventListener('abort', wake)
      for (const look of this.#watchers.splice(0)) look()
    })
  }

  /** Resolves when somebody sleeps, with the milliseconds until the first one wakes. */
  async asleep(): Promise<number> {
    while (this.#sleepers.length === 0)
      await new Promise<void>((resolve) => {
        this.#watchers.push(resolve)
      })
    return Math.min(...this.#sleepers.map((it) => it.due)) - this.#now
  }

  /** Moves on, and wakes whoever is due by then. */
  pass(milliseconds: number): void {
    this.#now += milliseconds
    for (const it of this.#sleepers.filter((it) => it.due <= this.#now)) it.wake()
  }
}

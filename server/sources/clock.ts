import { setTimeout as wait } from 'node:timers/promises'

/** Time as sources and their supervisor see it. Tests bring their own. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number
  /** Resolves after so many milliseconds, or at once when the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
  /** 0 up to, and without, 1. */
  random(): number
}

/** Beyond this a timer of Node's fires at once. */
const longest = 2 ** 31 - 1

export const systemClock: Clock = {
  now: Date.now,
  sleep: (milliseconds, signal) =>
    wait(Math.min(Math.max(0, milliseconds), longest), undefined, { signal }).catch(() => {
      // Aborted: the sleeper looks at the signal itself.
    }),
  random: Math.random,
}

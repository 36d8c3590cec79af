/** Random numbers that come out the same for the same seed: mulberry32 (Tommy Ettinger, public domain). */
export class Seeded {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** At least 0, below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }

  /** At least `low`, below `high`. */
  between(low: number, high: number): number {
    return low + this.next() * (high - low)
  }

  /** A whole number, both ends included. */
  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1))
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  /** Throws RangeError when there is nothing to choose from. */
  pick<T>(from: readonly T[]): T {
    const found = from[Math.floor(this.next() * from.length)]
    if (found === undefined) throw new RangeError('Nothing to pick from.')
    return found
  }

  /** One of them, each as likely as its weight says; null when no weight is above 0. */
  weighted<T>(from: readonly T[], weightOf: (it: T) => number): T | null {
    const weights = from.map((it) => Math.max(0, weightOf(it)))
    let left = this.next() * weights.reduce((sum, it) => sum + it, 0)
    for (const [at, it] of from.entries()) {
      left -= weights[at] ?? 0
      if (left < 0) return it
    }
    return null
  }

  shuffled<T>(from: readonly T[]): T[] {
    return from
      .map((it) => ({ it, by: this.next() }))
      .sort((a, b) => a.by - b.by)
      .map(({ it }) => it)
  }

  /** Waiting times of independent arrivals: exponential with this mean. */
  wait(mean: number): number {
    return -Math.log(1 - this.next()) * mean
  }
}

/** A number from a text, for things that must stay with it however the rest is changed (FNV-1a). */
export const seedOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

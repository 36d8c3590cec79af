/** Left over for whoever else asks from here: other walls, the person whose token it is. */
const reserve = 10
const longest = 900_000
const usual = 60_000

const timeIn = (text: string | null): number => (text === null ? Number.NaN : Date.parse(text))

/** How much a server still lets us ask, by its `X-RateLimit` headers and `Retry-After`. */
export class Budget {
  #until = 0

  /** When it may be asked again, milliseconds since 1970; 0: at any time. */
  get until(): number {
    return this.#until
  }

  note(status: number, headers: Headers, now: number): void {
    // By the server's own clock, where it tells: ours may differ.
    const there = timeIn(headers.get('date'))
    const reset = timeIn(headers.get('x-ratelimit-reset')) - (Number.isNaN(there) ? now : there)
    const remaining = Number(headers.get('x-ratelimit-remaining') ?? 'unknown')
    const limit = Number(headers.get('x-ratelimit-limit') ?? 'unknown')
    if (status === 429 || status === 503) {
      const wait = this.#retryAfter(headers, now) ?? (status === 429 ? this.#first(reset, usual) : null)
      if (wait !== null) this.#until = now + Math.min(Math.max(wait, 1_000), longest)
    } else if (remaining <= Math.min(reserve, limit / 10) && reset > 0) this.#until = now + Math.min(reset, longest)
  }

  #first(...waits: readonly number[]): number {
    return waits.find((it) => it > 0) ?? usual
  }

  /** In seconds, or as a date. */
  #retryAfter(headers: Headers, now: number): number | null {
    const text = headers.get('retry-after')
    if (text === null) return null
    const wait = /^\d+$/.test(text.trim()) ? Number(text) * 1_000 : timeIn(text) - now
    return Number.isNaN(wait) ? null : wait
  }
}

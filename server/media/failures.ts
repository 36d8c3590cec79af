const minute = 60_000
/** Milliseconds a picture is left alone at most. */
const longest = 60 * minute
/** So many failed pictures are remembered; beyond, the oldest are tried again. */
const most = 10_000

type Failure = { readonly times: number; readonly until: number }

/** Pictures that could not be had: left alone for a minute, then for twice as long each time, up to an hour. */
export class Failures {
  readonly #now: () => number
  readonly #known = new Map<string, Failure>()

  /** @param now milliseconds, from any beginning. */
  constructor(now: () => number) {
    this.#now = now
  }

  isResting(url: string): boolean {
    return (this.#known.get(url)?.until ?? Number.NEGATIVE_INFINITY) > this.#now()
  }

  failed(url: string): void {
    const times = (this.#known.get(url)?.times ?? 0) + 1
    this.#known.delete(url)
    this.#known.set(url, { times, until: this.#now() + Math.min(longest, minute * 2 ** (times - 1)) })
    const [oldest] = this.#known.keys()
    if (this.#known.size > most && oldest !== undefined) this.#known.delete(oldest)
  }

  succeeded(url: string): void {
    this.#known.delete(url)
  }
}

/** One wait at a time, however often it is asked for: a tick every so many milliseconds. */
export class Ticker {
  readonly #sleep: (milliseconds: number) => Promise<void>
  readonly #every: number
  #waiting: Promise<'tick'> | null = null

  constructor(sleep: (milliseconds: number) => Promise<void>, every: number) {
    this.#sleep = sleep
    this.#every = every
  }

  next(): Promise<'tick'> {
    this.#waiting ??= this.#sleep(this.#every).then(() => {
      this.#waiting = null
      return 'tick'
    })
    return this.#waiting
  }
}

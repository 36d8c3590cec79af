import { Busy } from './refused'

/** Lets so many in at a time; so many more may wait, in order. */
export class Gate {
  readonly #most: number
  readonly #queue: number
  #inside = 0
  readonly #waiting: (() => void)[] = []

  constructor(most: number, queue: number) {
    this.#most = most
    this.#queue = queue
  }

  /** Does the work when it is its turn. Throws Busy when nobody more may wait. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inside < this.#most) this.#inside++
    else if (this.#waiting.length < this.#queue) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    else throw new Busy('Too many pictures at once.')
    try {
      return await work()
    } finally {
      // Who waited longest takes the place over, so that nobody slips in between.
      const next = this.#waiting.shift()
      if (next === undefined) this.#inside--
      else next()
    }
  }
}

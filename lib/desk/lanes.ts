/** One thing after another per lane; lanes do not wait for each other. A task that fails frees its lane. */
export class Lanes {
  #tails = new Map<string, Promise<unknown>>()

  run<T>(lane: string, task: () => Promise<T>): Promise<T> {
    const tail = this.#tails.get(lane) ?? Promise.resolve()
    const done = tail.then(task, task)
    const settled = done.then(
      () => {},
      () => {},
    )
    this.#tails.set(lane, settled)
    void settled.then(() => {
      if (this.#tails.get(lane) === settled) this.#tails.delete(lane)
    })
    return done
  }

  get size(): number {
    return this.#tails.size
  }
}

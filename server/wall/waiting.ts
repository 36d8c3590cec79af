type Waiter = { readonly seq: number; readonly resolve: () => void }

/** Callers that wait until the wall has folded an entry. */
export class Waiting {
  #all: Waiter[] = []

  /** Resolves when `reached` is told of this seq, or of a later one. */
  until(seq: number): Promise<void> {
    return new Promise((resolve) => this.#all.push({ seq, resolve }))
  }

  reached(seq: number): void {
    const ready = this.#all.filter((it) => it.seq <= seq)
    if (ready.length > 0) this.#all = this.#all.filter((it) => it.seq > seq)
    for (const it of ready) it.resolve()
  }
}

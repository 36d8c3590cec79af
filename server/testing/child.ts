import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A TypeScript file of this folder run as a process of its own. */
export class Child {
  readonly lines: string[] = []
  readonly #process
  readonly #done: Promise<unknown>
  #waiting: { readonly wanted: (lines: readonly string[]) => boolean; readonly resolve: () => void }[] = []

  constructor(file: string, args: readonly string[]) {
    const path = fileURLToPath(new URL(file, import.meta.url))
    this.#process = spawn(process.execPath, ['--import', 'tsx', path, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#done = once(this.#process, 'close')
    createInterface({ input: this.#process.stdout }).on('line', (line) => {
      this.lines.push(line)
      for (const { wanted, resolve } of this.#waiting) if (wanted(this.lines)) resolve()
    })
  }

  get pid(): number {
    return this.#process.pid ?? 0
  }

  /** Resolves when what it printed so far is what is wanted; rejects when it ended before. */
  async until(wanted: (lines: readonly string[]) => boolean): Promise<void> {
    if (wanted(this.lines)) return
    const there = new Promise<void>((resolve) => {
      this.#waiting.push({ wanted, resolve })
    })
    const early = this.#done.then(() => {
      if (!wanted(this.lines)) throw new Error(`The child ended early; it said last: ${this.lines.at(-1)}`)
    })
    await Promise.race([there, early])
  }

  /** SIGKILL; resolves when it is gone and all it printed is in `lines`. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL')
    await this.#done
  }
}

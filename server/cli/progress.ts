import type { Io } from './io'

const width = 24
/** Milliseconds between two drawings, on a terminal and in a log file. */
const often = { terminal: 100, file: 5_000 }

/** A bar that fills as the lines of a file go by. Where there is no terminal it is a line now and then. */
export class Progress {
  readonly #io: Io
  readonly #total: number
  readonly #since = Date.now()
  #drawn: number
  #isDrawn = false

  constructor(io: Io, total: number) {
    this.#io = io
    this.#total = Math.max(1, total)
    // A terminal sees at once that something goes on; a log file needs to be told only of what takes long.
    this.#drawn = io.columns() === null ? this.#since : 0
  }

  /** `done` of the total; `about` says what happened to them. */
  show(done: number, about: string): void {
    const now = Date.now()
    const columns = this.#io.columns()
    if (now - this.#drawn < (columns === null ? often.file : often.terminal)) return
    this.#drawn = now
    const line = this.#line(done, about)
    if (columns === null) {
      this.#io.err(`${line}\n`)
      return
    }
    this.clear()
    // A line that wraps could not be drawn over.
    this.#io.err(line.slice(0, columns - 1))
    this.#isDrawn = true
  }

  /** Says something above the bar. */
  say(text: string): void {
    this.clear()
    this.#io.err(`${text}\n`)
  }

  /** Takes the bar away. */
  clear(): void {
    if (this.#isDrawn) this.#io.err('\r\u001b[2K')
    this.#isDrawn = false
  }

  #line(done: number, about: string): string {
    const part = Math.min(1, done / this.#total)
    const full = Math.round(part * width)
    const rate = Math.round((done * 1_000) / Math.max(1, Date.now() - this.#since))
    const percent = `${Math.floor(part * 100)} %`.padStart(5)
    return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${percent}  ${about}  ${rate}/s`
  }
}

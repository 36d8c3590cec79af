import type { Io } from './io'

const width = 28
/** Milliseconds between two drawings, on a terminal and in a log file. */
const often = { terminal: 100, file: 5_000 }

/** A bar that fills as the lines of a file go by. Where there is no terminal it is a line now and then. */
export class Progress {
  readonly #io: Io
  readonly #total: number
  readonly #since = Date.now()
  #drawn = 0

  constructor(io: Io, total: number) {
    this.#io = io
    this.#total = Math.max(1, total)
  }

  /** `done` of the total; `about` says what happened to them. */
  show(done: number, about: string): void {
    const now = Date.now()
    if (now - this.#drawn < (this.#io.isTerminal ? often.terminal : often.file)) return
    if (this.#drawn === 0 && !this.#io.isTerminal) {
      this.#drawn = now
      return
    }
    this.#drawn = now
    this.#draw(done, about)
  }

  /** Says something above the bar. */
  say(text: string): void {
    this.#clear()
    this.#io.err(`${text}\n`)
  }

  end(): void {
    this.#clear()
  }

  #clear(): void {
    if (this.#io.isTerminal) this.#io.err('\r\u001b[2K')
  }

  #draw(done: number, about: string): void {
    const part = Math.min(1, done / this.#total)
    const full = Math.round(part * width)
    const rate = Math.round((done * 1_000) / Math.max(1, Date.now() - this.#since))
    const percent = `${Math.floor(part * 100)} %`.padStart(5)
    const bar = `${'█'.repeat(full)}${'░'.repeat(width - full)} ${percent}  ${about}  ${rate}/s`
    this.#io.err(this.#io.isTerminal ? `\r\u001b[2K${bar}` : `${bar}\n`)
  }
}

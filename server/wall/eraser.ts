import type { Archive } from '#server/archive/archive'
import type { EventLog } from '#server/log/log'

/** Blanked together: one commit of the log. */
const handful = 200
/** Milliseconds between two tries of what the store would not blank. */
const patience = 2_000

/** Blanks in the log what the archive has written down to be blanked, until nothing of it is left. */
export class Eraser {
  readonly #log: EventLog
  readonly #onFailed: (error: unknown) => void
  #archive: Archive | null = null
  #running: Promise<void> = Promise.resolve()
  #again: NodeJS.Timeout | undefined
  #closing = false

  constructor(log: EventLog, onFailed: (error: unknown) => void) {
    this.#log = log
    this.#onFailed = onFailed
  }

  /** Goes through what this archive has written down by now; an archive of an earlier life of the log is let go. */
  run(archive: Archive): void {
    clearTimeout(this.#again)
    this.#archive = archive
    this.#running = this.#running.then(() => this.#blank(archive))
  }

  /** Resolves when what was begun is done. What the store would not take waits for the next start. */
  async close(): Promise<void> {
    this.#closing = true
    clearTimeout(this.#again)
    await this.#running
  }

  async #blank(archive: Archive): Promise<void> {
    try {
      // The numbers of a lost log mean other entries in the next one.
      while (this.#archive === archive) {
        const seqs = archive.pendingErasures(handful)
        if (seqs.length === 0) return
        await Promise.all(seqs.map((seq) => this.#log.erase(seq).catch(isNoMore)))
        if (this.#archive === archive) archive.erased(seqs)
      }
    } catch (error) {
      if (this.#closing) return
      this.#onFailed(error)
      this.#again = setTimeout(() => this.run(archive), patience)
    }
  }
}

/** An entry that is not in the log any more carries no words. */
const isNoMore = (error: unknown): void => {
  if (!(error instanceof RangeError)) throw error
}

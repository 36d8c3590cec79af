/** Where a command writes. Results go to `out`, so that they can be piped; everything said to a person goes to `err`. */
export type Io = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** How many columns the terminal has that `err` is, where a line can be drawn over; null when it is none. */
  readonly columns: () => number | null
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
}

/** A command cannot do what was asked; the message says why and what to do. */
export class CommandError extends Error {
  override name = 'CommandError'
}

/** The process's own streams. */
export const terminal = (signal: AbortSignal): Io => {
  // Whoever reads us may have read enough, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    columns: () => (process.stderr.isTTY ? process.stderr.columns || 80 : null),
    signal,
  }
}

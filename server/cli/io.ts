/** Where a command writes. Results go to `out`, so that they can be piped; everything said to a person goes to `err`. */
export type Io = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Whether `err` is a terminal, where a line can be drawn over. */
  readonly isTerminal: boolean
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
}

/** A command cannot do what was asked; the message says why and what to do. */
export class CommandError extends Error {
  override name = 'CommandError'
}

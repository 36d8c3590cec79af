/** The network is lost, or could not be reached: why, in words that go on after the server's name. */
export class Lost extends Error {
  override name = 'Lost'
  /** The HTTP status it refused us with, and the name of the error it gave. */
  readonly status: number | null
  readonly code: string
  constructor(message: string, status: number | null = null, code = '') {
    super(message)
    this.status = status
    this.code = code
  }
}

/** Frames of one connection, as they come. */
export type Stream = {
  /** All that have come and were not taken yet, at least one. Rejects with Lost at the end. */
  next(): Promise<readonly string[]>
  close(): void
}

/** Connects; rejects with Lost. Ended by the signal at any time. */
export type Dial = (url: string, signal: AbortSignal) => Promise<Stream>

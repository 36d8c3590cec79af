import type { WebSocket } from 'ws'
import type { Lost, Stream } from './stream'

/** Frames held for whoever takes them, before the socket is no longer read. */
const mostFrames = 256

/** What a socket has brought, and nobody has taken yet. */
export class FrameQueue implements Stream {
  readonly #socket: WebSocket
  #frames: string[] = []
  #lost: Lost | null = null
  #wake: () => void = () => {}

  constructor(socket: WebSocket) {
    this.#socket = socket
  }

  put(frame: string): void {
    if (this.#frames.push(frame) >= mostFrames) this.#socket.pause()
    this.#wake()
  }

  end(lost: Lost): void {
    this.#lost = lost
    this.#wake()
  }

  async next(): Promise<readonly string[]> {
    while (this.#frames.length === 0) {
      if (this.#lost !== null) throw this.#lost
      this.#socket.resume()
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    return this.#frames.splice(0)
  }

  close(): void {
    this.#socket.terminate()
  }
}

import type { IncomingHttpHeaders } from 'node:http'
import { WebSocket } from 'ws'
import { Busy, Lost, lostBy, Refused } from './lost'

/** Messages of one connection, as they come. */
export type Stream = {
  /** All that have come and were not taken yet, at least one. Rejects with Lost at the end. */
  next(): Promise<readonly string[]>
  send(message: string): void
  /** Rises with every sign of life: messages, and the pings that say there are none. */
  readonly signs: number
  close(): void
}

/** Connects; rejects with Lost. Ended by the signal at any time. */
export type Dial = (url: string, token: string, life: Life) => Promise<Stream>
type Life = { readonly signal: AbortSignal; readonly now: () => number }

/** Messages held for whoever takes them, before the socket is no longer read. */
const mostMessages = 256
const longestMessage = 4_000_000
const patience = 10_000
/** Seconds, where a server that is busy does not say how long. */
const usualWait = 60

/**
 * A connection over the ws package. What is not taken stays in the network: nothing heaps up here. The token goes in a
 * header: addresses end up in logs.
 */
export const dialOver =
  (milliseconds = patience): Dial =>
  (url, token, { signal, now }) =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(`${url}/api/v1/streaming`, {
        headers: { authorization: `Bearer ${token}` },
        perMessageDeflate: false,
        maxPayload: longestMessage,
        handshakeTimeout: milliseconds,
        followRedirects: false,
      })
      const stop = () => socket.terminate()
      signal.addEventListener('abort', stop, { once: true })
      if (signal.aborted) stop()
      // The handshake's own limit is one of silence: a server may also drip.
      const limit = setTimeout(() => socket.readyState === WebSocket.CONNECTING && stop(), milliseconds)
      socket.on('unexpected-response', (_, { statusCode = 0, headers }) => {
        reject(refusal(statusCode, headers, now()))
        socket.terminate()
      })
      let fault = ''
      socket.on('error', (error) => {
        fault = `failed: ${'code' in error && typeof error.code === 'string' ? error.code : error.message}`
      })
      const queue = new Queue(socket)
      socket.on('close', (code) => {
        clearTimeout(limit)
        signal.removeEventListener('abort', stop)
        const lost = new Lost(fault || (code === 1001 ? 'is going away' : `closed the connection (${code})`))
        reject(lost)
        queue.end(lost)
      })
      socket.on('ping', () => queue.sign())
      // Binary messages are no part of the protocol; passed on as what cannot be read.
      socket.on('message', (data, isBinary) => queue.put(isBinary ? '' : String(data)))
      socket.on('open', () => resolve(queue))
    })

const refusal = (status: number, headers: IncomingHttpHeaders, now: number): Lost => {
  if (status === 429) return new Busy(now + 1_000 * Math.max(1, Number(headers['retry-after']) || usualWait))
  const lost = lostBy(status, true)
  const isScope = lost instanceof Refused && /scope/i.test(String(headers['x-error-message'] ?? ''))
  return isScope ? new Refused(`wants an access token with the right “read” (${status})`, status) : lost
}

class Queue implements Stream {
  signs = 0
  readonly #socket: WebSocket
  #messages: string[] = []
  #lost: Lost | null = null
  #wake: () => void = () => {}

  constructor(socket: WebSocket) {
    this.#socket = socket
  }

  sign(): void {
    this.signs++
  }

  put(message: string): void {
    this.signs++
    if (this.#messages.push(message) >= mostMessages) this.#socket.pause()
    this.#wake()
  }

  end(lost: Lost): void {
    this.#lost = lost
    this.#wake()
  }

  async next(): Promise<readonly string[]> {
    while (this.#messages.length === 0) {
      if (this.#lost !== null) throw this.#lost
      this.#socket.resume()
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    return this.#messages.splice(0)
  }

  send(message: string): void {
    // Lost already: `next` tells.
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(message)
  }

  close(): void {
    this.#socket.terminate()
  }
}

import { WebSocket } from 'ws'
import { FrameQueue } from './frame-queue'
import { type Dial, Lost, type Stream } from './stream'

/** Bytes of one frame. A record of the network is at most a million. */
const longestFrame = 8_000_000
const handshake = 10_000

/** A connection over the ws package. What is not taken stays in the network: nothing heaps up here. */
export const dialWebSocket: Dial = async (url, signal) => {
  if (!url.includes('/xrpc/')) return open(url, [], signal)
  return open(url, ['xrpc.v1.json'], signal).catch((error: unknown) => {
    // Its frames are the same: some server between us does not know the name.
    if (error instanceof Lost && /subprotocol/.test(error.message)) return open(url, [], signal)
    throw error
  })
}

const open = (url: string, protocols: string[], signal: AbortSignal): Promise<Stream> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(url, protocols, {
      perMessageDeflate: false,
      maxPayload: longestFrame,
      handshakeTimeout: handshake,
      followRedirects: false,
    })
    const stop = () => socket.terminate()
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
    // The handshake's own limit is one of silence: a server may also drip.
    AbortSignal.timeout(handshake).addEventListener('abort', () => {
      if (socket.readyState === WebSocket.CONNECTING) stop()
    })
    socket.on('unexpected-response', (_, response) => {
      const give = (body: unknown = '') => {
        const status = response.statusCode ?? 0
        const code = /"error"\s*:\s*"(\w{1,60})"/.exec(String(body))?.[1] ?? ''
        reject(new Lost(code === 'CursorTooOld' ? 'no longer has what we missed' : `answered ${status}`, status, code))
        socket.terminate()
      }
      response.once('data', give)
      response.once('end', give)
    })
    let fault = ''
    socket.on('error', (error) => {
      fault = `failed: ${'code' in error && typeof error.code === 'string' ? error.code : error.message}`
      reject(new Lost(fault))
    })
    socket.on('close', (code) => {
      signal.removeEventListener('abort', stop)
      const lost = new Lost(fault || closing(code))
      reject(lost)
      queue.end(lost)
    })
    const queue = new FrameQueue(socket)
    // A frame nobody asked to be compressed cannot be read; it is passed on as what it is.
    socket.on('message', (data, isBinary) => queue.put(isBinary ? '' : String(data)))
    socket.on('open', () => resolve(queue))
  })

const closing = (code: number): string => (code === 1001 ? 'is going away' : `closed the connection (${code})`)

import type { Socket } from 'socket.io'

/**
 * A Socket.IO event encoded once as a finished WebSocket text frame, to be written to any number of sockets. Saves the
 * queue and encoder work per socket and frame (measured: bench/RESULTS.md, fan-out).
 *
 * Engine.IO packet `4` (message), Socket.IO packet `2` (event), namespace, then the JSON array; RFC 6455 section 5.2,
 * a server's frames are not masked.
 */
export type WireFrame = { readonly event: string; readonly json: string; readonly bytes: Buffer }

export const encode = (namespace: string, event: string, message: unknown): WireFrame => {
  const json = JSON.stringify(message)
  const payload = Buffer.from(`42${namespace},[${JSON.stringify(event)},${json}]`)
  const { length } = payload
  const header =
    length < 126
      ? Buffer.from([0x81, length])
      : length < 65_536
        ? Buffer.from([0x81, 126, length >> 8, length & 0xff])
        : Buffer.concat([Buffer.from([0x81, 127, 0, 0, 0, 0]), uint32(length)])
  return { event, json, bytes: Buffer.concat([header, payload]) }
}

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** The few private parts of engine.io and ws this file leans on; anything else than expected means the public way. */
type Engine = {
  readonly readyState?: unknown
  readonly upgrading?: unknown
  readonly writeBuffer?: { readonly length: number }
  readonly transport?: {
    readonly name?: unknown
    readonly writable?: unknown
    readonly socket?: { readonly readyState?: unknown; readonly _socket?: Tcp | null }
  }
}
type Tcp = { readonly writable: boolean; readonly writableLength: number; write(bytes: Buffer): boolean }

/** Bytes the kernel has not taken yet, beyond which a socket counts as slow. */
const mostUnsent = 64 * 1024

/** Whether everything written to the socket before is on its way, so that one more frame queues nothing up. */
export const isDrained = (socket: Socket): boolean => {
  const engine = socket.conn as unknown as Engine
  if (engine.readyState !== 'open' || (engine.writeBuffer?.length ?? 0) > 0 || engine.transport?.writable !== true)
    return false
  return (engine.transport.socket?._socket?.writableLength ?? 0) < mostUnsent
}

/** Writes the frame now. Only for a drained socket: nothing of ours ever waits in a queue where a hide cannot reach it. */
export const write = (socket: Socket, frame: WireFrame): void => {
  const engine = socket.conn as unknown as Engine
  const web = engine.transport?.name === 'websocket' && engine.upgrading !== true ? engine.transport.socket : undefined
  const tcp = web?.readyState === 1 ? web._socket : undefined
  if (tcp?.writable === true) tcp.write(frame.bytes)
  else socket.emit(frame.event, JSON.parse(frame.json))
}

/** Lets go of the handshake's request once it has been read: kilobytes a socket for as long as it stays connected. */
export const forgetRequest = (socket: Socket): void => {
  Reflect.set(socket.conn, 'request', null)
}

import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'

/** One event in both wire formats; `time` in microseconds since 1970. */
export type Wired = { readonly time: number; readonly v1: string; readonly v2: string }

/** What a fake does wrong, until it is told otherwise. */
export type Mischief = {
  /** Answers every upgrade with this status and body. */
  refuse?: { readonly status: number; readonly body?: string } | undefined
  /** Refuses every cursor: what it would begin with is gone. */
  tooOld?: boolean
  /** Accepts, and then says nothing. */
  mute?: boolean
  /** What is sent instead of a frame. */
  spoil?: (frame: string) => readonly string[]
  /** Tells everything from its beginning, whatever cursor it is given. */
  whole?: boolean
  /** Cuts a connection after so many frames. */
  cutAfter?: (() => number) | undefined
}

/**
 * A Jetstream server of the documented wire formats, which can misbehave on command. v1 as its README had it
 * (https://github.com/bluesky-social/jetstream-legacy), v2 by its lexicon
 * (https://github.com/bluesky-social/jetstream/blob/main/lexicons/network/bsky/jetstream/subscribeEvents.json).
 */
export class FakeJetstream {
  readonly mischief: Mischief = {}
  /** Every connection asked for. */
  readonly asked: URL[] = []
  readonly #speaks: readonly ('v1' | 'v2')[]
  readonly #history: Wired[] = []
  readonly #clients = new Map<WebSocket, 'v1' | 'v2'>()
  readonly #sockets = new WebSocketServer({ noServer: true })
  readonly #server: Server = createServer((_, response) => response.writeHead(404).end())
  #port = 0

  constructor(speaks: readonly ('v1' | 'v2')[] = ['v1', 'v2']) {
    this.#speaks = speaks
    this.#server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket as Socket, head))
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve))
    this.#port = (this.#server.address() as AddressInfo).port
    return this
  }

  /** Goes down; `start` brings it back at the same address. */
  async stop(): Promise<void> {
    for (const client of this.#clients.keys()) client.terminate()
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  get url(): string {
    return `ws://127.0.0.1:${this.#port}`
  }

  get connections(): number {
    return this.#clients.size
  }

  /** Bytes sent that nobody has read yet. */
  get backlog(): number {
    return Math.max(0, ...[...this.#clients.keys()].map(({ bufferedAmount }) => bufferedAmount))
  }

  /** Keeps an event, and tells it to whoever listens. */
  tell(event: Wired): void {
    this.#history.push(event)
    for (const client of [...this.#clients.keys()]) this.#send(client, event)
  }

  /** Sends text to whoever listens, as it is. */
  blurt(text: string): void {
    for (const client of this.#clients.keys()) client.send(text)
  }

  /** Ends all connections: with a close code, or without a word. */
  cut(code?: number): void {
    for (const client of this.#clients.keys()) code === undefined ? client.terminate() : client.close(code)
  }

  #upgrade(request: IncomingMessage, socket: Socket, head: Buffer): void {
    const url = new URL(request.url ?? '/', this.url)
    this.asked.push(url)
    const wire = url.pathname === '/subscribe' ? 'v1' : url.pathname.startsWith('/xrpc/') ? 'v2' : null
    const { tooOld } = this.mischief
    const gone = { status: 400, body: '{"error":"CursorTooOld","message":"below the retention floor"}' }
    const refuse = tooOld && url.searchParams.has('cursor') ? gone : this.mischief.refuse
    const badV2 = wire === 'v2' && url.searchParams.has('wantedCollections')
    if (refuse !== undefined || wire === null || !this.#speaks.includes(wire) || badV2) {
      const { status, body = '' } = refuse ?? { status: badV2 ? 400 : 404 }
      socket.end(`HTTP/1.1 ${status} No\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
      return
    }
    this.#sockets.handleUpgrade(request, socket, head, (client) => {
      this.#clients.set(client, wire)
      client.on('close', () => this.#clients.delete(client))
      client.on('error', () => {})
      // v2 takes no word from its clients.
      client.on('message', () => wire === 'v2' && client.close(1008))
      const cursor = url.searchParams.get('cursor')
      if (cursor === null && !this.mischief.whole) return
      const from = this.mischief.whole ? 0 : Number(cursor)
      for (const event of this.#history.filter((it) => it.time >= from)) this.#send(client, event)
    })
  }

  readonly #sent = new WeakMap<WebSocket, number>()
  readonly #cuts = new WeakMap<WebSocket, number>()

  #send(client: WebSocket, event: Wired): void {
    const { mute, spoil, cutAfter } = this.mischief
    if (mute || client.readyState !== client.OPEN) return
    const frame = this.#clients.get(client) === 'v2' ? event.v2 : event.v1
    for (const it of spoil?.(frame) ?? [frame]) client.send(it)
    const sent = (this.#sent.get(client) ?? 0) + 1
    this.#sent.set(client, sent)
    if (cutAfter === undefined) return
    if (!this.#cuts.has(client)) this.#cuts.set(client, cutAfter())
    if (sent >= (this.#cuts.get(client) ?? 0)) client.terminate()
  }
}

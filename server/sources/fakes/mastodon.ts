import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { FakeTimeline } from './mastodon-timeline'

/** What a fake does wrong, until it is told otherwise. */
export type MastodonMischief = {
  /** Answers this to every question. */
  answer?: ((response: ServerResponse, path: string) => void) | undefined
  /** Refuses every stream with this status, reason and headers. */
  refuse?: { readonly status: number; readonly headers?: Readonly<Record<string, string>> } | undefined
  /** What is sent instead of a message of the stream. */
  spoil?: ((message: string) => readonly string[]) | undefined
  /** Accepts streams, and gives no sign of life. */
  mute?: boolean
  /** Before Mastodon 4.3: posts cannot be asked for by handfuls. */
  old?: boolean
}

type Client = { readonly tags: string[] }

/**
 * A Mastodon server of the documented wire format, which can misbehave on command: the timelines
 * (https://docs.joinmastodon.org/methods/timelines/#tag), statuses
 * (https://docs.joinmastodon.org/methods/statuses/#index), rate limits (https://docs.joinmastodon.org/api/rate-limits/)
 * and the stream (https://docs.joinmastodon.org/methods/streaming/#websocket), which begins and refuses as
 * https://github.com/mastodon/mastodon/blob/main/streaming/index.js does.
 */
export class FakeMastodon {
  readonly mischief: MastodonMischief = {}
  readonly timeline = new FakeTimeline()
  /** Who has it may stream. */
  token = 'good'
  domain = ''
  /** Every question, and every stream asked for. */
  readonly asked: URL[] = []
  readonly streams: IncomingMessage[] = []
  /** Answers within five minutes, of 300. */
  remaining = 300
  readonly #clients = new Map<WebSocket, Client>()
  readonly #sockets = new WebSocketServer({ noServer: true })
  readonly #server: Server = createServer((request, response) => this.#answer(request, response))
  #port = 0
  #pings: NodeJS.Timeout | null = null

  constructor() {
    this.#server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket as Socket, head))
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve))
    this.#port = (this.#server.address() as AddressInfo).port
    // Every half minute of a clock that runs a hundred times as fast.
    this.#pings = setInterval(() => {
      if (!this.mischief.mute) for (const client of this.#clients.keys()) client.ping()
    }, 100)
    return this
  }

  /** Goes down; `start` brings it back at the same address. */
  async stop(): Promise<void> {
    clearInterval(this.#pings ?? undefined)
    this.cut()
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  get host(): string {
    return `127.0.0.1:${this.#port}`
  }

  get url(): string {
    return `http://${this.host}`
  }

  /** Streams that have asked for a hashtag. */
  get listeners(): number {
    return [...this.#clients.values()].filter((it) => it.tags.length > 0).length
  }

  /** Tells an event to whoever listens to one of the hashtags, once for each. */
  tell(event: string, payload: string, tags: readonly string[]): void {
    const wanted = tags.map((it) => it.toLowerCase())
    for (const [client, { tags }] of this.#clients)
      for (const tag of tags.filter((it) => wanted.includes(it.toLowerCase())))
        this.#send(client, JSON.stringify({ stream: ['hashtag', tag], event, payload }))
  }

  /** Sends text to whoever listens, as it is. */
  blurt(text: string | Buffer): void {
    for (const client of this.#clients.keys()) client.send(text)
  }

  /** Ends all streams: with a close code (1005: without one, as when a token is revoked), or by cutting the line. */
  cut(code?: number): void {
    for (const client of this.#clients.keys()) {
      if (code === undefined) client.terminate()
      else if (code === 1005) client.close()
      else client.close(code)
    }
  }

  #send(client: WebSocket, message: string): void {
    const { mute, spoil } = this.mischief
    if (mute || client.readyState !== client.OPEN) return
    for (const it of spoil?.(message) ?? [message]) client.send(it)
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.url)
    this.asked.push(url)
    if (this.mischief.answer !== undefined) {
      this.mischief.answer(response, url.pathname)
      return
    }
    this.remaining--
    response.setHeader('x-ratelimit-limit', '300')
    response.setHeader('x-ratelimit-remaining', String(this.remaining))
    response.setHeader('x-ratelimit-reset', new Date(Date.now() + 120_000).toISOString())
    const give = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
    const { authorization } = request.headers
    if (authorization !== undefined && authorization !== `Bearer ${this.token}`)
      give(401, { error: 'The access token is invalid' })
    else if (url.pathname === '/api/v2/instance')
      give(200, { domain: this.domain || this.host, configuration: { urls: { streaming: `ws://${this.host}` } } })
    else {
      const found = this.timeline.answer(url, this.mischief.old === true)
      if (found === null) give(404, { error: 'Record not found' })
      else give(200, found)
    }
  }

  #upgrade(request: IncomingMessage, socket: Socket, head: Buffer): void {
    this.streams.push(request)
    const isKnown = request.headers.authorization === `Bearer ${this.token}`
    const refuse = this.mischief.refuse ?? (isKnown ? null : { status: 401 })
    if (refuse !== null) {
      const headers = { 'x-error-message': 'Invalid access token', connection: 'close', ...refuse.headers }
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
      socket.end(`HTTP/1.1 ${refuse.status} No\r\n${lines.join('')}\r\n`)
      return
    }
    this.#sockets.handleUpgrade(request, socket, head, (client) => {
      const tags: string[] = []
      this.#clients.set(client, { tags })
      client.on('close', () => this.#clients.delete(client))
      client.on('error', () => {})
      client.on('message', (data, isBinary) => (isBinary ? client.close(1003) : subscribe(client, tags, String(data))))
    })
  }
}

const subscribe = (client: WebSocket, tags: string[], message: string): void => {
  const { type, stream, tag } = JSON.parse(message)
  if (type !== 'subscribe') return
  if (stream !== 'hashtag') client.send('{"error":"Unknown stream type","status":400}')
  else if (typeof tag !== 'string' || tag === '') client.send('{"error":"Missing tag name parameter","status":400}')
  else tags.push(tag)
}

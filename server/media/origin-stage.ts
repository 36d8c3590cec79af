import type { LookupAddress } from 'node:dns'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Doors } from './doors'

/** What the fake host answers at a path. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** Another host's pictures, on this machine, at names of its own. For tests. */
export class OriginStage {
  readonly answers = new Map<string, Answer>()
  /** Paths asked for, in order. */
  readonly asked: string[] = []
  /** Names looked up, in order. */
  readonly lookedUp: string[] = []
  /** What names stand for, answer after answer; the last one stays. Names not told here are this machine. */
  readonly names = new Map<string, LookupAddress[][]>()
  port = 0
  readonly #server = createServer((request, response) => {
    const path = request.url ?? ''
    this.asked.push(path)
    const answer = this.answers.get(path)
    if (answer === undefined) response.writeHead(404).end()
    else answer(request, response)
  })

  async begin(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    this.port = (this.#server.address() as AddressInfo).port
  }

  async end(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  clear(): void {
    for (const kept of [this.answers, this.names]) kept.clear()
    this.asked.length = 0
    this.lookedUp.length = 0
  }

  /** Doors that lead to this machine and to no other: 127.0.0.1 stands for the public internet. */
  get doors(): Doors {
    return {
      lookup: async (host) => {
        this.lookedUp.push(host)
        const answers = this.names.get(host) ?? [[{ address: '127.0.0.1', family: 4 }]]
        return (answers.length > 1 ? answers.shift() : answers[0]) ?? []
      },
      admits: (address) => address === '127.0.0.1',
      ports: new Set(['', '80', '443', String(this.port)]),
    }
  }

  url(path: string, host = 'pictures.example'): string {
    return `http://${host}:${this.port}${path}`
  }

  /** Puts a picture at a path; answers its address. */
  put(path: string, bytes: Buffer, type = 'image/png'): string {
    this.answers.set(path, (_, response) => {
      response.writeHead(200, { 'content-type': type, 'content-length': bytes.length }).end(bytes)
    })
    return this.url(path)
  }
}

/** A fake host for every test of the file. */
export const originPerFile = (): OriginStage => {
  const stage = new OriginStage()
  beforeAll(() => stage.begin())
  beforeEach(() => stage.clear())
  afterAll(() => stage.end())
  return stage
}

/** A picture of one colour. */
export const painted = (
  kind: 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'tiff',
  width = 300,
  height = 200,
  background = '#c03020',
): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .toFormat(kind)
    .toBuffer()

/** A picture that does not compress, of about three bytes a pixel. */
export const noisy = (width: number, height: number): Promise<Buffer> =>
  sharp({
    create: { width, height, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  })
    .png()
    .toBuffer()

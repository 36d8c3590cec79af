import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { operatorToken } from '#server/people/operator'
import { type Child, startChild, wait } from './process'

/** Our own server as a process of its own, on a folder of its own, with one wall that shows whatever comes. */
export type Served = {
  readonly child: Child
  readonly origin: string
  /** Resolves once all are durable, with the wall's seq then. */
  post(posts: readonly object[]): Promise<number>
  stop(): Promise<void>
}

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

export const serve = async (
  cpu: number,
  wall = 'bench',
  dataDir = mkdtempSync(join(tmpdir(), 'backchannel-bench-')),
): Promise<Served> => {
  const port = await freePort()
  const child = startChild('dist/bench-server.mjs', [], cpu, {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    BACKCHANNEL_DEMO: 'off',
    BACKCHANNEL_DATA_DIR: dataDir,
  })
  const origin = `http://127.0.0.1:${port}`
  while (!(await isUp(origin))) await wait(50)
  const secret = readFileSync(join(dataDir, 'secret'), 'utf8').trim()
  const headers = { authorization: `Bearer ${operatorToken(secret)}`, 'content-type': 'application/json' }
  const call = async (path: string, body: unknown): Promise<{ cursor?: { seq: number } }> => {
    const answer = await fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok && answer.status !== 409) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  await call('/api/walls', { slug: wall, tags: [wall], rules: 'off' })
  return {
    child,
    origin,
    post: async (posts) => (await call(`/api/walls/${wall}/posts`, posts)).cursor?.seq ?? 0,
    stop: async () => {
      await child.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const isUp = (origin: string): Promise<boolean> =>
  fetch(`${origin}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  )

let made = 0
const filler = 'words of about the usual length of a post at a conference '.repeat(3)

/** A post that carries when it was sent, so that its reader can tell how long it took. */
export const aPost = (): object => {
  made++
  return { id: `b${made}`, author: { handle: `author${made % 300}` }, text: `sent-${Date.now()} ${made} ${filler}` }
}

/** Posts at a steady rate for a while, as a source would send them; answers how many. */
export const feed = async (served: Served, rate: number, ms: number): Promise<number> => {
  const started = performance.now()
  let sent = 0
  while (performance.now() - started < ms) {
    const due = Math.floor(((performance.now() - started) * rate) / 1000) - sent
    if (due > 0) await served.post(Array.from({ length: Math.min(due, 500) }, aPost))
    sent += Math.min(Math.max(0, due), 500)
    await wait(Math.min(20, 1000 / rate))
  }
  return sent
}

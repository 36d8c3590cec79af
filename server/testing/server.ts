import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import type { Cursor } from '#lib/cursor'
import type { Frame } from '#lib/frame'
import { applyFrame, emptyMirror, type Mirror } from '#lib/mirror'
import type { DecideAck } from '#lib/protocol/socket'
import type { Audience, ViewOf } from '#lib/protocol/view'
import { start } from '#server/main'
import { operatorToken } from '#server/people/operator'

const secret = 'a secret of the tests, long enough to be taken'

/** A whole server without pages, in this process, on a port of its own and a folder of its own. */
export type TestServer = Awaited<ReturnType<typeof startServer>>

export const startServer = async (options: { dataDir?: string; env?: Record<string, string> } = {}) => {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'backchannel-'))
  const running = await start({
    root: process.cwd(),
    pages: false,
    env: {
      NODE_ENV: 'test',
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      BACKCHANNEL_DEMO: 'off',
      BACKCHANNEL_DATA_DIR: dataDir,
      BACKCHANNEL_SECRET: secret,
      ...options.env,
    },
  })
  const origin = `http://127.0.0.1:${running.port}`
  const asOperator = { authorization: `Bearer ${operatorToken(secret)}`, 'content-type': 'application/json' }

  const call = async (method: string, path: string, body?: unknown, headers: Record<string, string> = asOperator) => {
    const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
    const answer = await fetch(origin + path, { method, headers, redirect: 'manual', ...sent })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, text, json: () => JSON.parse(text) }
  }

  return {
    origin,
    dataDir,
    call,
    createWall: (slug: string, more: object = {}) => call('POST', '/api/walls', { slug, tags: [slug], ...more }),
    send: (wall: string, posts: unknown) => call('POST', `/api/walls/${wall}/posts`, posts),
    /** Signs a person in by an invitation, as a browser would; answers the cookie. */
    signIn: async (wall: string, role = 'owner'): Promise<string> => {
      const invited = await call('POST', `/api/walls/${wall}/invitations`, { name: `The ${role}`, role })
      const link = new URL(String(invited.json().link))
      const entered = await call('GET', link.pathname + link.search, undefined, {})
      return entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    },
    follow: (wall: string) => connect(origin, 'public', { wall }),
    curate: (wall: string, cookie: string) => connect(origin, 'curator', { wall }, cookie),
    connect: <A extends Audience>(audience: A, auth: object, cookie?: string) =>
      connect(origin, audience, auth, cookie),
    stop: async () => {
      await running.close()
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A client that keeps its mirror and lets a test wait for what it should come to show. */
export type TestClient<A extends Audience> = {
  readonly socket: Socket
  readonly frames: Frame<ViewOf<A>>[]
  readonly notices: unknown[]
  mirror(): Mirror<ViewOf<A>>
  /** Resolves when the mirror is as described; never by time. */
  until(holds: (mirror: Mirror<ViewOf<A>>) => boolean): Promise<Mirror<ViewOf<A>>>
  decide(action: string, target: string, more?: { id?: string; seen?: number }): Promise<DecideAck>
  close(): void
}

let decisions = 0

const connect = async <A extends Audience>(
  origin: string,
  audience: A,
  auth: object,
  cookie?: string,
): Promise<TestClient<A>> => {
  const socket = io(`${origin}/${audience}`, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 50,
    reconnectionDelayMax: 200,
    auth: (give) => give({ ...auth, cursor: current.cursor ?? (auth as { cursor?: Cursor }).cursor ?? null }),
    extraHeaders: { origin, ...(cookie === undefined ? {} : { cookie }) },
  })
  let current: Mirror<ViewOf<A>> = emptyMirror()
  const frames: Frame<ViewOf<A>>[] = []
  const notices: unknown[] = []
  const waiting = new Set<() => void>()
  socket.on('frame', (frame: Frame<ViewOf<A>>) => {
    frames.push(frame)
    current = applyFrame(current, frame)
    for (const look of waiting) look()
  })
  socket.on('notice', (notice) => {
    notices.push(notice)
    for (const look of waiting) look()
  })
  const client: TestClient<A> = {
    socket,
    frames,
    notices,
    mirror: () => current,
    until: (holds) =>
      new Promise((resolve) => {
        const look = () => {
          if (!holds(current)) return
          waiting.delete(look)
          resolve(current)
        }
        waiting.add(look)
        look()
      }),
    decide: async (action, target, more = {}) => {
      decisions++
      const sent = { id: more.id ?? `d${decisions}`, action, target, seen: more.seen ?? current.cursor?.seq ?? 0 }
      return socket.timeout(10_000).emitWithAck('decide', sent)
    },
    close: () => socket.disconnect(),
  }
  await new Promise<void>((resolve, reject) => {
    socket.once('frame', () => resolve())
    socket.once('connect_error', reject)
  })
  return client
}

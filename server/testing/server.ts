import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Audience } from '#lib/protocol/view'
import { start } from '#server/main'
import { operatorToken } from '#server/people/operator'
import type { Source } from '#server/sources/source'
import { connect } from './client'

const secret = 'a secret of the tests, long enough to be taken'

/** A whole server without pages, in this process, on a port of its own and a folder of its own. */
export type TestServer = Awaited<ReturnType<typeof startServer>>

export const startServer = async (
  options: { dataDir?: string; env?: Record<string, string>; sources?: readonly Source[] } = {},
) => {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'backchannel-'))
  const running = await start({
    root: process.cwd(),
    headless: true,
    ...(options.sources === undefined ? {} : { sources: options.sources }),
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

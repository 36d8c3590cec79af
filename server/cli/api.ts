import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { operatorToken } from '#server/people/operator'
import { CommandError } from './io'

const refused = z.object({ error: z.object({ message: z.string(), retryable: z.boolean() }) })

/** The API as the operator. Throws CommandError with the server's own words. */
export type Api = {
  readonly get: <T>(path: string) => Promise<T>
  readonly post: <T>(path: string, body: unknown) => Promise<T>
  /** As `post`, again and again while the server is away or asks for patience: only for what may be sent twice. */
  readonly insist: <T>(path: string, body: unknown, signal: AbortSignal) => Promise<T>
}

/** Milliseconds between two tries, and how long a server may be away in the middle of a command. */
const pause = 500
const patience = 300_000

class Unanswered extends Error {}

export const createApi = (origin: string, secret: string): Api => {
  const call = async <T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> => {
    const answer = await fetch(origin + path, {
      method,
      headers: { authorization: `Bearer ${operatorToken(secret)}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((error: unknown) => {
      throw new Unanswered(`The server at ${origin} does not answer.`, { cause: error })
    })
    const text = await answer.text().catch(() => '')
    if (answer.ok) return JSON.parse(text)
    const read = refused.safeParse(parsed(text))
    if (answer.status >= 500 || answer.status === 429 || (read.success && read.data.error.retryable)) {
      throw new Unanswered(read.success ? read.data.error.message : `The server answered ${answer.status}.`)
    }
    throw new CommandError(read.success ? read.data.error.message : `The server answered ${answer.status}: ${text}`)
  }
  const once = async <T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> => {
    try {
      return await call<T>(method, path, body)
    } catch (error) {
      throw error instanceof Unanswered ? new CommandError(error.message) : error
    }
  }
  return {
    get: (path) => once('GET', path),
    post: (path, body) => once('POST', path, body),
    insist: async (path, body, signal) => {
      const until = Date.now() + patience
      for (;;) {
        try {
          return await call('POST', path, body)
        } catch (error) {
          if (!(error instanceof Unanswered)) throw error
          if (signal.aborted || Date.now() > until) throw new CommandError(error.message)
          await wait(pause, undefined, { signal }).catch(() => undefined)
        }
      }
    },
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

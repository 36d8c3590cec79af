import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { operatorToken } from '#server/people/operator'
import { CommandError } from './io'

const refused = z.object({ error: z.object({ message: z.string(), retryable: z.boolean() }) })

export type ApiOptions = {
  readonly origin: string
  readonly secret: string
  /** What to do when nobody answers there; one sentence. */
  readonly hint: string
  /** Told once when a server went away in the middle, before it is tried again. */
  readonly onAway: (message: string) => void
}

/** The API as the operator. Throws CommandError with the server's own words. */
export type Api = {
  readonly get: <T>(path: string) => Promise<T>
  readonly post: <T>(path: string, body: unknown) => Promise<T>
  /** Sends one JSON value a line, again and again while the server is away: only for what may be sent twice. */
  readonly insist: <T>(path: string, lines: readonly string[], signal: AbortSignal) => Promise<T>
}

/** Milliseconds between two tries, and how long a server may be away in the middle of a command. */
const pause = 500
const patience = 300_000

/** No answer, or one that says that another try may succeed. */
class Unanswered extends Error {}

type Sent = { readonly type: 'application/json' | 'application/x-ndjson'; readonly body: string }

/** Speaks to a server that knows the same secret. */
export const createApi = ({ origin, secret, hint, onAway }: ApiOptions): Api => {
  const call = async <T>(path: string, sent?: Sent): Promise<T> => {
    const headers = { authorization: `Bearer ${operatorToken(secret)}` }
    const request =
      sent === undefined
        ? { headers }
        : { method: 'POST', headers: { ...headers, 'content-type': sent.type }, body: sent.body }
    const unanswered = (error: unknown): never => {
      throw new Unanswered(`The server at ${origin} does not answer. ${hint}`, { cause: error })
    }
    const answer = await fetch(origin + path, request).catch(unanswered)
    const text = await answer.text().catch(unanswered)
    if (answer.ok) return JSON.parse(text)
    const read = refused.safeParse(parsed(text))
    const message = read.success ? read.data.error.message : `The server at ${origin} answered ${answer.status}.`
    if (answer.status === 401) {
      throw new CommandError(
        `The server at ${origin} has another BACKCHANNEL_SECRET than this command: give both the same.`,
      )
    }
    const again = answer.status >= 500 || answer.status === 429 || (read.success && read.data.error.retryable)
    throw again ? new Unanswered(message) : new CommandError(message)
  }

  const once = async <T>(path: string, sent?: Sent): Promise<T> => {
    try {
      return await call<T>(path, sent)
    } catch (error) {
      throw error instanceof Unanswered ? new CommandError(error.message) : error
    }
  }

  return {
    get: (path) => once(path),
    post: (path, body) => once(path, { type: 'application/json', body: JSON.stringify(body) }),
    insist: async (path, lines, signal) => {
      const sent: Sent = { type: 'application/x-ndjson', body: lines.join('\n') }
      const until = Date.now() + patience
      for (let tries = 0; ; tries++) {
        try {
          return await call(path, sent)
        } catch (error) {
          if (!(error instanceof Unanswered)) throw error
          if (signal.aborted || Date.now() > until) throw new CommandError(error.message)
          if (tries === 0) onAway(`${error.message} Trying again for ${patience / 60_000} minutes.`)
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

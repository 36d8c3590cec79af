import 'server-only'
import { headers } from 'next/headers'

/**
 * The server's own address for pages rendered on it, set by server/main.ts when it listens. Pages are clients of the
 * HTTP API like any other: nothing of server/ is imported here.
 */
const origin = (): string => process.env.BACKCHANNEL_LOOPBACK ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`

/** GET from the API as the visitor (their cookie goes along). Null when there is no such thing, or it is not theirs. */
export const getApi = async <T>(path: string): Promise<T | null> => {
  const cookie = (await headers()).get('cookie')
  const answer = await fetch(origin() + path, { cache: 'no-store', headers: cookie === null ? {} : { cookie } })
  if (answer.status === 404 || answer.status === 401 || answer.status === 403) return null
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return (await answer.json()) as T
}

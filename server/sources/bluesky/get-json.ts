import { readBounded } from '../read-bounded'
/** The directory could not be asked: in words, and after how many milliseconds it may be asked again. */
export class DirectoryAway extends Error {
  override name = 'DirectoryAway'
  readonly status: number
  readonly wait: number
  constructor(message: string, status = 0, wait = 30_000) {
    super(message)
    this.status = status
    this.wait = wait
  }
}

/** Gets a JSON document; rejects with DirectoryAway. */
export type GetJson = (url: string, signal: AbortSignal) => Promise<unknown>

const patience = 3_000
const longestAnswer = 2_000_000
const longestWait = 600_000

/** Over fetch, with a limit for time and for size. */
export const getJson =
  (milliseconds = patience): GetJson =>
  async (url, signal) => {
    const both = AbortSignal.any([signal, AbortSignal.timeout(milliseconds)])
    try {
      const response = await fetch(url, { signal: both, redirect: 'error', headers: { accept: 'application/json' } })
      const text = await readText(response)
      if (!response.ok) throw new DirectoryAway(`answered ${response.status}`, response.status, waitOf(response))
      return JSON.parse(text)
    } catch (error) {
      if (error instanceof DirectoryAway) throw error
      throw new DirectoryAway(both.aborted ? 'did not answer in time' : 'cannot be reached')
    }
  }

const readText = (response: Response): Promise<string> =>
  readBounded(response, longestAnswer, () => new DirectoryAway('answered too much'))

/** `Retry-After` in seconds, or `RateLimit-Reset` in seconds since 1970. */
const waitOf = ({ headers, status }: Response): number => {
  const after = Number(headers.get('retry-after') ?? 'none') * 1_000
  const reset = Number(headers.get('ratelimit-reset') ?? 'none') * 1_000 - Date.now()
  const wait = [after, reset].find((it) => Number.isFinite(it) && it > 0)
  return status === 429 && wait !== undefined ? Math.min(wait, longestWait) : 30_000
}

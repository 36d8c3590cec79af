import { readBounded } from '../read-bounded'
import { Lost } from './lost'

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: unknown }

/** Asks for a JSON document. Rejects with Lost when there is no answer that can be read; any status is an answer. */
export type Ask = (url: string, token: string | null, signal: AbortSignal) => Promise<Answer>

const patience = 15_000
/** Forty posts are a tenth of it. */
const longestAnswer = 8_000_000
const mostRedirects = 3

/** Over fetch, with a limit for time and for size. The token stays where it was sent to: no other server is gone on to. */
export const askOver =
  (milliseconds = patience): Ask =>
  async (url, token, signal) => {
    const both = AbortSignal.any([signal, AbortSignal.timeout(milliseconds)])
    const headers = { accept: 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) }
    try {
      let at = url
      for (let hops = 0; hops <= mostRedirects; hops++) {
        const response = await fetch(at, { signal: both, redirect: 'manual', headers })
        const text = await readText(response)
        const next = response.headers.get('location')
        if (response.status < 300 || response.status >= 400 || next === null)
          return { status: response.status, headers: response.headers, body: parse(text, response.ok) }
        if (!URL.canParse(next, at) || new URL(next, at).origin !== new URL(at).origin) break
        at = new URL(next, at).href
      }
      throw new Lost('sends us on to another server')
    } catch (error) {
      if (error instanceof Lost) throw error
      throw new Lost(both.aborted ? 'did not answer in time' : 'cannot be reached')
    }
  }

const readText = (response: Response): Promise<string> =>
  readBounded(response, longestAnswer, () => new Lost('answered too much'))

const parse = (text: string, mustBe: boolean): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    if (mustBe) throw new Lost('answered what cannot be read')
    return null
  }
}

import { z } from 'zod'
import type { Answer, Ask } from './ask'
import { Budget } from './budget'
import { Busy, Lost, lostBy } from './lost'
import { hostOf, originOf } from './options'

const instance = z.object({
  domain: z
    .string()
    .regex(/^[^\s/@]{1,253}$/)
    .optional()
    .catch(undefined),
  configuration: z
    .object({ urls: z.object({ streaming: z.string() }) })
    .optional()
    .catch(undefined),
  urls: z.object({ streaming_api: z.string() }).optional().catch(undefined),
})

const most = 40
/** The most that may be asked for at once. */
export const handful = 20

export type Page = { readonly max_id?: string; readonly min_id?: string }
type Asker = { readonly ask: Ask; readonly now: () => number; readonly signal: AbortSignal }

/** One server's REST interface (https://docs.joinmastodon.org/methods/timelines/#tag). */
export class Client {
  readonly host: string
  readonly token: string | null
  readonly #origin: string
  readonly #asker: Asker
  readonly #budget = new Budget()

  constructor(server: string, token: string | null, asker: Asker) {
    this.host = hostOf(server)
    this.token = token
    this.#origin = originOf(server)
    this.#asker = asker
  }

  /** Where most servers stream: at their own address. */
  get ownStream(): string {
    return this.#origin.replace(/^http/i, 'ws')
  }

  /** The name its people go by, and where it streams; what cannot be learnt is what most servers have. */
  async instance(): Promise<{ readonly domain: string; readonly streams: readonly string[] }> {
    const own = this.ownStream
    for (const path of ['/api/v2/instance', '/api/v1/instance']) {
      const { status, body } = await this.#get(path)
      const read = instance.safeParse(body)
      if (status !== 200 || !read.success) continue
      const { domain, configuration, urls } = read.data
      const told = configuration?.urls.streaming ?? urls?.streaming_api ?? own
      // Where the token goes must be as well guarded as the server itself.
      const isUsable =
        URL.canParse(told) && (told.startsWith('wss://') || (told.startsWith('ws://') && own.startsWith('ws://')))
      const streams = isUsable ? [told.replace(/\/+$/, ''), own] : [own]
      return { domain: domain ?? this.host, streams: [...new Set(streams)] }
    }
    return { domain: this.host, streams: [own] }
  }

  /** Forty posts with the hashtag, newest first. */
  async timeline(tag: string, page: Page = {}): Promise<readonly unknown[]> {
    const query = new URLSearchParams({ limit: String(most), ...page })
    const { status, body } = await this.#get(`/api/v1/timelines/tag/${encodeURIComponent(tag)}?${query}`)
    if (status !== 200) throw lostBy(status, this.token !== null)
    if (!Array.isArray(body)) throw new Lost('answered what cannot be read')
    return body.slice(0, 2 * most)
  }

  /** Those of the posts that there still are; null when the server cannot be asked like that (before Mastodon 4.3). */
  async statuses(ids: readonly string[]): Promise<readonly unknown[] | null> {
    const query = new URLSearchParams(ids.map((id) => ['id[]', id]))
    const { status, body } = await this.#get(`/api/v1/statuses?${query}`)
    return status === 200 && Array.isArray(body) ? body : null
  }

  /** One post. */
  status(id: string): Promise<Answer> {
    return this.#get(`/api/v1/statuses/${encodeURIComponent(id)}`)
  }

  async #get(path: string): Promise<Answer> {
    const { ask, now, signal } = this.#asker
    if (this.#budget.until > now()) throw new Busy(this.#budget.until, false)
    const answer = await ask(this.#origin + path, this.token, signal)
    this.#budget.note(answer.status, answer.headers, now())
    if (answer.status === 429) throw new Busy(this.#budget.until)
    if (answer.status >= 500) throw new Lost(`answered ${answer.status}`, answer.status)
    return answer
  }
}

import { z } from 'zod'
import { webAddress } from './facets'
import { DirectoryAway, type GetJson } from './get-json'
import type { Profile } from './post'

const labels = z
  .array(z.object({ val: z.string(), neg: z.boolean().optional() }))
  .catch([])
  .transform((all) => all.flatMap(({ val, neg }) => (neg ? [] : [val])))
const name = z.string().catch('')
const avatar = z.string().transform(webAddress).catch(null)
const handle = z
  .string()
  .min(3)
  .max(253)
  .refine((it) => it !== 'handle.invalid')

const profileView = z.object({ did: z.string(), handle: z.string(), displayName: name, avatar, labels })
const profileViews = z.object({ profiles: z.array(z.unknown()) })
const postView = z.object({
  uri: z.string(),
  author: profileView,
  record: z.object({ text: z.string() }),
  labels,
})
const postViews = z.object({ posts: z.array(z.unknown()) })

/** A post as the directory knows it. */
export type PostView = { readonly uri: string; readonly did: string; readonly text: string; readonly by: Profile }

/** The most that may be asked for at once. */
export const handful = 25

/**
 * The network's public directory: `app.bsky.actor.getProfiles` and `app.bsky.feed.getPosts`
 * (https://github.com/bluesky-social/atproto/tree/main/lexicons/app/bsky).
 */
export class Directory {
  readonly #origin: string
  readonly #get: GetJson

  constructor(origin: string, get: GetJson) {
    this.#origin = origin.replace(/\/+$/, '')
    this.#get = get
  }

  /** By identifier; whom it does not know is missing. */
  async profiles(dids: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, Profile>> {
    const found = new Map<string, Profile>()
    const { profiles } = await this.#ask('app.bsky.actor.getProfiles', 'actors', dids, profileViews, signal)
    for (const it of profiles) {
      const read = profileView.safeParse(it)
      if (read.success) found.set(read.data.did, profileOf(read.data))
    }
    return found
  }

  async posts(uris: readonly string[], signal: AbortSignal): Promise<readonly PostView[]> {
    const { posts } = await this.#ask('app.bsky.feed.getPosts', 'uris', uris, postViews, signal)
    return posts.flatMap((it): PostView[] => {
      const read = postView.safeParse(it)
      if (!read.success) return []
      const { uri, author, record, labels } = read.data
      const by = profileOf(author)
      return [{ uri, did: author.did, text: record.text, by: { ...by, labels: [...by.labels, ...labels] } }]
    })
  }

  async #ask<T>(method: string, name: string, all: readonly string[], form: z.ZodType<T>, signal: AbortSignal) {
    const query = new URLSearchParams(all.map((it) => [name, it]))
    const read = form.safeParse(await this.#get(`${this.#origin}/xrpc/${method}?${query}`, signal))
    if (!read.success) throw new DirectoryAway('answered what cannot be read')
    return read.data
  }
}

const profileOf = (view: z.infer<typeof profileView>): Profile => {
  const named = handle.safeParse(view.handle)
  return {
    handle: named.success ? named.data : view.did,
    name: view.displayName,
    avatar: view.avatar,
    labels: view.labels,
  }
}

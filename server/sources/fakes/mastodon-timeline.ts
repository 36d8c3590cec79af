type Kept = { readonly id: string } & Record<string, unknown>

const numberOf = (id: string | null): bigint | null => (id !== null && /^\d+$/.test(id) ? BigInt(id) : null)

/** The posts a fake Mastodon server has, and how it answers who asks for them. */
export class FakeTimeline {
  readonly #posts = new Map<string, { readonly status: Kept; readonly tags: readonly string[] }>()

  put(status: Kept, tags: readonly string[]): void {
    this.#posts.set(status.id, { status, tags: tags.map((it) => it.toLowerCase()) })
  }

  remove(id: string): void {
    this.#posts.delete(id)
  }

  get(id: string): Kept | undefined {
    return this.#posts.get(id)?.status
  }

  /** Null: there is no such thing. */
  answer({ pathname, searchParams }: URL, isOld: boolean): unknown {
    const tag = /^\/api\/v1\/timelines\/tag\/([^/]+)$/.exec(pathname)?.[1]
    if (tag !== undefined) return this.#tagged(decodeURIComponent(tag).toLowerCase(), searchParams)
    if (pathname === '/api/v1/statuses' && !isOld)
      return searchParams
        .getAll('id[]')
        .slice(0, 20)
        .flatMap((id) => this.get(id) ?? [])
    const id = /^\/api\/v1\/statuses\/([^/]+)$/.exec(pathname)?.[1]
    return id === undefined ? null : (this.get(id) ?? null)
  }

  /** `since_id` cuts the newest, `min_id` begins right behind; newest first in any case. */
  #tagged(tag: string, query: URLSearchParams): readonly Kept[] {
    const [max, since, min] = ['max_id', 'since_id', 'min_id'].map((it) => numberOf(query.get(it)))
    const limit = Math.min(Number(query.get('limit') ?? 20), 40)
    const all = [...this.#posts.values()]
      .filter(({ status: { id }, tags }) => {
        const number = BigInt(id)
        const isBefore = max == null || number < max
        return tags.includes(tag) && isBefore && number > (since ?? -1n) && number > (min ?? -1n)
      })
      .map(({ status }) => status)
      .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1))
    return min == null ? all.slice(0, limit) : all.slice(-limit)
  }
}

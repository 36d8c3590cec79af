import { limits } from '#lib/text/limits'
import { mayBegin, tagAt } from '#lib/text/name'
import type { PostRecord } from './record'

/** Longest hashtag looked at: the network's own are at most 64 characters. */
const longest = 200
const sign = /[#＃]/g

/** A hashtag as it is compared: however it was typed. */
const plain = (tag: string): string =>
  tag
    .slice(0, longest)
    .replace(/^[#＃]/, '')
    .normalize('NFKC')
    .toLowerCase()

/** Which posts are for the wall. The network has no filter by hashtag: all its posts come by here. */
export class TagFilter {
  readonly #tags: ReadonlySet<string>

  constructor(tags: readonly string[]) {
    this.#tags = new Set(tags.map(plain).filter((tag) => tag !== ''))
  }

  /** Whether the frame could hold a post for the wall, by its raw text: nine in ten are never parsed. */
  mayHold(raw: string): boolean {
    const lower = raw.toLowerCase()
    for (const tag of this.#tags) if (lower.includes(tag)) return true
    // Escaped, or written with characters that are another's compatible form: only parsing tells.
    return /[\u0080-\uffff]|\\u/.test(raw)
  }

  /** Whether the post has one of the wall's hashtags: marked as one, listed beside the text, or written in it. */
  wants(post: Pick<PostRecord, 'text' | 'facets' | 'tags'>): boolean {
    const isOurs = (tag: string): boolean => this.#tags.has(plain(tag))
    return (
      post.tags.some(isOurs) ||
      post.facets.some(({ features }) => features.some((it) => 'tag' in it && isOurs(it.tag))) ||
      tagsOf(post.text).some(isOurs)
    )
  }
}

const tagsOf = (whole: string): readonly string[] => {
  const text = whole.slice(0, limits.ingress)
  return [...text.matchAll(sign)].flatMap(({ index }) => {
    const tag = mayBegin(text, index) ? tagAt(text, index) : null
    return tag === null ? [] : [tag]
  })
}

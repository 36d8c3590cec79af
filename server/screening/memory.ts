import type { Post } from '#lib/post'
import { type Skeleton, skeleton } from '#lib/text/skeleton'
import { Recent } from './recent'
import type { RuleContext } from './rule'

/** A post written longer ago than this was not written for this moment: it is imported, replayed or caught up with. */
const live = 10 * 60_000
const mostWalls = 100

/** What screening remembers of each wall's recent posts. Only what a rule asks for is kept. */
export class Memory {
  readonly #walls = new Map<string, { readonly authors: Recent; readonly texts: Recent }>()
  readonly #clock: () => number

  constructor(clock: () => number) {
    this.#clock = clock
  }

  contextOf(post: Post, wall: string): RuleContext {
    const { authors, texts } = this.#wall(wall)
    const now = this.#clock()
    // By arrival, so that a false time hides no flood; old posts by their own time, so that a replay at any speed is
    // judged as the original was.
    const at = post.createdAt !== null && post.createdAt < now - live ? post.createdAt : now
    const note = { id: post.id, author: post.author.id, at }
    let reduced: Skeleton | undefined
    const reduce = () => {
      reduced ??= skeleton(post.text)
      return reduced
    }
    return {
      skeleton: reduce,
      byAuthor: (milliseconds) => authors.earlier(post.author.id, note, milliseconds),
      sameText: (milliseconds) => texts.earlier(hash(reduce().text), note, milliseconds),
    }
  }

  #wall(slug: string) {
    let found = this.#walls.get(slug)
    if (found === undefined) {
      for (const oldest of this.#walls.keys()) if (this.#walls.size >= mostWalls) this.#walls.delete(oldest)
      found = { authors: new Recent(), texts: new Recent() }
      this.#walls.set(slug, found)
    }
    return found
  }
}

/** 64 bits in two FNV-1a lanes: texts are compared, not kept. */
const hash = (text: string): string => {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x5bd1e995)
    b ^= b >>> 15
  }
  return `${a >>> 0}.${b >>> 0}.${text.length}`
}

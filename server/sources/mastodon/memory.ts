import { Bounded } from '../bluesky/bounded'

/** A post as one server knows it. */
export type Known = { readonly local: string; readonly native: string; readonly tags: Set<string> }

const mostPosts = 10_000
const mostWalls = 64

/**
 * What we know of a wall's posts: which of a server's numbers is which post, and the version last delivered. It outlives
 * the source's lives in this process; in a new one a part of it comes back with the checkpoint and with what is read anew.
 * The wall has the last word: it may have been emptied meanwhile.
 */
export class Memory {
  readonly #known = new Bounded<string, Known>(mostPosts)
  readonly #revs = new Bounded<string, number>(mostPosts)

  link(host: string, local: string, native: string, tag: string | null): void {
    const key = `${host} ${local}`
    const known = this.#known.get(key)
    const tags = known?.native === native ? known.tags : new Set<string>()
    if (tag !== null) tags.add(tag)
    this.#known.set(key, { local, native, tags })
  }

  nativeOf(host: string, local: string): string | undefined {
    return this.#known.get(`${host} ${local}`)?.native
  }

  /** The version delivered; -1 when the post was deleted. */
  revOf(native: string): number | undefined {
    return this.#revs.get(native)
  }

  /** What is delivered is durable: only then may it be left out the next time. */
  delivered(native: string, rev: number): void {
    const before = this.#revs.get(native)
    if (before === -1) return
    this.#revs.set(native, rev === -1 ? -1 : Math.max(rev, before ?? 0))
  }

  /** Posts delivered from a server that were not deleted since, oldest first. */
  *of(host: string): Generator<Known> {
    for (const key of [...this.#known.keys()]) {
      const known = key.startsWith(`${host} `) ? this.#known.get(key) : undefined
      if (known !== undefined && (this.#revs.get(known.native) ?? -1) >= 0) yield known
    }
  }
}

/** One memory a wall. */
export class Memories {
  readonly #walls = new Bounded<string, Memory>(mostWalls)

  of(wall: string): Memory {
    const found = this.#walls.get(wall) ?? new Memory()
    this.#walls.set(wall, found)
    return found
  }
}

import type { PostInput } from '#server/ingest/post-schema'
import { type Directory, handful } from './appview'
import { Bounded } from './bounded'
import { DirectoryAway } from './get-json'
import { objectionsOf } from './labels'
import { pageOf } from './post'

type Quote = NonNullable<PostInput['quote']>

const most = 1_000

/** Posts that others quote, as the directory tells them. What it does not tell in time is left out. */
export class Quotes {
  readonly #directory: Directory
  readonly #now: () => number
  readonly #kept = new Bounded<string, Quote | null>(most)
  #awayUntil = 0

  constructor(directory: Directory, now: () => number) {
    this.#directory = directory
    this.#now = now
  }

  of(uri: string): Quote | null {
    return this.#kept.get(uri) ?? null
  }

  async look(uris: readonly string[], signal: AbortSignal): Promise<void> {
    const wanted = [...new Set(uris)].filter((uri) => !this.#kept.has(uri))
    for (let at = 0; at < wanted.length; at += handful) {
      if (this.#now() < this.#awayUntil) return
      await this.#ask(wanted.slice(at, at + handful), signal)
    }
  }

  async #ask(uris: readonly string[], signal: AbortSignal): Promise<void> {
    try {
      for (const { uri, did, text, by } of await this.#directory.posts(uris, signal)) {
        // What a network would not have us show is not shown by a detour either.
        const isShown = objectionsOf(by.labels).length === 0
        const url = pageOf(did, uri.slice(uri.lastIndexOf('/') + 1))
        this.#kept.set(uri, isShown ? { handle: by.handle, name: by.name || by.handle, text, url } : null)
      }
    } catch (error) {
      if (!(error instanceof DirectoryAway)) throw error
      if (error.status !== 400) this.#awayUntil = this.#now() + error.wait
    }
  }
}

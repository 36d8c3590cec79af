import { handful } from './client'
import type { Desk } from './desk'
import type { Seen } from './fill'
import { isLater } from './ids'
import type { Known, Memory } from './memory'
import type { Server } from './server'

const mostAtOnce = 200
/** Asking one by one is for the few that are missing. */
const mostSingly = 20

const idOf = (raw: unknown): string | null =>
  typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string' ? raw.id : null

/**
 * Finds out what was deleted while nobody told us. A server is believed that a post is gone only when it knows another one
 * that it has just listed itself (the control): one that knows none of its posts is confused.
 */
export class Recheck {
  readonly #server: Server
  readonly #desk: Desk
  readonly #memory: Memory
  #takesMany = true

  constructor(server: Server, desk: Desk, memory: Memory) {
    this.#server = server
    this.#desk = desk
    this.#memory = memory
  }

  /** Looks after posts that should be among those seen of a hashtag, and are not. */
  async missing(tag: string, { ids, oldest, newest }: Seen): Promise<void> {
    // A handful is all there is.
    const from = ids.size < handful ? null : oldest
    const missing = [...this.#memory.of(this.#server.host)].filter(
      ({ local, tags }) =>
        !ids.has(local) && (tags.size === 0 || tags.has(tag)) && (from === null || isLater(local, from)),
    )
    const isStill = ({ tags }: Known) => {
      tags.delete(tag)
      // Its hashtags are known now: none of those it was asked for under.
      tags.add('')
    }
    await this.#verify(missing.slice(-mostAtOnce), newest, isStill)
  }

  /** Looks after posts we know, the latest first, beyond what a page holds. Where servers take one question for many only. */
  async sweep(control: string, from = 0, most = mostAtOnce): Promise<number> {
    const all = [...this.#memory.of(this.#server.host)].sort((a, b) => (isLater(a.local, b.local) ? -1 : 1))
    if (this.#takesMany) await this.#many(all.slice(from, from + most), control)
    return from + most < all.length ? from + most : 0
  }

  async #verify(all: readonly Known[], control: string | null, isStill: (known: Known) => void): Promise<void> {
    if (all.length === 0) return
    const left = control === null || !this.#takesMany ? all : await this.#many(all, control, isStill)
    await this.#singly(left.slice(-mostSingly), control, isStill)
  }

  /** Answers those that could not be asked for. */
  async #many(
    all: readonly Known[],
    control: string,
    isStill: (known: Known) => void = () => {},
  ): Promise<readonly Known[]> {
    for (let at = 0; at < all.length; at += handful - 1) {
      const some = all.slice(at, at + handful - 1)
      const found = await this.#server.client.statuses([...some.map(({ local }) => local), control])
      const ids = new Set((found ?? []).map(idOf))
      if (found === null || !ids.has(control)) {
        this.#takesMany = false
        return all.slice(at)
      }
      for (const raw of found) this.#desk.take(this.#server, raw, null)
      for (const it of some) {
        if (ids.has(it.local)) isStill(it)
        else this.#desk.remove(this.#server, it.local)
      }
      await this.#desk.deliver()
    }
    return []
  }

  async #singly(all: readonly Known[], control: string | null, isStill: (known: Known) => void): Promise<void> {
    if (all.length === 0) return
    const { client } = this.#server
    if (control !== null && idOf((await client.status(control)).body) !== control) return
    for (const it of all) {
      const { status, body } = await client.status(it.local)
      const words = typeof body === 'object' && body !== null && 'error' in body ? body.error : null
      // Without a control, in Mastodon's own words only: any other server says 404 to whatever it does not understand.
      const isGone = (status === 404 || status === 410) && (control !== null || words === 'Record not found')
      if (isGone) this.#desk.remove(this.#server, it.local)
      if (status !== 200) continue
      isStill(it)
      this.#desk.take(this.#server, body, null)
    }
    await this.#desk.deliver()
  }
}

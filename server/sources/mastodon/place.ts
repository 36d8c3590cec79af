import { z } from 'zod'
import { later } from './ids'
import type { Memory } from './memory'

const kept = z.object({
  at: z.record(z.string(), z.record(z.string(), z.string().max(64))),
  had: z.array(z.string()).default([]),
})

/** How many posts are kept with the place: a new process knows them again when they are told of, or deleted meanwhile. */
const mostHad = 24

const parse = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

/**
 * How far we have read: the newest id of each server and hashtag before which nothing is missing. What a stream tells
 * counts only once everything before it was fetched too.
 */
export class Place {
  readonly #at: Record<string, Record<string, string>> = {}
  readonly #ahead = new Map<string, string>()
  readonly #settled = new Set<string>()
  #had: readonly string[] = []

  /** @param servers the hosts that are followed, with the wall's hashtags: others are forgotten */
  constructor(checkpoint: string | null, servers: readonly string[], tags: readonly string[], memory: Memory) {
    const read = kept.safeParse(parse(checkpoint))
    for (const host of servers) {
      this.#at[host] = {}
      for (const tag of tags) {
        const at = read.success ? read.data.at[host]?.[tag] : undefined
        if (at !== undefined) this.#at[host][tag] = at
      }
    }
    this.#had = read.success ? read.data.had.slice(-mostHad) : []
    for (const entry of this.#had) {
      const [host = '', local = '', native = '', rev = ''] = entry.split(' ')
      const id = native === '=' ? `${host}/${local}` : native
      memory.link(host, local, id, null)
      memory.delivered(id, Number(rev))
    }
  }

  /** Null before the first time. */
  at(host: string, tag: string): string | null {
    return this.#at[host]?.[tag] ?? null
  }

  /** Everything up to the id has been taken. */
  reach(host: string, tag: string, id: string): void {
    const tags = this.#at[host]
    if (tags !== undefined) tags[tag] = later(id, tags[tag])
  }

  /** A stream has begun: what it tells may lie behind a gap. */
  unsettle(host: string, tags: readonly string[]): void {
    for (const tag of tags) {
      this.#settled.delete(`${host} ${tag}`)
      this.#ahead.delete(`${host} ${tag}`)
    }
  }

  /** The gap is filled. */
  settle(host: string, tag: string): void {
    const key = `${host} ${tag}`
    this.#settled.add(key)
    const ahead = this.#ahead.get(key)
    if (ahead !== undefined) this.reach(host, tag, ahead)
  }

  /** A stream has told of a post. */
  hear(host: string, tag: string, id: string): void {
    const key = `${host} ${tag}`
    if (this.#settled.has(key)) this.reach(host, tag, id)
    else this.#ahead.set(key, later(id, this.#ahead.get(key)))
  }

  had(host: string, local: string, native: string, rev: number): void {
    const mark = `${host} ${local} `
    const entry = `${mark}${native === `${host}/${local}` ? '=' : native} ${rev}`
    this.#had = [...this.#had.filter((it) => !it.startsWith(mark)), entry].slice(-mostHad)
  }

  get checkpoint(): string {
    return JSON.stringify({ at: this.#at, had: this.#had })
  }
}

import { createHash } from 'node:crypto'
import type { Width } from '#lib/media-address'
import type { LiveWall } from '#server/wall/live-wall'
import type { Walls } from '#server/walls/walls'
import { type Picture, type PostOf, pictureOf } from './cache'
import { convert } from './convert'
import { type Doors, publicDoors } from './doors'
import { download } from './download'
import { Failures } from './failures'
import { Gate } from './gate'
import { Busy, Refused } from './refused'
import { watchRetractions } from './retractions'
import { WillingCache } from './willing-cache'

/** Bytes of pictures on disk. */
const mostKept = 500 * 1024 * 1024
/** Pictures fetched at once: each may hold its ten megabytes until it is converted. */
const fetchesAtOnce = 8
const conversionsAtOnce = 2
const mayWait = 128

export type Asked = PostOf & {
  /** Where the post's source says the picture is. */
  readonly url: string
  readonly width: Width
  /** Asked after the picture has come, which takes its time: whether it may still be shown and kept. */
  readonly isWanted: () => boolean
}

type Parts = {
  readonly folder: string
  readonly walls: Pick<Walls, 'onOpen'>
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly onFault: (error: unknown) => void
  /** Tests only: main.ts gives none of these. */
  readonly doors?: Doors
  readonly most?: number
}

/** Strangers' pictures through our own address: fetched once, drawn anew, kept on disk. */
export class Media {
  readonly #doors: Doors
  readonly #cache: WillingCache
  readonly #failures: Failures
  readonly #onFault: (error: unknown) => void
  readonly #fetching = new Gate(fetchesAtOnce, mayWait)
  readonly #converting = new Gate(conversionsAtOnce, fetchesAtOnce)
  readonly #coming = new Map<string, Promise<Picture | null>>()
  readonly #ends: (() => void)[] = []

  constructor({ folder, walls, now, onFault, doors = publicDoors, most = mostKept }: Parts) {
    this.#doors = doors
    this.#cache = new WillingCache({ folder, most, now, onFault })
    this.#failures = new Failures(now)
    this.#onFault = onFault
    walls.onOpen((wall) => this.#watch(wall))
  }

  /** The picture; null when it cannot be had, or is not wanted any more. Throws Busy. */
  async picture({ wall, post, url, width, isWanted }: Asked): Promise<Picture | null> {
    const key = `${createHash('sha256').update(url).digest('base64url')}-${width}`
    const kept = this.#cache.do((cache) => cache.get(key))?.done ?? null
    if (kept !== null) {
      this.#cache.do((cache) => cache.use(key, { wall, post }))
      return kept
    }
    if (this.#failures.isResting(url)) return null
    const made = await this.#make(key, url, width)
    if (made === null || !isWanted()) return null
    this.#cache.do((cache) => cache.keep(key, made, { wall, post }))
    return made
  }

  close(): void {
    for (const end of this.#ends.splice(0)) end()
    this.#cache.end()
  }

  /** Whoever asks for a picture that is coming waits for the same one. */
  #make(key: string, url: string, width: Width): Promise<Picture | null> {
    const coming = this.#coming.get(key)
    if (coming !== undefined) return coming
    const made = this.#fetch(url, width).finally(() => this.#coming.delete(key))
    this.#coming.set(key, made)
    return made
  }

  async #fetch(url: string, width: Width): Promise<Picture | null> {
    try {
      const bytes = await this.#fetching.run(async () => {
        const sent = await download(url, this.#doors)
        return this.#converting.run(() => convert(sent, width))
      })
      this.#failures.succeeded(url)
      return pictureOf(bytes)
    } catch (error) {
      if (error instanceof Busy) throw error
      if (!(error instanceof Refused)) this.#onFault(error)
      this.#failures.failed(url)
      return null
    }
  }

  #watch(wall: LiveWall): void {
    const kept = {
      postsOf: (slug: string) => this.#cache.do((cache) => cache.postsOf(slug))?.done ?? null,
      forget: (slug: string, posts: readonly string[]) => this.#cache.do((cache) => cache.forget(slug, posts)) !== null,
    }
    this.#ends.push(watchRetractions(wall, kept, this.#onFault))
  }
}

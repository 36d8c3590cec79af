import { Cache } from './cache'
import { dropCacheFile, isDamage } from './cache-file'

/** Milliseconds between two tellings: a full disk fails with every picture. */
const tellEvery = 60_000

/**
 * The cache as far as it works. A disk that is full, read-only or damaged costs only its help: pictures are then fetched
 * anew, and the fault is told.
 */
export class WillingCache {
  readonly #make: () => Cache
  readonly #drop: () => void
  readonly #now: () => number
  readonly #onFault: (error: unknown) => void
  #cache: Cache | null = null
  #told = Number.NEGATIVE_INFINITY
  #ended = false

  constructor(parts: {
    readonly folder: string
    readonly most: number
    readonly now: () => number
    readonly onFault: (error: unknown) => void
  }) {
    this.#make = () => new Cache(parts.folder, parts.most, parts.now)
    this.#drop = () => dropCacheFile(parts.folder)
    this.#now = parts.now
    this.#onFault = parts.onFault
  }

  /** What the work answers; null when it could not be done. */
  do<T>(work: (cache: Cache) => T): { readonly done: T } | null {
    if (this.#ended) return null
    try {
      this.#cache ??= this.#make()
      return { done: work(this.#cache) }
    } catch (error) {
      this.#tell(error)
      if (isDamage(error)) this.#beginAnew()
      return null
    }
  }

  #beginAnew(): void {
    this.#close()
    try {
      this.#drop()
    } catch (error) {
      this.#tell(error)
    }
  }

  #tell(error: unknown): void {
    if (this.#now() - this.#told < tellEvery) return
    this.#told = this.#now()
    this.#onFault(error)
  }

  /** A picture that comes later is not kept any more. */
  end(): void {
    this.#ended = true
    this.#close()
  }

  #close(): void {
    this.#cache?.close()
    this.#cache = null
  }
}

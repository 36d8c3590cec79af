import type { Delivery } from '#server/wall/receive'
import type { SourceContext } from '../source'
import { quotedIn } from './embed'
import type { Told } from './frame'
import type { Place } from './place'
import { deliverPost, deliverRepost, type PostDelivery, strangerOf } from './post'
import type { Profiles } from './profiles'
import type { Quotes } from './quotes'
import { type ForUs, isHandle, Reader } from './reader'
import { Shy } from './shy'
import { keyOf } from './told-key'

type AuthorNews = Extract<ForUs, { kind: 'author' }>
type Item = Exclude<ForUs, { kind: 'author' | 'bad' }> | { readonly kind: 'told'; readonly delivery: Delivery }
/** Something for the wall, with our place after it. */
type Waiting = { readonly item: Item; readonly checkpoint: string }

/** The most posts of one delivery. */
const largestBatch = 500
/** Milliseconds after which our place is kept though nothing came for the wall. */
const keepEvery = 300_000

export type DeskParts = {
  readonly context: SourceContext
  readonly place: Place
  readonly profiles: Profiles
  readonly quotes: Quotes
}

/** Gathers what is for the wall, finds out who wrote it, and delivers. */
export class Desk {
  readonly #parts: DeskParts
  readonly #reader: Reader
  readonly #shy = new Shy()
  #batch: Waiting[] = []
  #posts = new Set<string>()
  #authors = new Set<string>()
  #keptAt: number
  #bad = 0
  #last = ''

  constructor(parts: DeskParts) {
    this.#parts = parts
    const { context } = parts
    this.#keptAt = context.checkpoint === null ? Number.NEGATIVE_INFINITY : context.now()
    this.#reader = new Reader(context.wall.tags, {
      post: (uri) => this.#posts.has(uri) || context.knows('post', `bluesky:${uri}`),
      author: (did) => this.#authors.has(did) || context.knows('author', `bluesky:${did}`),
    })
  }

  /** Whether a frame could matter, by its raw text. */
  mayMatter(raw: string): boolean {
    return this.#reader.mayMatter(raw)
  }

  /** What could not be used, for the lamp. */
  get trouble(): string {
    const { trouble } = this.#parts.profiles
    const bad = this.#bad === 0 ? '' : ` ${this.#bad} could not be used, the last: ${this.#last}`
    return bad + (trouble === null ? '' : ` The directory of names ${trouble}; names come later.`)
  }

  bad(why: string): void {
    this.#bad++
    this.#last = why
  }

  /** Takes what was told; delivers only when it must. */
  async take(told: Extract<Told, { did: string }>): Promise<void> {
    const { place } = this.#parts
    const key = keyOf(told)
    if (place.had(key)) return
    // Also of those who have never posted here: they may yet, while the directory is away.
    if (told.kind === 'identity' && isHandle(told.handle)) this.#parts.profiles.rename(told.did, told.handle)
    for (const it of this.#reader.read(told)) {
      if (it.kind === 'bad') {
        this.bad(it.why)
        continue
      }
      place.take(key)
      const { checkpoint } = place
      const item = it.kind === 'author' ? await this.#told(it) : it
      if (item === null) continue
      if ('uri' in item) this.#posts.add(item.uri)
      if ('commit' in item) this.#authors.add(item.commit.did)
      if (this.#batch.push({ item, checkpoint }) >= largestBatch) await this.deliver()
    }
  }

  async #told({ did, gone, handle }: AuthorNews): Promise<Item | null> {
    // The wall must have an author's posts before it can be told of them.
    if (this.#authors.has(did)) await this.deliver()
    const { profiles } = this.#parts
    const about = { kind: 'author' as const, id: `bluesky:${did}` }
    if (gone !== undefined) return { kind: 'told', delivery: { ...about, gone } }
    const isNameless = profiles.isNameless(did)
    if (handle === undefined) {
      profiles.doubt(did)
      return null
    }
    if (profiles.of(did) === undefined) profiles.doubt(did)
    // Who has no name goes by the handle.
    const named = isNameless ? { name: handle } : {}
    return { kind: 'told', delivery: { ...about, handle, ...named } }
  }

  /** Delivers what waits. */
  async deliver(): Promise<void> {
    const { profiles, quotes, context } = this.#parts
    const batch = this.#batch
    if (batch.length === 0) return
    const authors = batch.flatMap(({ item }) => ('commit' in item ? [item.commit.did] : []))
    await profiles.look(authors, context.signal)
    const quoted = batch.flatMap(({ item }) => (item.kind === 'post' ? [quotedIn(item.record)] : []))
    await quotes.look(
      quoted.filter((uri) => uri !== null),
      context.signal,
    )
    this.#batch = []
    this.#posts.clear()
    this.#authors.clear()
    await this.#send(batch.map(({ item, checkpoint }) => ({ ...this.#deliveryOf(item), checkpoint })))
  }

  #deliveryOf(item: Item): Delivery {
    if (item.kind === 'told') return item.delivery
    if (item.kind === 'retract') return { kind: 'retract', id: `bluesky:${item.uri}` }
    const { did } = item.commit
    const known = this.#parts.profiles.of(did)
    const profile = known ?? strangerOf(did, this.#parts.profiles.heard(did))
    let delivery: PostDelivery
    if (item.kind === 'repost') delivery = deliverRepost(item.commit, item, profile)
    else {
      const quoted = quotedIn(item.record)
      delivery = deliverPost(item.commit, item.record, profile, quoted === null ? null : this.#parts.quotes.of(quoted))
    }
    if (known === undefined) this.#shy.remember(did, delivery)
    return delivery
  }

  /** Tells the wall of authors who have become known, and keeps our place now and then. */
  async tidy(): Promise<void> {
    const { profiles, place, context } = this.#parts
    for (const [did, profile] of await profiles.lately(context.signal)) {
      const { handle, avatar } = profile
      const told: Delivery = { kind: 'author', id: `bluesky:${did}`, handle, name: profile.name || handle, avatar }
      const held = this.#shy.heldBy(did, profile)
      if (context.knows('author', told.id)) await this.#send([told, ...held])
    }
    if (place.cursor === null || context.now() - this.#keptAt < keepEvery) return
    // An author whom no wall has: nothing is told, and the place is kept.
    await this.#send([{ kind: 'author', id: 'bluesky:', checkpoint: place.checkpoint }])
  }

  async #send(deliveries: readonly Delivery[]): Promise<void> {
    const { context } = this.#parts
    if (context.signal.aborted) return
    const receipts = await context.deliver(deliveries)
    this.#keptAt = context.now()
    for (const it of receipts) if (it.status === 'rejected') this.bad(`${it.field}: ${it.message}`)
  }
}

import type { Delivery } from '#server/wall/receive'
import { Bounded } from '../bluesky/bounded'
import type { SourceContext } from '../source'
import { aliasOf, nativeId, wallId } from './ids'
import type { Memory } from './memory'
import type { MastodonOptions } from './options'
import type { Place } from './place'
import { deliverBoost, deliverStatus, type PostDelivery, uriOf } from './post'
import type { Server } from './server'
import { type PlainStatus, readStatus, type Status } from './status'
import { isSuited } from './suited'

/** The most posts of one delivery. */
const largestBatch = 200

type Item = { readonly delivery: Delivery; readonly native: string; readonly rev: number }

/** Makes deliveries of what servers tell, leaves out what was delivered before, and delivers. */
export class Desk {
  readonly #context: SourceContext<MastodonOptions>
  readonly #place: Place
  readonly #memory: Memory
  /** What was not for the wall: its deletion is no news either. */
  readonly #left = new Bounded<string, null>(5_000)
  readonly #complaints = new Bounded<string, null>(1_000)
  #batch: Item[] = []
  /** Versions that wait, or are on their way. */
  readonly #pending = new Map<string, number>()
  #sending: Promise<void> = Promise.resolve()
  #kept: string | null
  #bad = 0
  #last = ''

  constructor(context: SourceContext<MastodonOptions>, place: Place, memory: Memory) {
    this.#context = context
    this.#place = place
    this.#memory = memory
    this.#kept = context.checkpoint
  }

  /** What could not be used, for the lamp. */
  get trouble(): string {
    return this.#bad === 0 ? '' : ` ${this.#bad} could not be used, the last: ${this.#last}`
  }

  /** @param about what keeps the same thing, told again, from counting again; null counts always */
  bad(why: string, about: string | null): void {
    if (about !== null && this.#complaints.has(about)) return
    if (about !== null) this.#complaints.set(about, null)
    this.#bad++
    this.#last = why.slice(0, 120)
  }

  get isFull(): boolean {
    return this.#batch.length >= largestBatch
  }

  /** A status, as the server told it under the hashtag. Answers its id there; null when it has none. */
  take(server: Server, raw: unknown, tag: string | null): string | null {
    const status = readStatus(raw)
    if (typeof status === 'string') {
      const id = typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string' ? raw.id : null
      this.bad(status, id === null ? `${status} ${tag}` : `${server.host} ${id}`)
      return id !== null && /^[\x21-\x7e]{1,64}$/.test(id) ? id : null
    }
    server.learn(status)
    const { reblog } = status
    if (reblog == null) this.#takePlain(server, status, tag)
    else if (isSuited(status, this.#context.options) && isSuited(reblog, this.#context.options)) {
      this.#takePlain(server, reblog, null)
      this.#put(server, status, deliverBoost(status, reblog, this.#told(server)), null)
    }
    return status.id
  }

  #takePlain(server: Server, status: Status, tag: string | null): void {
    if (!isSuited(status, this.#context.options)) this.#left.set(`${server.host} ${status.id}`, null)
    else this.#put(server, status, deliverStatus(status, this.#told(server)), tag)
  }

  #told(server: Server) {
    return { domain: server.domain, parentOf: (status: PlainStatus) => this.#parentOf(server, status) }
  }

  #put(server: Server, status: PlainStatus, delivery: PostDelivery, tag: string | null): void {
    const native = nativeId(uriOf(status, server.domain))
    const rev = Number(Reflect.get(Object(delivery.input), 'rev') ?? 0)
    this.#memory.link(server.host, status.id, native, tag)
    // Deleted before it came: then nobody could know the name it has everywhere.
    const isGone = server.namesOf(status.id).some((it) => it !== native && this.#isGone(it))
    if (isGone) this.#retract(server, status.id, native)
    else if (!this.#had(native, rev)) this.#push(server, status.id, { delivery, native, rev })
  }

  #isGone(alias: string): boolean {
    return this.#pending.get(alias) === -1 || this.#context.knows('post', wallId(alias))
  }

  #had(native: string, rev: number): boolean {
    const pending = this.#pending.get(native)
    if (pending !== undefined && (pending === -1 || pending >= rev)) return true
    const before = this.#memory.revOf(native)
    return before !== undefined && (before === -1 || before >= rev) && this.#context.knows('post', wallId(native))
  }

  /** A deletion, of which the server says only its own number. */
  remove(server: Server, local: string): void {
    const native = this.#memory.nativeOf(server.host, local)
    if (native === undefined && this.#left.has(`${server.host} ${local}`)) return
    for (const it of native === undefined ? server.namesOf(local) : [native]) this.#retract(server, local, it)
  }

  #retract(server: Server, local: string, native: string): void {
    if (this.#had(native, Number.POSITIVE_INFINITY)) return
    this.#push(server, local, { delivery: { kind: 'retract', id: wallId(native) }, native, rev: -1 })
  }

  #push(server: Server, local: string, item: Item): void {
    this.#batch.push(item)
    this.#pending.set(item.native, item.rev)
    this.#place.had(server.host, local, item.native, item.rev)
  }

  /** The wall's id of what a status answers: as far as a number of the server's own says which post that is. */
  #parentOf(server: Server, status: PlainStatus): string | null {
    const { in_reply_to_id: local, in_reply_to_account_id: whom, mentions, account } = status
    if (local == null) return null
    const known = this.#memory.nativeOf(server.host, local)
    if (known !== undefined) return wallId(known)
    const isToThemselves = whom == null || !mentions.some((it) => it.id === whom)
    const parent = isToThemselves ? account.acct : (mentions.find((it) => it.id === whom)?.acct ?? '@')
    return parent.includes('@') || server.localHost === null ? null : wallId(aliasOf(server.localHost, local))
  }

  /** Delivers what waits, one delivery after the other. */
  deliver(): Promise<void> {
    const sending = this.#sending.then(() => this.#send())
    this.#sending = sending
    // Whoever asked is told; that it failed also fails all later ones.
    sending.catch(() => {})
    return sending
  }

  async #send(): Promise<void> {
    const batch = this.#batch
    if (batch.length === 0 || this.#context.signal.aborted) return
    this.#batch = []
    const { checkpoint } = this.#place
    const last = batch.length - 1
    const deliveries = batch.map(({ delivery }, at) => (at === last ? { ...delivery, checkpoint } : delivery))
    const receipts = await this.#context.deliver(deliveries)
    this.#kept = checkpoint
    for (const [at, { native, rev }] of batch.entries()) {
      this.#memory.delivered(native, rev)
      if (this.#pending.get(native) === rev) this.#pending.delete(native)
      const receipt = receipts[at]
      if (receipt?.status === 'rejected') this.bad(`${receipt.field}: ${receipt.message}`, `${native} ${rev}`)
    }
  }

  /** Keeps our place though nothing came for the wall: told of an author whom no wall has. */
  async keep(): Promise<void> {
    await this.deliver()
    const { checkpoint } = this.#place
    if (checkpoint === this.#kept || this.#context.signal.aborted) return
    await this.#context.deliver([{ kind: 'author', id: 'mastodon:', checkpoint }])
    this.#kept = checkpoint
  }
}

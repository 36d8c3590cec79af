import { randomBytes } from 'node:crypto'
import type { Redis } from 'ioredis'
import { guarded } from './redis-error'
import { keysOf, run, type Script, type Witness } from './redis-lua'
import { readScript, renewScript } from './redis-script'

/** What the log looks like now: its life, the seq before its first entry, its last seq. */
export type Look = { readonly epoch: string; readonly base: number; readonly seq: number }

/** A page of it: for each entry the stream's own field, and the content kept beside. */
export type Page = Look & { readonly rest: readonly (readonly [e: string, body: string | null])[] }

const unseen: Witness = { epoch: '', seq: 0, e: '' }

/**
 * The life of a wall's log as this process knows it. Redis cannot tell an older copy of itself from the newest one, so
 * each process remembers the last entry it saw, and every call is answered only when that entry is still there.
 */
export class RedisLife {
  readonly keys: readonly string[]
  readonly key: string
  /** For messages and the names of connections. */
  readonly place: string
  readonly #warn: (message: string) => void
  #witness = unseen

  constructor(wall: string, warn: (message: string) => void) {
    this.keys = keysOf(wall)
    this.key = this.keys[0] ?? ''
    this.place = this.key
    this.#warn = warn
  }

  /** Runs a script whose first arguments are the witness. */
  call(redis: Redis, script: Script, args: readonly (string | number)[]): Promise<unknown> {
    const { epoch, seq, e } = this.#witness
    return guarded(this.place, () => run(redis, script, this.keys, [epoch, seq, e, ...args]))
  }

  /** Entries after `seq`; a log found to have lost entries begins a new life first. Throws StoreUnavailable and LogDamaged. */
  async read(redis: Redis, seq: number, count: number): Promise<Page> {
    const after = Number.isSafeInteger(seq) ? Math.max(seq, 0) : 0
    const reply = (await this.call(redis, readScript, [after, count])) as [string, number, number, ...(string | null)[]]
    const [epoch, base, head, ...flat] = reply
    if (epoch === 'LOST') {
      await this.#renew(redis)
      return this.read(redis, seq, count)
    }
    const rest: (readonly [string, string | null])[] = []
    for (let i = 0; i < flat.length; i += 2) rest.push([flat[i] ?? '', flat[i + 1] ?? null])
    const last = rest.at(-1)
    if (last !== undefined) this.saw({ epoch, seq: Math.max(after, base) + rest.length, e: last[0] })
    return { epoch, base, seq: head, rest }
  }

  /** Remembers the newest entry seen in the present life. */
  saw(witness: Witness): void {
    if (witness.epoch !== this.#witness.epoch || witness.seq > this.#witness.seq) this.#witness = witness
  }

  /** Notes that a script began a new life, and says so when there was one before. */
  renewed({ epoch, base, seq }: Look, before: number): void {
    const old = this.#witness
    this.#witness = { ...unseen, epoch }
    // The birth of a log is no loss.
    if (old.epoch === '' && before === 0) return
    this.#warn(
      `${this.place} lost entries: it went to ${Math.max(before, old.seq)} and now has ${seq - base}, up to ${seq}. A new epoch begins; every client starts anew.`,
    )
  }

  async #renew(redis: Redis): Promise<void> {
    const reply = (await this.call(redis, renewScript, [newEpoch()])) as [string, number, number, number, number]
    const [epoch, base, seq, renewed, before] = reply
    if (renewed === 1) this.renewed({ epoch, base, seq }, before)
    // Another process was first, or the log is new: what was seen before is of no use in either case.
    else this.#witness = { ...unseen, epoch }
  }
}

export const newEpoch = (): string => randomBytes(16).toString('hex')

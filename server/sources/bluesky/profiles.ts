import { type Directory, handful } from './appview'
import { Bounded } from './bounded'
import { DirectoryAway } from './get-json'
import type { Profile } from './post'

const mostProfiles = 5_000
const mostLate = 1_000
const mostHeard = 10_000
const day = 86_400_000
/** Milliseconds between two tries for authors whom the directory could not tell. */
const lateEvery = 30_000
/** After so many answers without them the directory does not know them. */
const lateTries = 3

/** Who the authors are: asked for in handfuls, kept for a day, asked for again when the directory was away. */
export class Profiles {
  readonly #directory: Directory
  readonly #now: () => number
  readonly #kept = new Bounded<string, { readonly profile: Profile; readonly until: number }>(mostProfiles)
  /** Handles heard of, of people who may come to post. */
  readonly #heard = new Bounded<string, string>(mostHeard)
  /** Authors to be told of later, and how often the directory did not know them. */
  readonly #late = new Bounded<string, number>(mostLate)
  #changed: string[] = []
  #lateAt = 0
  #awayUntil = 0
  #trouble: string | null = null

  constructor(directory: Directory, now: () => number) {
    this.#directory = directory
    this.#now = now
  }

  /** What the directory said last; perhaps long ago. */
  of(did: string): Profile | undefined {
    return this.#kept.get(did)?.profile
  }

  /** Why names are missing just now. */
  get trouble(): string | null {
    return this.#trouble
  }

  /** Asks for those not known yet, or not for a day. Never throws: whom nobody tells us comes later. */
  async look(dids: readonly string[], signal: AbortSignal): Promise<void> {
    const now = this.#now()
    const wanted = [...new Set(dids)].filter((did) => (this.#kept.get(did)?.until ?? 0) <= now)
    for (let at = 0; at < wanted.length; at += handful) await this.#ask(wanted.slice(at, at + handful), signal)
  }

  /** What to call an author whom the directory has not told yet. */
  heard(did: string): string | undefined {
    return this.#heard.get(did)
  }

  /** Whether this author goes by no name of their own, as far as anybody told. */
  isNameless(did: string): boolean {
    const known = this.of(did)
    return known === undefined ? this.#late.has(did) : known.name === ''
  }

  /** A new handle, heard from the stream. */
  rename(did: string, handle: string): void {
    this.#heard.set(did, handle)
    const kept = this.#kept.get(did)
    if (kept !== undefined) this.#kept.set(did, { ...kept, profile: { ...kept.profile, handle } })
  }

  /** What is known of this author may be wrong: they are asked for again. */
  doubt(did: string): void {
    this.#wantLater(did, 0)
  }

  /** Authors of whom more is known than when their posts came. */
  async lately(signal: AbortSignal): Promise<readonly (readonly [did: string, profile: Profile])[]> {
    if (this.#late.size > 0 && this.#now() >= Math.max(this.#lateAt, this.#awayUntil)) {
      this.#lateAt = this.#now() + lateEvery
      const some = [...this.#late.keys()].slice(0, handful)
      await this.#ask(some, signal)
      for (const did of some) if (!this.#late.has(did)) this.#changed.push(did)
      // More wait than fit into one question.
      if (this.#late.size > 0 && some.some((did) => !this.#late.has(did))) this.#lateAt = this.#now()
    }
    const told = new Set(this.#changed.splice(0))
    return [...told].flatMap((did) => {
      const profile = this.of(did)
      return profile === undefined ? [] : [[did, profile] as const]
    })
  }

  async #ask(dids: readonly string[], signal: AbortSignal): Promise<void> {
    if (this.#now() < this.#awayUntil) return this.#postpone(dids)
    try {
      const found = await this.#directory.profiles(dids, signal)
      for (const [did, profile] of found) this.#keep(did, profile)
      for (const did of dids) if (!found.has(did)) this.#wantLater(did, (this.#late.get(did) ?? 0) + 1)
      this.#trouble = null
    } catch (error) {
      if (!(error instanceof DirectoryAway)) throw error
      // One of them it will not take; which one, only asking tells.
      if (error.status === 400 && dids.length > 1) {
        const half = dids.length >> 1
        await this.#ask(dids.slice(0, half), signal)
        return this.#ask(dids.slice(half), signal)
      }
      if (error.status === 400) return this.#wantLater(dids[0] ?? '', (this.#late.get(dids[0] ?? '') ?? 0) + 1)
      this.#awayUntil = this.#now() + error.wait
      this.#trouble = error.message
      this.#postpone(dids)
    }
  }

  #keep(did: string, profile: Profile): void {
    const before = this.of(did)
    this.#late.delete(did)
    this.#kept.set(did, { profile, until: this.#now() + day })
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(profile)) this.#changed.push(did)
  }

  #postpone(dids: readonly string[]): void {
    for (const did of dids) this.#wantLater(did, this.#late.get(did) ?? 0)
  }

  #wantLater(did: string, tries: number): void {
    if (this.#late.size === 0) this.#lateAt = this.#now() + lateEvery
    if (tries >= lateTries) this.#late.delete(did)
    else this.#late.set(did, tries)
  }
}

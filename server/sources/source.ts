import type { z } from 'zod'
import type { Lamp } from '#lib/protocol/socket'
import type { Delivery, Receipt } from '#server/wall/receive'

/**
 * Where a wall's posts come from: one file each, told of in index.ts.
 *
 * `follow` runs until the signal is aborted, then returns. It delivers posts in any order and as often as its network
 * repeats them: telling them apart, screening and keeping are not its worry. It may wait as long as it likes for
 * `deliver`, which resolves when everything is durable; while it waits, nothing more is taken from the network. When the
 * network is lost it throws, saying why in words a curator understands; the supervisor lights the lamp, waits, and calls
 * again with the last checkpoint. Outside data must never make it throw: what cannot be read is passed on and refused.
 */
export type Source<Options extends object = object> = {
  /** 1 to 32 of a-z, 0-9 and hyphen: the first half of its posts' ids. */
  readonly name: string
  /** It brings nothing by itself, only lights a lamp: every process runs it. All others run in one process at a time. */
  readonly everywhere?: true
  /** What an owner arranges in the console: a source with a form runs on a wall once it is turned on there. */
  readonly form?: SourceForm<Options>
  follow(context: SourceContext<Options>): Promise<void>
}

export type SourceForm<Options extends object = object> = {
  /** The network's name. */
  readonly label: string
  /** One or two sentences: what it brings, and what one needs for it. */
  readonly explain: string
  /**
   * Strings, lists of strings, whole numbers and booleans; each has a default and `.meta({ title, description })`, from
   * which the console draws the form.
   */
  readonly options: z.ZodType<Options>
  readonly keys: readonly SourceKey[]
}

/** A secret the network gives. Typed in by an owner, or taken from the environment for every wall. */
export type SourceKey = {
  readonly name: string
  readonly label: string
  readonly setting: string
  /** Whether the source can do without it. */
  readonly optional: boolean
}

export type SourceContext<Options extends object = object> = {
  readonly wall: { readonly slug: string; readonly tags: readonly string[] }
  readonly options: Options
  /** By the key's name; what is missing was given nowhere. */
  readonly keys: Readonly<Record<string, string>>
  /** The value last kept with a delivery; null at the very first start. */
  readonly checkpoint: string | null
  /** Whether the wall has this post or author (`<source>:<native id>`): a network tells of many who never came here. */
  knows(kind: 'post' | 'author', id: string): boolean
  /** Throws StoreUnavailable while the store takes nothing; the source may let that out. */
  deliver(deliveries: readonly Delivery[]): Promise<readonly Receipt[]>
  /** What the curator sees on the lamp. */
  say(lamp: Lamp, message: string): void
  readonly signal: AbortSignal
  /** Milliseconds since 1970; and a wait that ends at once when the signal is aborted. Tests bring their own. */
  now(): number
  sleep(milliseconds: number): Promise<void>
}

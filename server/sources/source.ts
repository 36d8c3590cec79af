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
export type Source = {
  /** 1 to 32 of a-z, 0-9 and hyphen: the first half of its posts' ids. */
  readonly name: string
  /** It brings nothing by itself, only lights a lamp: every process runs it. All others run in one process at a time. */
  readonly everywhere?: true
  follow(context: SourceContext): Promise<void>
}

export type SourceContext = {
  readonly wall: { readonly slug: string; readonly tags: readonly string[] }
  /** The value last kept with a delivery; null at the very first start. */
  readonly checkpoint: string | null
  /** Throws StoreUnavailable while the store takes nothing; the source may let that out. */
  deliver(deliveries: readonly Delivery[]): Promise<readonly Receipt[]>
  /** What the curator sees on the lamp. */
  say(lamp: Lamp, message: string): void
  readonly signal: AbortSignal
  /** Milliseconds since 1970; and a wait that ends at once when the signal is aborted. Tests bring their own. */
  now(): number
  sleep(milliseconds: number): Promise<void>
}

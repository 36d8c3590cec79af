import type { PostPage, WallList } from '#lib/protocol/http'
import type { Summary } from '#server/archive/summary'
import type { Receipt } from '#server/wall/receive'

/** What one says to make a wall; the server knows what is right and what is left out. */
export type WallWish = {
  readonly slug: string
  readonly tags: readonly string[]
  readonly title?: string
  readonly about?: string
  readonly mode?: string
  readonly rules?: string
}

/**
 * What the commands do to walls: one interface, whether a server runs (`over-http.ts`) or not (`direct.ts`). Everything
 * throws CommandError, in words for the person at the terminal, when it is refused.
 */
export type Operations = {
  /** Answers the wall's slug. */
  createWall(wish: WallWish): Promise<string>
  listWalls(): Promise<WallList['walls']>
  /** Answers a link that signs one browser in, once. */
  invite(wall: string, person: { readonly role: string; readonly name: string }): Promise<string>
  /** Answers a bearer token. */
  issueToken(wall: string, scope: string): Promise<string>
  /**
   * Sends posts and answers each one in order, whatever it is; a post sent twice is there once. Goes on trying while the
   * server is away, until the signal is aborted.
   */
  deliver(wall: string, posts: readonly unknown[], signal: AbortSignal): Promise<readonly Receipt[]>
  /** Posts as the public may see them, newest first, up to 200; `before` is the `next` of the page in front. */
  page(wall: string, question: { readonly before?: string; readonly limit: number }): Promise<PostPage>
  /** The numbers, over what the public may see. */
  stats(wall: string): Promise<Summary>
}

/** The operations, and how to let go of what they need. */
export type Connection = { readonly operations: Operations; readonly close: () => Promise<void> }

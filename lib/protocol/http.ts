import type { Cursor } from '#lib/cursor'
import type { Role } from '#lib/role'
import type { WireError } from './error'
import type { CuratorPost, PublicPost, WallView } from './view'

/** Answers of the HTTP API that pages read. */

export type ErrorBody = { readonly error: WireError }

/** `GET /api/walls` */
export type WallList = { readonly walls: readonly (WallView & { readonly posts: number; readonly people: number })[] }

/** `GET /api/walls/:wall/posts`, newest first. `next` is the `before` of the following page, null after the last. */
export type PostPage<P extends PublicPost = PublicPost> = {
  readonly posts: readonly P[]
  readonly next: string | null
  readonly cursor: Cursor
}

/** `GET /api/walls/:wall/desk`: as PostPage, for signed-in curators, with `?state=` beside the other filters. */
export type DeskPage = PostPage<CuratorPost>

/** `GET /api/walls/:wall/posts/:id`: the post, what it answers (oldest first) and its answers. */
export type PostConversation = {
  readonly wall: WallView
  readonly post: PublicPost
  readonly above: readonly PublicPost[]
  readonly below: readonly PublicPost[]
}

/** `GET /api/walls/:wall/sources`: those that an owner arranges. No key's value is ever in it. */
export type SourceInfo = {
  readonly name: string
  readonly label: string
  readonly explain: string
  /** JSON Schema of the options: strings, lists of strings, whole numbers, booleans, with title and description. */
  readonly schema: object
  readonly keys: readonly {
    readonly name: string
    readonly label: string
    readonly setting: string
    readonly optional: boolean
    /** Whether the environment gives it. */
    readonly given: boolean
  }[]
  readonly on: boolean
  readonly options: Readonly<Record<string, unknown>>
  readonly hasKeys: boolean
}
export type SourceList = { readonly sources: readonly SourceInfo[] }

/** `GET /api/session?wall=` */
export type Session = {
  readonly person: { readonly id: string; readonly name: string; readonly role: Role } | null
  readonly passcode: boolean
}

/** `POST /api/walls/:wall/guest` takes GuestPost and answers GuestAnswer. */
export type GuestPost = {
  readonly key: string
  readonly name: string
  readonly text: string
  readonly consent: boolean
  readonly website?: string
}
export type GuestAnswer = { readonly id: string; readonly state: 'held' | 'shown' }

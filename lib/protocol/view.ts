import type { Actor, Reason, Ruling, TokenScope } from '#lib/event'
import type { Media, Place, Quote, Segment } from '#lib/post'
import type { PostState, Refusal } from '#lib/record'
import type { Role } from '#lib/role'
import type { Moderation, RuleSettings } from '#lib/wall'

/** Records as an audience may see them: what travels in frames, pages, feeds and exports. Times are ISO 8601, UTC. */

export type PublicPost = {
  readonly kind: 'post'
  readonly id: string
  /** Its place among the posts of this view; the greatest is the newest. */
  readonly order: number
  readonly source: string
  readonly author: {
    readonly id: string
    readonly handle: string
    readonly name: string
    readonly avatar: string | null
  }
  readonly text: string
  readonly segments: readonly Segment[]
  readonly createdAt: string
  readonly receivedAt: string
  readonly url: string | null
  readonly lang: string | null
  readonly media: readonly Media[]
  readonly replyTo: string | null
  readonly repostOf: string | null
  readonly geo: Place | null
  /** What its author warns of: drawn above the words. */
  readonly warning?: string
  readonly quote?: Quote
  /** Other networks where its author said the same. */
  readonly networks?: readonly string[]
  readonly pinned: boolean
  /** The place among the pinned, smallest first. */
  readonly pinOrder: number | null
  readonly highlighted: boolean
  readonly edited: boolean
  /** Posts on air that repeat or answer this one. */
  readonly reposts: number
  readonly replies: number
}

export type CuratorPost = PublicPost & {
  readonly state: PostState
  readonly verdict: Ruling
  readonly reasons: readonly Reason[]
  readonly ruling: 'show' | 'hide' | null
  readonly authorBlocked: boolean
  /** Its author is gone from the network. */
  readonly authorGone: boolean
  /** It repeats a post that was taken off the air. */
  readonly originalGone: boolean
  readonly marks: readonly string[]
  /** The seq of the last change a curator judges by; a decision made on an older view is refused. */
  readonly decided: number
}

export type WallView = {
  readonly kind: 'wall'
  readonly id: 'wall'
  readonly slug: string
  readonly title: string
  readonly tags: readonly string[]
  readonly about: string
  readonly accent: string | null
  readonly guests: boolean
}

export type CuratorWall = WallView & {
  readonly mode: Moderation
  readonly rules: Readonly<Record<string, RuleSettings>>
}

export type SpotlightView = {
  readonly kind: 'spotlight'
  readonly id: 'spotlight'
  readonly post: string | null
  readonly since: string
}

export type TallyView = {
  readonly kind: 'tally'
  readonly id: 'tally'
  readonly posts: number
  readonly people: number
}

/** For curators `posts` and `people` count everything received; the rest says where it stands. */
export type CuratorTally = TallyView & {
  readonly shown: number
  readonly held: number
  readonly hidden: number
  readonly retracted: number
  readonly pinned: number
}

export type AuthorView = {
  readonly kind: 'author'
  readonly id: string
  readonly posts: number
  readonly shown: number
  readonly blocked: boolean
}

export type DecisionView = {
  readonly kind: 'decision'
  readonly id: string
  readonly seq: number
  readonly at: string
  readonly by: Actor
  readonly action: string
  readonly target: { readonly kind: 'post' | 'author' | 'decision'; readonly id: string }
  readonly refused: Refusal | null
  readonly undoneBy: string | null
}

export type PersonView = {
  readonly kind: 'person'
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly state: 'invited' | 'joined' | 'revoked'
}

export type TokenView = {
  readonly kind: 'token'
  readonly id: string
  readonly scope: TokenScope
  readonly revoked: boolean
}

/** A source as it is arranged. Its keys never leave the server. */
export type SourceView = {
  readonly kind: 'source'
  readonly id: string
  readonly on: boolean
  readonly options: Readonly<Record<string, unknown>>
  readonly hasKeys: boolean
}

export type PublicRecord = PublicPost | WallView | SpotlightView | TallyView
export type CuratorRecord =
  | CuratorPost
  | CuratorWall
  | SpotlightView
  | CuratorTally
  | AuthorView
  | DecisionView
  | PersonView
  | TokenView
  | SourceView

export type Audience = 'public' | 'curator'
export type ViewRecord = PublicRecord | CuratorRecord
export type ViewOf<A extends Audience> = A extends 'public' ? PublicRecord : CuratorRecord

import type { Actor, TokenScope, Verdict } from './event'
import type { Post } from './post'
import type { Role } from './role'
import type { SourceSettings, WallSettings } from './wall'

/** What a curator's decisions have made of a post. Only decisions change it, so each can be taken back. */
export type PostStanding = {
  readonly ruling: 'show' | 'hide' | null
  /** The seq at which it was pinned: pins stand in this order. */
  readonly pinned: number | null
  readonly highlighted: boolean
  /** Free marks that actions of your own may set; drawn as quiet labels. */
  readonly marks: readonly string[]
}

export type AuthorStanding = { readonly blocked: boolean }

/** `seq` is the entry that last changed the record; `decided` the last one that changed what a curator judges. */
type Changed = { readonly seq: number }

export type PostRecord = Changed &
  PostStanding & {
    readonly kind: 'post'
    readonly id: string
    /** Null: not received yet (only heard of), or retracted. */
    readonly post: Post | null
    readonly retracted: boolean
    /** Milliseconds since 1970: when the log took it. */
    readonly receivedAt: number
    /** The seq that brought it: its place among arrivals. 0: not received yet. */
    readonly born: number
    /** The seq at which it was first on air: its place among shown posts. Null: never was. */
    readonly aired: number | null
    readonly verdict: Verdict
    readonly edited: boolean
    readonly authorBlocked: boolean
    /** Its author is gone from the network: deactivated or suspended there, perhaps for a while. */
    readonly authorGone: boolean
    /** It repeats a post that was taken off the air, or retracted: with the words go their repeats. */
    readonly originalGone: boolean
    /** Posts on air that repeat or answer this one. */
    readonly reposts: number
    readonly replies: number
    /** Other networks where its author said the same, and it is on air. */
    readonly copies: readonly string[]
    readonly decided: number
  }

export type AuthorRecord = Changed &
  AuthorStanding & {
    readonly kind: 'author'
    readonly id: string
    /** Posts received and not retracted; of these on air. */
    readonly posts: number
    readonly shown: number
    /** Gone from the network. */
    readonly gone: boolean
    readonly decided: number
  }

export type WallRecord = Changed & { readonly kind: 'wall'; readonly id: 'wall'; readonly settings: WallSettings }

/** The highlighted post taking over the screens. */
export type SpotlightRecord = Changed & {
  readonly kind: 'spotlight'
  readonly id: 'spotlight'
  readonly post: string | null
  readonly since: number
}

/** Counts over the whole wall. `shown…` is what the public may see. */
export type TallyRecord = Changed & {
  readonly kind: 'tally'
  readonly id: 'tally'
  readonly posts: number
  readonly people: number
  readonly shown: number
  readonly shownPeople: number
  readonly held: number
  readonly hidden: number
  readonly retracted: number
  readonly pinned: number
}

export type Refusal = { readonly code: RefusalCode; readonly message: string }
export type RefusalCode = 'NOT_FOUND' | 'CONFLICT' | 'GONE' | 'LIMIT' | 'BAD_FIELD' | 'UNKNOWN_COMMAND'

/** One decision, as the log's order settled it. */
export type DecisionRecord = Changed & {
  readonly kind: 'decision'
  readonly id: string
  readonly at: number
  readonly by: Actor
  readonly action: string
  readonly target: { readonly kind: 'post' | 'author' | 'decision'; readonly id: string }
  /** Null when it took effect. */
  readonly refused: Refusal | null
  readonly set: Partial<PostStanding> | Partial<AuthorStanding>
  readonly was: Partial<PostStanding> | Partial<AuthorStanding>
  /** The decision that took this one back. */
  readonly undoneBy: string | null
}

/** How a source of this wall is arranged. `id` is its name. */
export type SourceRecord = Changed & SourceSettings & { readonly kind: 'source'; readonly id: string }

/** Where a source has got to. Apart from its settings, because it changes with every post. */
export type CheckpointRecord = Changed & { readonly kind: 'checkpoint'; readonly id: string; readonly value: string }

export type PersonRecord = Changed & {
  readonly kind: 'person'
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly state: 'invited' | 'joined' | 'revoked'
}

export type TokenRecord = Changed & {
  readonly kind: 'token'
  readonly id: string
  readonly scope: TokenScope
  readonly revoked: boolean
}

/** One piece of a wall's state. Records are never changed in place: a change is a new object with a higher seq. */
export type Rec =
  | PostRecord
  | AuthorRecord
  | WallRecord
  | SpotlightRecord
  | TallyRecord
  | DecisionRecord
  | SourceRecord
  | CheckpointRecord
  | PersonRecord
  | TokenRecord

export type Kind = Rec['kind']
export type RecordOf<K extends Kind> = Extract<Rec, { kind: K }>

export type PostState = 'held' | 'shown' | 'hidden' | 'retracted' | 'unseen'

/** Where a post stands for the room. This is the one place that decides whether the public may see it. */
export const postState = (record: PostRecord): PostState => {
  if (record.retracted) return 'retracted'
  if (record.post === null) return 'unseen'
  if (record.authorBlocked || record.authorGone || record.ruling === 'hide') return 'hidden'
  if (record.ruling === 'show') return 'shown'
  if (record.originalGone) return 'hidden'
  return record.verdict.ruling === 'show' ? 'shown' : record.verdict.ruling === 'hold' ? 'held' : 'hidden'
}

/** Whether it was taken off the air for what it is itself, so that what repeats it must go too. */
export const isConcealed = (record: PostRecord): boolean =>
  record.retracted ||
  (record.post !== null &&
    (record.authorBlocked ||
      record.authorGone ||
      record.ruling === 'hide' ||
      (record.ruling === null && record.verdict.ruling === 'hide')))

export const onAir = (record: PostRecord): boolean => postState(record) === 'shown'

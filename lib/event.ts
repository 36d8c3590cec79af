import type { Post } from './post'
import type { Role } from './role'
import type { SourceSettings, WallSettings } from './wall'

export type Ruling = 'show' | 'hold' | 'hide'

/** One screening rule's opinion. `span` marks the words it is about, in UTF-16 offsets of the text. */
export type Reason = {
  readonly rule: string
  readonly ruling: Ruling
  readonly message: string
  readonly span?: readonly [start: number, end: number]
}

export type Verdict = { readonly ruling: Ruling; readonly reasons: readonly Reason[] }

/** Who did it: a person's id and the name to show for it. */
export type Actor = { readonly id: string; readonly name: string }

/** A fact in the past tense: the content of an entry. The union is closed; a new fact is a new line here. */
export type WallEvent =
  | { readonly type: 'wall.arranged'; readonly by: Actor; readonly set: Partial<WallSettings> }
  | {
      readonly type: 'post.received'
      readonly post: Post
      readonly verdict: Verdict
      /** The source's place after this post, kept in the same write as the post. */
      readonly checkpoint?: Checkpoint
    }
  | {
      /** What a source says of an author: gone from there, back again, or known by another name. */
      readonly type: 'author.told'
      readonly author: string
      readonly gone?: boolean
      readonly name?: string
      readonly handle?: string
      readonly avatar?: string | null
      readonly checkpoint?: Checkpoint
    }
  | { readonly type: 'post.retracted'; readonly id: string; readonly checkpoint?: Checkpoint }
  | {
      /** A decision on a post or an author: which one, the action's registry tells. */
      readonly type: 'post.curated' | 'author.curated'
      readonly decision: string
      readonly action: string
      readonly target: string
      readonly input?: unknown
      readonly by: Actor
      /** The seq the curator's view had reached. */
      readonly seen: number
    }
  | {
      /** A decision taken back; `target` is the decision's id, or the id of what it decided (then the last one). */
      readonly type: 'decision.undone'
      readonly decision: string
      readonly target: string
      readonly by: Actor
      readonly seen: number
    }
  | { readonly type: 'source.moved'; readonly checkpoint: Checkpoint }
  | {
      readonly type: 'source.arranged'
      readonly source: string
      readonly set: Partial<SourceSettings>
      readonly by: Actor
    }
  | {
      readonly type: 'person.invited'
      readonly id: string
      readonly name: string
      readonly role: Role
      readonly by: Actor
    }
  | { readonly type: 'person.joined'; readonly id: string; readonly name: string; readonly role: Role }
  | { readonly type: 'person.revoked'; readonly id: string; readonly by: Actor }
  | { readonly type: 'token.issued'; readonly id: string; readonly scope: TokenScope; readonly by: Actor }
  | { readonly type: 'token.revoked'; readonly id: string; readonly by: Actor }
  | { readonly type: 'erased' }

export type Checkpoint = { readonly source: string; readonly value: string }

export type TokenScope = 'ingest' | 'read' | 'screen'

/** An event with its place and time (milliseconds since 1970, UTC), as the log keeps it. */
export type Entry = { readonly seq: number; readonly at: number; readonly event: WallEvent }

/** An event on its way into the log. A `once` key seen before appends nothing. */
export type Draft = { readonly event: WallEvent; readonly once?: string }

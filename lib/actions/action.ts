import type { AuthorRecord, AuthorStanding, PostRecord, PostStanding, PostState, Refusal } from '#lib/record'
import type { Role } from '#lib/role'

/** What an action may look at besides its target. */
export type Around = {
  /** The seq of the entry that carries the decision. */
  readonly seq: number
  /** How many posts are pinned now. */
  readonly pinned: number
}

/** What a card knows of a post when it chooses its buttons. */
export type PostFacts = {
  readonly state: PostState
  readonly pinned: boolean
  readonly highlighted: boolean
  readonly authorBlocked: boolean
  /** The author is gone from the network. */
  readonly authorGone: boolean
}
export type AuthorFacts = { readonly blocked: boolean }

type Common = {
  /** On the wire and in the log; never renamed. */
  readonly name: string
  /** On the button. */
  readonly label: string
  /** In the log of decisions: "Ada *approved* this post". */
  readonly done: string
  /** The single key on the console, as `KeyboardEvent.key`; `shift+b` style for capitals. */
  readonly key: string
  /** The least role that may do it. */
  readonly role: Role
  /** Path data of its mark, drawn in a 24 by 24 box with a 1.8 stroke. */
  readonly icon: string
}

/**
 * One thing a curator can do to a post. `decide` is pure: it answers what changes in the post's standing, or refuses.
 * Everything else (wire, folding, button, key, undo, audit line, permission) follows from this object.
 */
export type PostAction = Common & {
  readonly target: 'post'
  /** Whether the button makes sense now; also which of two opposite buttons a card shows. */
  readonly offered: (post: PostFacts) => boolean
  readonly decide: (post: PostRecord, input: unknown, around: Around) => Partial<PostStanding> | Refusal
}

/** One thing a curator can do to an author; it reaches all the author's posts. */
export type AuthorAction = Common & {
  readonly target: 'author'
  readonly offered: (author: AuthorFacts) => boolean
  readonly decide: (author: AuthorRecord, input: unknown, around: Around) => Partial<AuthorStanding> | Refusal
}

export type Action = PostAction | AuthorAction

export const isRefusal = (answer: object): answer is Refusal => 'code' in answer

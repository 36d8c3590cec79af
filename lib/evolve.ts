import type { Entry } from './event'
import type { Post } from './post'
import type { AuthorRecord, PostRecord, Rec, WallRecord } from './record'
import { onAir } from './record'
import { emptyWall } from './wall'

/** A post only heard of: something answered, repeated or retracted it before it came. */
export const unseenPost = (id: string): PostRecord => ({
  kind: 'post',
  id,
  seq: 0,
  post: null,
  retracted: false,
  receivedAt: 0,
  born: 0,
  aired: null,
  verdict: { ruling: 'hold', reasons: [] },
  ruling: null,
  pinned: null,
  highlighted: false,
  marks: [],
  edited: false,
  authorBlocked: false,
  authorGone: false,
  originalGone: false,
  reposts: 0,
  replies: 0,
  copies: [],
  decided: 0,
})

export const unknownAuthor = (id: string): AuthorRecord => ({
  kind: 'author',
  id,
  seq: 0,
  posts: 0,
  shown: 0,
  blocked: false,
  gone: false,
  decided: 0,
})

/** A record's next state after one entry that concerns it; the same object when nothing changes. Pure: no clock, no chance. */
export function evolve<R extends Rec>(record: R, entry: Entry): R
export function evolve(record: Rec, entry: Entry): Rec {
  switch (record.kind) {
    case 'post':
      return evolvePost(record, entry)
    case 'wall':
      return evolveWall(record, entry)
    default:
      return record
  }
}

const evolveWall = (record: WallRecord, { seq, event }: Entry): WallRecord =>
  event.type === 'wall.arranged'
    ? { ...record, seq, settings: { ...emptyWall, ...record.settings, ...event.set } }
    : record

/** An edit changes the words, never what the post repeats. */
const edited = (before: Post, { copy: _copy, ...post }: Post): Post => ({
  ...post,
  repostOf: before.repostOf,
  ...(before.copy === undefined ? {} : { copy: before.copy }),
})

const evolvePost = (record: PostRecord, { seq, at, event }: Entry): PostRecord => {
  switch (event.type) {
    case 'post.received': {
      const { post, verdict } = event
      // A tombstone wins for ever; an older version never replaces a newer one; nobody edits another's post.
      if (record.retracted) return record
      if (record.post !== null && (post.rev <= record.post.rev || post.author.id !== record.post.author.id))
        return record
      const first = record.post === null
      // New words were not what the curator approved: unless screening shows them too, they wait again.
      const ruling = first || verdict.ruling === 'show' || record.ruling === 'hide' ? record.ruling : null
      return {
        ...record,
        seq,
        post: record.post === null ? post : edited(record.post, post),
        verdict,
        ruling,
        receivedAt: first ? at : record.receivedAt,
        born: first ? seq : record.born,
        edited: !first || post.rev > 0,
        decided: seq,
      }
    }
    case 'post.retracted':
      // Nothing of the post survives, so that a log whose body was erased folds to the same record.
      return record.retracted
        ? record
        : { ...unseenPost(record.id), seq, retracted: true, born: seq, receivedAt: at, decided: seq }
    default:
      return record
  }
}

/**
 * Finishes a post's next state before anyone has seen it: marks the seq at which it first came on air, and ends the
 * highlight of one that left it.
 */
export const settle = (next: { -readonly [K in keyof PostRecord]: PostRecord[K] }): PostRecord => {
  if (!onAir(next)) {
    next.highlighted = false
    // As if it had never come: whether its original was hidden before it was retracted is not in an erased log.
    if (next.originalGone) next.aired = null
  } else if (next.aired === null) next.aired = next.seq
  return next
}

import { actionNamed } from '#lib/actions'
import { type Action, isRefusal } from '#lib/actions/action'
import { keyOf } from '#lib/mirror'
import type { AuthorView, CuratorPost, CuratorRecord } from '#lib/protocol/view'
import type { AuthorStanding, PostStanding } from '#lib/record'
import { authorOf, authorRecord, postRecord, withStanding } from './standing'

export type Records = ReadonlyMap<string, CuratorRecord>

/** What a decision changed, so that taking it back can be drawn before the server answers. */
export type Trace = {
  readonly kind: 'post' | 'author'
  readonly id: string
  readonly was: Partial<PostStanding> | Partial<AuthorStanding>
}

/** A decision on its way: made here, not yet in the mirror. */
export type Pending = {
  readonly id: string
  readonly action: string
  readonly target: { readonly kind: 'post' | 'author' | 'decision'; readonly id: string }
  /** Milliseconds since 1970, this browser's clock. */
  readonly at: number
  /** For `undo` of a decision made here: what it was before. */
  readonly restores?: Trace | undefined
  /** The seq the server answered with; null while it has not. */
  readonly acked: number | null
}

/** Those the mirror does not hold yet: neither the decision itself nor the place the answer named. */
export const stillPending = (pending: readonly Pending[], records: Records, seq: number): readonly Pending[] => {
  const left = pending.filter((it) => !records.has(`decision ${it.id}`) && (it.acked === null || it.acked > seq))
  return left.length === pending.length ? pending : left
}

/** The records as they will be once everything on its way has been taken. */
export const overlay = (records: Records, pending: readonly Pending[], seq: number): Records => {
  if (pending.length === 0) return records
  const next = new Map(records)
  for (const [index, it] of pending.entries()) settle(next, it, seq + index + 1)
  return next
}

/** What a decision would undo to, as the records stand. Null when the action would be refused. */
export const traceOf = (records: Records, action: Action, target: string, seq: number): Trace | null => {
  if (action.target === 'post') {
    const post = postIn(records, target)
    const set = post === null ? null : decided(action, post, seq, records)
    if (post === null || set === null) return null
    return { kind: 'post', id: target, was: pick(postRecord(post), set) }
  }
  const author = authorRecord(authorOf(records, target))
  const set = action.decide(author, undefined, { seq, pinned: 0 })
  return isRefusal(set) ? null : { kind: 'author', id: target, was: pick(author, set) }
}

const settle = (records: Map<string, CuratorRecord>, it: Pending, seq: number): void => {
  if (it.action === 'undo') undo(records, it)
  const action = actionNamed(it.action)
  if (action === undefined) return
  if (action.target === 'post') {
    const post = postIn(records, it.target.id)
    const set = post === null ? null : decided(action, post, seq, records)
    if (post !== null && set !== null) placePost(records, withStanding(post, set))
    return
  }
  const author = authorOf(records, it.target.id)
  const set = action.decide(authorRecord(author), undefined, { seq, pinned: 0 })
  if (!isRefusal(set)) placeAuthor(records, { ...author, ...set })
}

const undo = (records: Map<string, CuratorRecord>, it: Pending): void => {
  const decision = records.get(`decision ${it.target.id}`)
  if (decision?.kind === 'decision') records.set(keyOf(decision), { ...decision, undoneBy: it.id })
  if (it.restores === undefined) return
  const { kind, id, was } = it.restores
  const post = kind === 'post' ? postIn(records, id) : null
  if (kind === 'author') placeAuthor(records, { ...authorOf(records, id), ...(was as Partial<AuthorStanding>) })
  if (post !== null) placePost(records, withStanding(post, was as Partial<PostStanding>))
}

const placePost = (records: Map<string, CuratorRecord>, post: CuratorPost): void => {
  if (post.highlighted) {
    for (const [key, other] of records) {
      if (other.kind === 'post' && other.highlighted) records.set(key, { ...other, highlighted: false })
    }
  }
  records.set(keyOf(post), post)
}

const placeAuthor = (records: Map<string, CuratorRecord>, author: AuthorView): void => {
  records.set(keyOf(author), author)
  for (const [key, post] of records) {
    if (post.kind !== 'post' || post.author.id !== author.id || post.authorBlocked === author.blocked) continue
    records.set(key, withStanding({ ...post, authorBlocked: author.blocked }, {}))
  }
}

const decided = (action: Action, post: CuratorPost, seq: number, records: Records): Partial<PostStanding> | null => {
  if (action.target !== 'post') return null
  const tally = records.get('tally tally')
  const pinned = tally !== undefined && 'held' in tally ? tally.pinned : 0
  const set = action.decide(postRecord(post), undefined, { seq, pinned })
  return isRefusal(set) ? null : set
}

const postIn = (records: Records, id: string): CuratorPost | null => {
  const found = records.get(`post ${id}`)
  return found?.kind === 'post' ? found : null
}

const pick = (from: object, keys: object): Trace['was'] =>
  Object.fromEntries(Object.keys(keys).map((key) => [key, Reflect.get(from, key)]))

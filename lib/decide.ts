import { actionNamed } from './actions'
import { isRefusal } from './actions/action'
import type { Entry, WallEvent } from './event'
import { unknownAuthor, unseenPost } from './evolve'
import type { AuthorRecord, AuthorStanding, DecisionRecord, PostRecord, PostStanding, Refusal } from './record'
import type { WallState } from './state'

type Curated = Extract<WallEvent, { type: 'post.curated' | 'author.curated' }>
type Undone = Extract<WallEvent, { type: 'decision.undone' }>

const stale: Refusal = {
  code: 'CONFLICT',
  message: 'Something changed after what you saw. Look at it as it is now, then decide again.',
}

/** What a decision does at its place in the log: which record it concerns, and what becomes of it. Pure. */
export const settleDecision = (state: WallState, entry: Entry & { event: Curated | Undone }): DecisionRecord =>
  entry.event.type === 'decision.undone'
    ? settleUndo(state, entry.seq, entry.at, entry.event)
    : settleCurated(state, entry.seq, entry.at, entry.event)

const settleCurated = (state: WallState, seq: number, at: number, event: Curated): DecisionRecord => {
  const action = actionNamed(event.action)
  const kind = event.type === 'post.curated' ? 'post' : 'author'
  const decision = draft(seq, at, event, event.action, kind)
  if (action === undefined || action.target !== kind) {
    return refused(decision, {
      code: 'UNKNOWN_COMMAND',
      message: `There is no action named ${event.action} on a ${kind}.`,
    })
  }
  const around = { seq, pinned: state.tally()?.pinned ?? 0 }
  // An unknown target is folded like a blank one: a log whose bodies were erased must settle the same.
  if (action.target === 'post') {
    const post = state.get('post', event.target) ?? unseenPost(event.target)
    if (post.retracted) return refused(decision, { code: 'GONE', message: 'Its author has retracted the post.' })
    return judged(decision, post, event.seen, action.decide(post, event.input, around))
  }
  const author = state.get('author', event.target) ?? unknownAuthor(event.target)
  return judged(decision, author, event.seen, action.decide(author, event.input, around))
}

const settleUndo = (state: WallState, seq: number, at: number, event: Undone): DecisionRecord => {
  const decision = draft(seq, at, event, 'undo', 'decision')
  const undone = state.get('decision', event.target)
  if (undone === null || undone.target.kind === 'decision') {
    return refused(decision, { code: 'NOT_FOUND', message: 'There is no such decision to undo.' })
  }
  if (undone.refused !== null || undone.undoneBy !== null) {
    return refused(decision, { code: 'CONFLICT', message: 'That decision has been undone already.' })
  }
  const target = state.get(undone.target.kind, undone.target.id)
  if (target === null || (target.kind === 'post' && target.retracted)) {
    return refused(decision, { code: 'GONE', message: 'Its author has retracted the post.' })
  }
  if (!stillStands(target, undone.set)) return refused(decision, stale)
  return { ...decision, set: undone.was, was: pick(target, undone.was) }
}

/** A decision can be taken back while what it set is still as it set it. */
const stillStands = (target: PostRecord | AuthorRecord, set: object): boolean =>
  Object.entries(set).every(([key, value]) => same(Reflect.get(target, key), value))

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

const judged = (
  decision: DecisionRecord,
  target: PostRecord | AuthorRecord,
  seen: number,
  answer: Partial<PostStanding> | Partial<AuthorStanding> | Refusal,
): DecisionRecord => {
  if (target.decided > seen) return refused(decision, stale)
  if (isRefusal(answer)) return refused(decision, answer)
  return { ...decision, set: answer, was: pick(target, answer) }
}

const pick = (target: PostRecord | AuthorRecord, keys: object): DecisionRecord['was'] =>
  Object.fromEntries(Object.keys(keys).map((key) => [key, Reflect.get(target, key)]))

const draft = (
  seq: number,
  at: number,
  event: Curated | Undone,
  action: string,
  kind: DecisionRecord['target']['kind'],
): DecisionRecord => ({
  kind: 'decision',
  id: event.decision,
  seq,
  at,
  by: event.by,
  action,
  target: { kind, id: event.target },
  refused: null,
  set: {},
  was: {},
  undoneBy: null,
})

const refused = (decision: DecisionRecord, refusal: Refusal): DecisionRecord => ({ ...decision, refused: refusal })

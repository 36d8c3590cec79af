import { settleDecision } from './decide'
import type { Checkpoint, Entry, WallEvent } from './event'
import { evolve, settle, unknownAuthor, unseenPost } from './evolve'
import { type AuthorRecord, isConcealed, onAir, type PostRecord, postState, type TallyRecord } from './record'
import type { WallState } from './state'
import { emptySource, emptyWall } from './wall'

/**
 * Folds one entry into the state: routes it to the records it concerns, then keeps what is derived from them (counts,
 * spotlight) in step. Entries must come in order. Mutable and fast; the same entries always give the same records.
 */
export const fold = (state: WallState, entry: Entry): void => {
  const { event, seq } = entry
  state.head = seq
  switch (event.type) {
    case 'wall.arranged':
      state.put(evolve(state.get('wall', 'wall') ?? { kind: 'wall', id: 'wall', seq, settings: emptyWall }, entry))
      return
    case 'post.received':
      receive(state, entry, event.post.id, event.post.author.id)
      keepCheckpoint(state, seq, event.checkpoint)
      return
    case 'author.told':
      tellAuthor(state, event, entry)
      keepCheckpoint(state, seq, event.checkpoint)
      return
    case 'post.retracted':
      change(state, evolve(postOf(state, event.id), entry), entry)
      keepCheckpoint(state, seq, event.checkpoint)
      return
    case 'post.curated':
    case 'author.curated':
    case 'decision.undone':
      decide(state, { ...entry, event })
      return
    case 'source.moved':
      keepCheckpoint(state, seq, event.checkpoint)
      return
    case 'source.arranged': {
      const { source: id, set } = event
      state.put({ ...emptySource, ...state.get('source', id), ...set, kind: 'source', id, seq })
      return
    }
    case 'person.invited':
    case 'person.joined': {
      const { id, name, role } = event
      state.put({ kind: 'person', id, seq, name, role, state: event.type === 'person.invited' ? 'invited' : 'joined' })
      return
    }
    case 'person.revoked': {
      const person = state.get('person', event.id)
      if (person !== null) state.put({ ...person, seq, state: 'revoked' })
      return
    }
    case 'token.issued':
      state.put({ kind: 'token', id: event.id, seq, scope: event.scope, revoked: false })
      return
    case 'token.revoked': {
      const token = state.get('token', event.id)
      if (token !== null) state.put({ ...token, seq, revoked: true })
      return
    }
    case 'erased':
      return
    default:
      // An event of a later version: kept in the log, not shown.
      event satisfies never
  }
}

/** The entry's place and time. */
type Stamp = Pick<Entry, 'seq' | 'at'>

const postOf = (state: WallState, id: string): PostRecord => state.get('post', id) ?? unseenPost(id)

const receive = (state: WallState, entry: Entry, id: string, author: string): void => {
  const before = postOf(state, id)
  const { blocked, gone } = state.get('author', author) ?? unknownAuthor(author)
  const isSame = before.authorBlocked === blocked && before.authorGone === gone
  change(state, evolve(isSame ? before : { ...before, authorBlocked: blocked, authorGone: gone }, entry), entry)
}

const keepCheckpoint = (state: WallState, seq: number, checkpoint: Checkpoint | undefined): void => {
  if (checkpoint !== undefined) {
    state.put({ kind: 'checkpoint', id: checkpoint.source, seq, value: checkpoint.value })
  }
}

const decide = (state: WallState, entry: Parameters<typeof settleDecision>[1]): void => {
  const { seq } = entry
  const decision = settleDecision(state, entry)
  state.put(decision)
  if (decision.refused !== null) return
  let { kind, id } = decision.target
  if (kind === 'decision') {
    const undone = state.get('decision', id)
    if (undone === null) return
    state.put({ ...undone, seq, undoneBy: decision.id })
    ;({ kind, id } = undone.target)
  }
  if (kind === 'post') change(state, { ...postOf(state, id), ...decision.set, seq, decided: seq }, entry)
  else changeAuthor(state, id, decision.set, entry)
}

/** Takes what a source says of an author, on all their posts. */
const tellAuthor = (state: WallState, told: Extract<WallEvent, { type: 'author.told' }>, now: Stamp): void => {
  const { seq } = now
  const { author: id, gone, name, handle, avatar } = told
  const known = state.get('author', id) ?? unknownAuthor(id)
  if (gone !== undefined && gone !== known.gone) state.put({ ...known, gone, seq })
  const named = {
    ...(name === undefined ? {} : { name }),
    ...(handle === undefined ? {} : { handle }),
    ...(avatar === undefined ? {} : { avatar }),
  }
  for (const post of state.postsBy(id)) {
    const record = state.get('post', post)
    if (record === null || record.post === null) continue
    const next = {
      ...record,
      authorGone: gone ?? record.authorGone,
      post: { ...record.post, author: { ...record.post.author, ...named } },
    }
    change(state, { ...next, seq }, now)
  }
}

const changeAuthor = (state: WallState, id: string, set: object, now: Stamp): void => {
  const { seq } = now
  const author = { ...(state.get('author', id) ?? unknownAuthor(id)), ...set, seq, decided: seq }
  state.put(author)
  for (const post of state.postsBy(id)) {
    const record = state.get('post', post)
    if (record !== null && !record.retracted && record.authorBlocked !== author.blocked) {
      change(state, { ...record, authorBlocked: author.blocked, seq, decided: seq }, now)
    }
  }
}

const isOriginalGone = (state: WallState, { id, post }: PostRecord): boolean => {
  if (post?.repostOf == null || post.repostOf === id) return false
  const original = state.get('post', post.repostOf)
  return original !== null && isConcealed(original)
}

/** Takes a post's next state, and with it everything counted or derived from the post. */
const change = (state: WallState, proposed: PostRecord, now: Stamp): void => {
  const { seq } = now
  const before = state.get('post', proposed.id)
  if (proposed.seq !== seq) return
  const originalGone = isOriginalGone(state, proposed)
  const after = settle(originalGone === proposed.originalGone ? proposed : { ...proposed, originalGone })
  state.put(after)
  const delta = Number(onAir(after)) - Number(before !== null && onAir(before))
  count(state, before, after, delta, seq)
  echo(state, 'reposts', repeatedBy(before), repeatedBy(after), seq)
  copy(state, copiedBy(before), copiedBy(after), seq)
  echo(state, 'replies', airing(before)?.replyTo ?? null, airing(after)?.replyTo ?? null, seq)
  turnSpotlight(state, before, after, now)
  if (isConcealed(after) !== (before !== null && isConcealed(before))) concealRepeats(state, after, now)
}

/** What repeats a post goes off the air with it, and comes back with it. */
const concealRepeats = (state: WallState, original: PostRecord, now: Stamp): void => {
  const originalGone = isConcealed(original)
  for (const id of state.repeatsOf(original.id)) {
    const repeat = state.get('post', id)
    if (repeat === null || id === original.id || repeat.post?.repostOf !== original.id) continue
    if (repeat.originalGone !== originalGone) change(state, { ...repeat, originalGone, seq: now.seq }, now)
  }
}

const airing = (record: PostRecord | null): PostRecord['post'] =>
  record !== null && onAir(record) ? record.post : null

const repeatedBy = (record: PostRecord | null): string | null => {
  const post = airing(record)
  return post === null || post.copy ? null : post.repostOf
}

const copiedBy = (record: PostRecord | null): string | null => {
  const post = airing(record)
  return post?.copy ? post.repostOf : null
}

/** A post carries the marks of the networks where its author said the same, while that is on air. */
const copy = (state: WallState, was: string | null, is: string | null, seq: number): void => {
  if (was === is) return
  for (const id of [was, is]) {
    const original = id === null ? null : postOf(state, id)
    if (original === null || original.retracted) continue
    const sources = [...state.repeatsOf(original.id)].flatMap((repeat) => {
      const record = state.get('post', repeat)
      return copiedBy(record) === id ? [record?.post?.source ?? ''] : []
    })
    state.put({ ...original, seq, copies: [...new Set(sources)].sort() })
  }
}

/** A post that this one repeats or answers counts it while it is on air. */
const echo = (
  state: WallState,
  of: 'reposts' | 'replies',
  was: string | null,
  is: string | null,
  seq: number,
): void => {
  if (was === is) return
  for (const [id, by] of [
    [was, -1],
    [is, 1],
  ] as const) {
    const target = id === null ? null : postOf(state, id)
    if (target !== null && !target.retracted) state.put({ ...target, seq, [of]: target[of] + by })
  }
}

const turnSpotlight = (state: WallState, before: PostRecord | null, after: PostRecord, { seq, at }: Stamp): void => {
  const lit = before?.highlighted ?? false
  if (lit === after.highlighted) return
  const spotlight = state.get('spotlight', 'spotlight')
  if (!after.highlighted) {
    if (spotlight?.post === after.id) state.put({ ...spotlight, seq, post: null })
    return
  }
  const rival = spotlight?.post ?? null
  state.put({ kind: 'spotlight', id: 'spotlight', seq, post: after.id, since: at })
  if (rival !== null && rival !== after.id) {
    const dimmed = state.get('post', rival)
    if (dimmed?.highlighted) state.put({ ...dimmed, highlighted: false, seq })
  }
}

const noTally: TallyRecord = {
  kind: 'tally',
  id: 'tally',
  seq: 0,
  posts: 0,
  people: 0,
  shown: 0,
  shownPeople: 0,
  held: 0,
  hidden: 0,
  retracted: 0,
  pinned: 0,
}

const isPinned = (record: PostRecord): boolean => record.pinned !== null && onAir(record)

const count = (state: WallState, before: PostRecord | null, after: PostRecord, shown: number, seq: number): void => {
  const was = before === null ? 'unseen' : postState(before)
  const is = postState(after)
  const posts = Number(after.post !== null) - Number(before !== null && before.post !== null)
  const pinned = Number(isPinned(after)) - Number(before !== null && isPinned(before))
  if (was === is && posts === 0 && pinned === 0) return
  const tally = state.tally() ?? noTally
  let { people, shownPeople } = tally
  const authorId = (before?.post ?? after.post)?.author.id
  if (authorId !== undefined && (posts !== 0 || shown !== 0)) {
    const author = state.get('author', authorId) ?? unknownAuthor(authorId)
    const next: AuthorRecord = {
      kind: 'author',
      id: author.id,
      seq,
      posts: author.posts + posts,
      shown: author.shown + shown,
      blocked: author.blocked,
      gone: author.gone,
      decided: author.decided,
    }
    people += Number(next.posts > 0) - Number(author.posts > 0)
    shownPeople += Number(next.shown > 0) - Number(author.shown > 0)
    state.put(next)
  }
  const moved = (to: typeof is): number => Number(is === to) - Number(was === to)
  state.put({
    kind: 'tally',
    id: 'tally',
    seq,
    posts: tally.posts + posts,
    people,
    shown: tally.shown + shown,
    shownPeople,
    held: tally.held + moved('held'),
    hidden: tally.hidden + moved('hidden'),
    retracted: tally.retracted + moved('retracted'),
    pinned: tally.pinned + pinned,
  })
}

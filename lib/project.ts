import type {
  Audience,
  AuthorView,
  CuratorPost,
  CuratorRecord,
  DecisionView,
  PublicPost,
  PublicRecord,
  ViewOf,
} from './protocol/view'
import { onAir, type PostRecord, postState, type Rec, type RecordOf } from './record'
import { segmentsOf } from './segments'

const iso = (at: number): string => new Date(at).toISOString()

/** Whether the audience may see the record as it stands. `project` builds it; this answers alone where building is too dear. */
export const isVisible = (record: Rec, audience: Audience): boolean => {
  if (record.kind === 'post') return audience === 'public' ? onAir(record) : record.post !== null
  if (record.kind === 'wall' || record.kind === 'spotlight' || record.kind === 'tally') return true
  if (record.kind === 'author') return audience === 'curator' && (record.posts > 0 || record.blocked)
  return audience === 'curator' && record.kind !== 'checkpoint'
}

/** A post's place among the posts of the audience's view: when it first came on air, or for curators when it arrived. */
export const placeOf = (record: PostRecord, audience: Audience): number =>
  audience === 'public' ? (record.aired ?? record.born) : record.born

/** Field by field: what is not named here, the public never gets. Null while there is nothing to show. */
const postFields = (record: PostRecord, order: number): PublicPost | null => {
  const { post } = record
  if (post === null) return null
  return {
    kind: 'post',
    id: record.id,
    order,
    source: post.source,
    author: { id: post.author.id, handle: post.author.handle, name: post.author.name, avatar: post.author.avatar },
    text: post.text,
    segments: post.segments ?? segmentsOf(post.text),
    createdAt: iso(post.createdAt ?? record.receivedAt),
    receivedAt: iso(record.receivedAt),
    url: post.url,
    lang: post.lang,
    media: post.media,
    replyTo: post.replyTo,
    repostOf: post.repostOf,
    geo: post.geo,
    ...(post.warning === undefined ? {} : { warning: post.warning }),
    ...(post.quote === undefined ? {} : { quote: post.quote }),
    ...(record.copies.length === 0 ? {} : { networks: record.copies }),
    pinned: record.pinned !== null,
    pinOrder: record.pinned,
    highlighted: record.highlighted,
    edited: record.edited,
    reposts: record.reposts,
    replies: record.replies,
  }
}

const curatorPost = (record: PostRecord): CuratorPost | null => {
  const fields = postFields(record, placeOf(record, 'curator'))
  if (fields === null) return null
  return {
    ...fields,
    state: postState(record),
    verdict: record.verdict.ruling,
    reasons: record.verdict.reasons,
    ruling: record.ruling,
    authorBlocked: record.authorBlocked,
    authorGone: record.authorGone,
    originalGone: record.originalGone,
    marks: record.marks,
    decided: record.decided,
  }
}

const authorView = (record: RecordOf<'author'>): AuthorView | null =>
  !isVisible(record, 'curator')
    ? null
    : { kind: 'author', id: record.id, posts: record.posts, shown: record.shown, blocked: record.blocked }

const decisionView = (record: RecordOf<'decision'>): DecisionView => ({
  kind: 'decision',
  id: record.id,
  seq: record.seq,
  at: iso(record.at),
  by: record.by,
  action: record.action,
  target: record.target,
  refused: record.refused,
  undoneBy: record.undoneBy,
})

const publicRecord = (record: Rec): PublicRecord | null => {
  switch (record.kind) {
    case 'post':
      return isVisible(record, 'public') ? postFields(record, placeOf(record, 'public')) : null
    case 'wall': {
      const { slug, title, tags, about, accent, guests } = record.settings
      return { kind: 'wall', id: 'wall', slug, title, tags, about, accent, guests }
    }
    case 'spotlight':
      return { kind: 'spotlight', id: 'spotlight', post: record.post, since: iso(record.since) }
    case 'tally':
      return { kind: 'tally', id: 'tally', posts: record.shown, people: record.shownPeople }
    default:
      return null
  }
}

const curatorRecord = (record: Rec): CuratorRecord | null => {
  switch (record.kind) {
    case 'post':
      return curatorPost(record)
    case 'wall':
      return { kind: 'wall', id: 'wall', ...record.settings }
    case 'spotlight':
      return { kind: 'spotlight', id: 'spotlight', post: record.post, since: iso(record.since) }
    case 'tally': {
      const { posts, people, shown, held, hidden, retracted, pinned } = record
      return { kind: 'tally', id: 'tally', posts, people, shown, held, hidden, retracted, pinned }
    }
    case 'author':
      return authorView(record)
    case 'decision':
      return decisionView(record)
    case 'person':
      return { kind: 'person', id: record.id, name: record.name, role: record.role, state: record.state }
    case 'token':
      return { kind: 'token', id: record.id, scope: record.scope, revoked: record.revoked }
    case 'source':
      return { kind: 'source', id: record.id, on: record.on, options: record.options, hasKeys: record.keys !== null }
    case 'checkpoint':
      return null
  }
}

/** The record as an audience may see it; null when it may not. The only way anything leaves the server. */
export const project = <A extends Audience>(record: Rec, audience: A): ViewOf<A> | null =>
  (audience === 'public' ? publicRecord(record) : curatorRecord(record)) as ViewOf<A> | null

/** Whether this audience may ever have been sent the record, so that its going must be told. */
export const mayHaveSeen = (record: Rec, audience: Audience): boolean =>
  audience === 'curator'
    ? record.kind !== 'checkpoint'
    : record.kind === 'post' && (record.aired !== null || record.retracted || record.originalGone)

import type { AuthorView, CuratorPost, CuratorRecord } from '#lib/protocol/view'
import { type AuthorRecord, type PostRecord, type PostStanding, postState } from '#lib/record'

/** A post's view as the record an action judges. Only for drawing ahead of the server's answer; never sent. */
export const postRecord = (view: CuratorPost): PostRecord => ({
  kind: 'post',
  id: view.id,
  seq: view.decided,
  post: {
    id: view.id,
    source: view.source,
    rev: 0,
    author: view.author,
    text: view.text,
    segments: view.segments,
    createdAt: Date.parse(view.createdAt),
    url: view.url,
    lang: view.lang,
    media: view.media,
    replyTo: view.replyTo,
    repostOf: view.repostOf,
    geo: view.geo,
    ...(view.warning === undefined ? {} : { warning: view.warning }),
    ...(view.quote === undefined ? {} : { quote: view.quote }),
  },
  retracted: view.state === 'retracted',
  receivedAt: Date.parse(view.receivedAt),
  born: view.order,
  aired: null,
  verdict: { ruling: view.verdict, reasons: view.reasons },
  edited: view.edited,
  authorBlocked: view.authorBlocked,
  authorGone: view.authorGone,
  originalGone: view.originalGone,
  reposts: view.reposts,
  replies: view.replies,
  copies: view.networks ?? [],
  decided: view.decided,
  ruling: view.ruling,
  pinned: view.pinOrder,
  highlighted: view.highlighted,
  marks: view.marks,
})

export const withStanding = (view: CuratorPost, set: Partial<PostStanding>): CuratorPost => {
  const record = { ...postRecord(view), ...set }
  const { ruling, pinned, marks } = record
  const state = postState(record)
  const highlighted = record.highlighted && state === 'shown'
  return { ...view, ruling, pinned: pinned !== null, pinOrder: pinned, highlighted, marks, state }
}

export const authorOf = (records: ReadonlyMap<string, CuratorRecord>, id: string): AuthorView => {
  const found = records.get(`author ${id}`)
  return found?.kind === 'author' ? found : { kind: 'author', id, posts: 0, shown: 0, blocked: false }
}

export const authorRecord = (view: AuthorView): AuthorRecord => ({ ...view, gone: false, seq: 0, decided: 0 })

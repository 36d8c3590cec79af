import type { PostInput } from '#server/ingest/post-schema'
import type { Delivery } from '#server/wall/receive'
import { attachedTo } from './embed'
import { linksOf } from './facets'
import type { Commit } from './frame'
import { objectionsOf } from './labels'
import type { PostRecord } from './record'
import { editRev } from './tid'

/** Who an author is, as the network's directory says. */
export type Profile = {
  readonly handle: string
  readonly name: string
  readonly avatar: string | null
  readonly labels: readonly string[]
}

export type PostDelivery = Extract<Delivery, { kind: 'post' }>

/** An author whom the directory could not tell us: known by what was heard, or by their identifier, until it can. */
export const strangerOf = (did: string, heard?: string): Profile => ({
  handle: heard ?? (did.startsWith('did:web:') ? did.slice('did:web:'.length) : did),
  name: '',
  avatar: null,
  labels: [],
})

/** The native id of what a commit is about: its at-uri. */
export const uriOf = ({ did, collection, rkey }: Pick<Commit, 'did' | 'collection' | 'rkey'>): string =>
  `at://${did}/${collection}/${rkey}`

const authorOf = (did: string, { handle, name, avatar }: Profile): PostInput['author'] => ({
  id: did,
  handle,
  name: name === '' ? handle : name,
  avatar,
})

/** The address people open. */
export const pageOf = (did: string, rkey: string): string => `https://bsky.app/profile/${did}/post/${rkey}`

/** A post, as a wall takes it. */
export const deliverPost = (
  commit: Commit,
  record: PostRecord,
  profile: Profile,
  quote: PostInput['quote'],
): PostDelivery => {
  const { did, rkey } = commit
  const { media, link } = attachedTo(did, record.embed)
  const marked = record.facets.flatMap(({ index, features }) =>
    features.flatMap((it) => ('uri' in it ? [{ ...index, uri: it.uri }] : [])),
  )
  const links = linksOf(record.text, marked)
  const isInText = link === null || record.text.includes(link) || links.some(({ href }) => href === link)
  const replyTo = record.reply?.parent.uri ?? null
  const input: PostInput = {
    id: uriOf(commit),
    rev: commit.operation === 'create' ? 0 : editRev(rkey, commit.rev, commit.time),
    author: authorOf(did, profile),
    text: isInText ? record.text : `${record.text}\n${link}`.trimStart(),
    createdAt: record.createdAt ?? null,
    url: pageOf(did, rkey),
    lang: record.langs[0] ?? null,
    media: [...media],
    links: links.length === 0 ? null : links,
    replyTo: replyTo !== null && /^at:\/\/[\x21-\x7e]{1,195}$/.test(replyTo) ? replyTo : null,
    quote: quote ?? null,
  }
  return { kind: 'post', input, objections: objectionsOf([...record.labels, ...profile.labels]) }
}

/** A repost: it has no words of its own. */
export const deliverRepost = (
  commit: Commit,
  { subject, createdAt }: { readonly subject: string; readonly createdAt: string | undefined },
  profile: Profile,
): PostDelivery => {
  const input: PostInput = {
    id: uriOf(commit),
    rev: 0,
    author: authorOf(commit.did, profile),
    text: '',
    createdAt: createdAt ?? null,
    repostOf: subject,
  }
  return { kind: 'post', input, objections: objectionsOf(profile.labels) }
}

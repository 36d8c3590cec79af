import type { Reason } from '#lib/event'
import type { Author, Media, Post } from '#lib/post'
import { isBlank } from '#lib/text/blank'
import { contain } from '#lib/text/contain'
import { limits } from '#lib/text/limits'
import type { Complaint } from './complaint'
import { complaintOf } from './complaint'
import { linkedSegments } from './linked'
import { type PostInput, postSchema } from './post-schema'
import { writtenAt } from './written-at'

export type ReadContext = {
  /** The source posts are from unless they name another. */
  readonly source: string
  /** Milliseconds since 1970. */
  readonly now: number
  /** From our own form: the source is `guest`, nothing else can be claimed, too long is refused and not cut. */
  readonly guest?: boolean
}

export type PostRead =
  | { readonly ok: true; readonly post: Post; readonly flags: readonly Reason[] }
  | ({ readonly ok: false } & Complaint)

const guest = 'guest'
/** "mastodon:1" names its source; "did:plc:x" and "at://x" are native ids that hold a colon. */
const withSource = /^(?!did:|urn:|tag:|acct:)[a-z0-9-]{1,32}:(?!\/\/)./
/** Also direction marks: a name stands among others' words. */
const spaces = /[\s\u200e\u200f\u061c]+/g

/** Reads one post as sent: into our shape, contained, with a flag for everything that had to be changed. Never throws. */
export const readPost = (input: unknown, context: ReadContext): PostRead => {
  const parsed = postSchema.safeParse(input)
  if (!parsed.success) return { ok: false, ...complaintOf(parsed.error.issues, input) }
  const sent = parsed.data
  const source = context.guest === true ? guest : (sent.source ?? context.source)
  if (sent.source === guest && context.guest !== true) {
    return refuse('BAD_FIELD', 'source', 'The source guest is kept for our own form. Choose another name.')
  }
  if (context.guest === true && sent.text.length > limits.text) {
    return refuse('TOO_LARGE', 'text', `A post has at most ${limits.text} characters. Shorten it.`)
  }
  const { text, cut, altered } = contain(sent.text, limits.text)
  const media = (sent.media ?? []).map(readMedia)
  if (isBlank(text) && media.length === 0 && (sent.repostOf ?? null) === null) {
    return refuse('EMPTY', 'text', 'The text is empty. Write something, or send a picture with it.')
  }
  const author = readAuthor(sent.author, source)
  if (author === null)
    return refuse('BAD_FIELD', 'author.handle', 'author.handle is empty. Send the name it posts under.')
  const said = context.guest === true ? null : (sent.createdAt ?? null)
  const createdAt = said === null ? null : writtenAt(said, context.now)
  const flags: Reason[] = []
  if (cut) flags.push(flag('length', `Shortened to ${limits.text} characters.`))
  if (altered) flags.push(flag('unicode', 'Hidden, stray or piled-up characters were removed.'))
  if (said !== null && createdAt === null)
    flags.push(flag('time', 'The source gave a time that cannot be; ours is used.'))
  const post: Post = {
    id: `${source}:${sent.id}`,
    source,
    rev: sent.rev ?? 0,
    author,
    text,
    // Offsets hold only for the text as it was sent.
    segments: sent.links == null || text !== sent.text ? null : linkedSegments(text, sent.links),
    createdAt,
    url: sent.url ?? null,
    lang: sent.lang?.replaceAll('_', '-') ?? null,
    media,
    replyTo: ownId(sent.replyTo, source),
    repostOf: ownId(sent.repostOf, source),
    geo: readPlace(sent.geo),
    ...readWarning(sent.warning),
    ...readQuote(sent.quote),
  }
  return { ok: true, post, flags }
}

const refuse = (code: string, field: string, message: string): PostRead => ({ ok: false, code, field, message })

/** What containment did is told, never held against a post: it is harmless now. Rules judge the rest. */
const flag = (rule: string, message: string): Reason => ({ rule, ruling: 'show', message })

const ownId = (id: string | null | undefined, source: string): string | null =>
  id === null || id === undefined ? null : withSource.test(id) ? id : `${source}:${id}`

const line = (raw: string, limit: number): string =>
  contain(raw.slice(0, limits.ingress).replace(spaces, ' ').trim(), limit).text.trim()

/** New names of an author, contained as in a post; empty ones are no names. */
export const readAuthorNames = (sent: { name?: string | undefined; handle?: string | undefined }) => {
  const name = line(sent.name ?? '', limits.name)
  const handle = line(sent.handle ?? '', limits.handle).replace(/^[@＠]/, '')
  return { ...(isBlank(name) ? {} : { name }), ...(isBlank(handle) ? {} : { handle }) }
}

const readAuthor = (sent: PostInput['author'], source: string): Author | null => {
  const handle = line(sent.handle, limits.handle).replace(/^[@＠]/, '')
  if (isBlank(handle)) return null
  const name = line(sent.name ?? '', limits.name)
  return {
    id: `${source}:${sent.id ?? handle.toLowerCase()}`,
    handle,
    name: isBlank(name) ? handle : name,
    avatar: sent.avatar ?? null,
  }
}

const readMedia = (sent: NonNullable<PostInput['media']>[number]): Media => ({
  kind: sent.kind,
  url: sent.url,
  alt: sent.alt === null || sent.alt === undefined ? null : contain(sent.alt, limits.alt).text,
  width: sent.width ?? null,
  height: sent.height ?? null,
  ...(sent.poster == null ? {} : { poster: sent.poster }),
})

const readWarning = (sent: PostInput['warning']): Pick<Post, 'warning'> => {
  const warning = line(sent ?? '', limits.alt)
  return warning === '' ? {} : { warning }
}

const readQuote = (sent: PostInput['quote']): Pick<Post, 'quote'> => {
  if (sent == null) return {}
  const handle = line(sent.handle, limits.handle).replace(/^[@＠]/, '')
  const { text } = contain(sent.text, limits.text)
  if (isBlank(handle) || isBlank(text)) return {}
  return { quote: { handle, name: line(sent.name ?? '', limits.name) || handle, text, url: sent.url ?? null } }
}

const readPlace = (sent: PostInput['geo']): Post['geo'] => {
  if (sent === null || sent === undefined) return null
  const place = line(sent.place ?? '', limits.place)
  return { lat: sent.lat, lon: sent.lon, place: place === '' ? null : place }
}

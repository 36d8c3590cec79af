import { isBlank } from '#lib/text/blank'
import { limits } from '#lib/text/limits'
import type { PostInput } from '#server/ingest/post-schema'
import type { Delivery } from '#server/wall/receive'
import { type HtmlText, htmlText } from './html-text'
import { nativeId, wallId } from './ids'
import { mediaOf } from './media'
import { revOf } from './rev'
import type { Account, PlainStatus, Status } from './status'
import { webAddress } from './web-address'

export type PostDelivery = Extract<Delivery, { kind: 'post' }>

/** What a status' server adds to it. */
export type Told = {
  /** The name the server's own people go by. */
  readonly domain: string
  /** The wall's id of a post by its number on this server; null when it is not known. */
  readonly parentOf: (status: PlainStatus) => string | null
}

const language = /^[A-Za-z]{1,8}(?:[-_][A-Za-z0-9]{1,8})*$/

export const uriOf = ({ uri, url, id }: PlainStatus, domain: string): string =>
  isFilled(uri) ? uri : isFilled(url) ? url : `https://${domain}/users/-/statuses/${id}`

const isFilled = (text: string | null | undefined): text is string => typeof text === 'string' && text !== ''

/** `name@server`, for people of the server itself too. */
export const handleOf = ({ acct }: Pick<Account, 'acct'>, domain: string): string =>
  acct.includes('@') ? acct : `${acct}@${domain}`

const authorOf = (account: Account, domain: string): PostInput['author'] => {
  const handle = handleOf(account, domain)
  const { uri, display_name, avatar_static, avatar } = account
  return {
    id: isFilled(uri) && uri.length <= limits.id - 20 ? uri : handle.toLowerCase().slice(0, limits.id - 20),
    handle,
    name: display_name ?? null,
    avatar: webAddress(avatar_static) ?? webAddress(avatar),
  }
}

/** Further lines under what is written; its links stay where they are. */
const withLines = ({ text, links }: HtmlText, lines: readonly string[], apart: string): HtmlText =>
  lines.length === 0 ? { text, links } : { text: [text, lines.join('\n')].filter((it) => it !== '').join(apart), links }

const wordsOf = (status: Status, others: readonly string[]): HtmlText => {
  // Servers repeat the address of a quoted post in the text, for those who cannot draw quotes.
  const words = htmlText(status.content, status.quote?.quoted_status == null ? null : 'quote-inline')
  const options = (status.poll?.options ?? []).slice(0, 20).map(({ title }) => `• ${title.replace(/\s+/g, ' ').trim()}`)
  return withLines(withLines(words, options, '\n\n'), others, '\n')
}

const quoteOf = ({ quote }: Status, domain: string): PostInput['quote'] => {
  const quoted = quote?.quoted_status
  if (quoted == null || quote?.state !== 'accepted' || quoted.visibility !== 'public') return null
  // What its author warned of or would cover is not spread uncovered.
  if (!isBlank(quoted.spoiler_text ?? '') || quoted.sensitive === true) return null
  const handle = handleOf(quoted.account, domain)
  const { text } = htmlText(quoted.content)
  return { handle, name: quoted.account.display_name ?? null, text, url: webAddress(quoted.url) }
}

/** A status that is no boost, as a wall takes it. */
export const deliverStatus = (status: Status, { domain, parentOf }: Told): PostDelivery => {
  const { media, others } = mediaOf(status.media_attachments)
  const { text, links } = wordsOf(status, others)
  const warning = isBlank(status.spoiler_text ?? '') ? null : (status.spoiler_text ?? null)
  const input: PostInput = {
    id: nativeId(uriOf(status, domain)),
    rev: revOf(status.created_at, status.edited_at),
    author: authorOf(status.account, domain),
    text,
    createdAt: status.created_at ?? null,
    url: webAddress(status.url) ?? webAddress(status.uri),
    lang: language.test(status.language ?? '') && (status.language?.length ?? 0) <= 35 ? status.language : null,
    media,
    links: links.length === 0 ? null : [...links],
    warning,
    quote: quoteOf(status, domain),
    replyTo: parentOf(status),
  }
  const covered = status.sensitive === true && media.length > 0 && warning === null
  return { kind: 'post', input, ...(covered ? { objections: ['Media marked sensitive by its author.'] } : {}) }
}

/** A boost: it has no words of its own. */
export const deliverBoost = (status: Status, original: PlainStatus, { domain }: Told): PostDelivery => ({
  kind: 'post',
  input: {
    id: nativeId(uriOf(status, domain)),
    rev: 0,
    author: authorOf(status.account, domain),
    text: '',
    createdAt: status.created_at ?? null,
    // In full: a native id may look as if it named another source.
    repostOf: wallId(nativeId(uriOf(original, domain))),
  } satisfies PostInput,
})

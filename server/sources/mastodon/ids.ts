import { createHash } from 'node:crypto'
import { limits } from '#lib/text/limits'

/** As Mastodon names what its own people write; the last part is the id on that server. A boost ends in `/activity`. */
const ownName = /^https?:\/\/([^/?#@\s]+)\/(?:ap\/)?users\/[^/?#\s]+\/statuses\/([A-Za-z0-9]{1,64})(?:\/activity)?$/i

/**
 * A post's native id: the same whichever server told us of it. Every server gives a post a number of its own, so it is made
 * from the post's `uri`, which all agree on. Where that is one of Mastodon's, `<server>/<its number there>`: so that a
 * deletion told by the post's own server, which says nothing but the number, names it for ever and without any memory of
 * ours. Any other `uri` is itself the id, or stands for it by its hash where it is too long.
 */
export const nativeId = (uri: string): string => {
  const own = ownName.exec(uri)
  if (own !== null) return `${own[1]?.toLowerCase()}/${own[2]}`
  // The prefix of a source stands before it: 200 for the whole is enough.
  const isUsable = uri.length <= limits.id - 20 && /^[\x21-\x7e]+$/.test(uri)
  return isUsable ? uri : `sha256-${createHash('sha256').update(uri).digest('base64url')}`
}

/** A post's id on a wall. */
export const wallId = (native: string): string => `mastodon:${native}`

/** The number a server gave, as a native id: what it is for a post of the server's own. */
export const aliasOf = (host: string, local: string): string => `${host.toLowerCase()}/${local}`

/** Which id is the later one: longer numbers are, and other servers' ids are sorted as text. */
export const isLater = (one: string, other: string): boolean =>
  one.length === other.length ? one > other : one.length > other.length

export const later = (one: string, other: string | undefined): string =>
  other === undefined || isLater(one, other) ? one : other

const overlap = 600_000n
const few = 40n

/**
 * Somewhat before the id. Mastodon's ids hold the time of writing, in milliseconds above 16 bits, and a post that came
 * late from another server gets an id of when it was written: it may lie before what was newest.
 */
export const rewound = (id: string): string => {
  if (!/^\d{1,30}$/.test(id)) return id
  const number = BigInt(id)
  const back = number > 1_000_000_000_000_000n ? overlap << 16n : few
  return String(number > back ? number - back : 0n)
}

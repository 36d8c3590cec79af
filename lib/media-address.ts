import type { Media } from './post'

/** A picture of a post: its author's avatar, or one of its media by their place. */
export type Which = 'avatar' | 0 | 1 | 2 | 3

/** The widths in pixels that pictures come in. Few, so that nobody can have one made in thousands of sizes. */
export const widths = [96, 640, 1280, 1920] as const
export type Width = (typeof widths)[number]

/** How wide a picture is asked for where it is drawn. */
export const widthOf = (which: Which): Width => (which === 'avatar' ? 96 : 1280)

/** What a post of the log and a post of a view have in common here. */
type Pictured = {
  readonly id: string
  readonly author: { readonly avatar: string | null }
  readonly media: readonly Media[]
}

/** Where the source says this picture is; null when there is none. Of a video that is its still picture. */
export const pictureUrl = (post: Pictured, which: Which): string | null => {
  if (which === 'avatar') return post.author.avatar
  const media = post.media[which]
  if (media === undefined || media.kind === 'audio') return null
  if (media.kind === 'image') return media.url
  // A network's "gif" is often a silent video; only its poster is surely a picture.
  return media.poster ?? (media.kind === 'gif' ? media.url : null)
}

/**
 * The address at which a page asks for a picture: always our own. Files of our own stay where they are; what lies on
 * another host is fetched by our server, by the post's id. Null when there is nothing to draw.
 */
export const mediaAddress = (wall: string, post: Pictured, which: Which): string | null => {
  const url = pictureUrl(post, which)
  if (url === null) return null
  if (/^\/(?:sample|media)\//.test(url)) return url
  if (!/^https?:\/\//i.test(url)) return null
  const path = `/media/${encodeURIComponent(wall)}/${encodeURIComponent(post.id)}/${which}`
  return `${path}?v=${versionOf(url)}&w=${widthOf(which)}`
}

/**
 * A short name for an address: a picture that changes gets another, so that caches may keep the old one. 53 bits of
 * https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js, in base 36; it guards nothing.
 */
export const versionOf = (url: string): string => {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < url.length; at++) {
    const unit = url.charCodeAt(at)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}

import { webAddress } from './web-address'

/** What a link reads as: its words, and where they lead unless the words say it themselves. */
export type LinkWords = { readonly text: string; readonly href: string | null }

const looksLikeAddress = /^(?:https?:\/\/|www\.)|^[^\s/@]+\.[^\s/.@]{2,}(?:[/:?#…]|$)/i
const isAscii = /^[\x20-\x7e…]*$/

const bare = (address: string): string =>
  address
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '')

/**
 * How to write a link. Networks shorten addresses to their first letters, so the address goes along with them. Words that
 * pose as another address, or whose letters could pass for others, give way to the whole address, which is then judged
 * like any other.
 */
export const linkWords = (words: string, rawHref: string | undefined): LinkWords => {
  const href = webAddress(rawHref)
  if (href === null || words === '') return { text: words, href: null }
  if (words === href) return { text: words, href: null }
  if (looksLikeAddress.test(words)) {
    const isOwn = bare(href)
      .toLowerCase()
      .startsWith(bare(words.replace(/…$/, '')).toLowerCase())
    return isOwn && isAscii.test(words) ? { text: words, href } : { text: href, href: null }
  }
  return { text: words, href }
}

/** The same where no offsets can be given: nothing but the text says where a link leads. */
export const linkInFull = (words: string, rawHref: string | undefined): string => {
  const { text, href } = linkWords(words, rawHref)
  if (href === null) return text
  return looksLikeAddress.test(words) ? href : `${words} (${href})`
}

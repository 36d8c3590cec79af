import type { PublicPost } from '#lib/protocol/view'
import { wordsOf } from '#lib/text/words'

/** Scripts written without spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu

/** How many words a reader takes in; two characters count as one where words are not spaced. */
export const readingWords = (text: string): number => {
  const dense = text.match(unspaced)?.length ?? 0
  return (dense === 0 ? 0 : dense / 2) + wordsOf(dense === 0 ? text : text.replace(unspaced, ' ')).length
}

/** Milliseconds: to find a card, to read a word across a hall (about 180 a minute), to look at a picture. */
const find = 3_500
const word = 330
const look = 2_000
const least = 6_000
const most = 24_000

/** How long a card must stand, in milliseconds, before it may leave. */
export const readingTime = (post: Pick<PublicPost, 'text' | 'media'>): number => {
  const time = find + word * readingWords(post.text) + (post.media.length > 0 ? look : 0)
  return Math.round(Math.min(most, Math.max(least, time)))
}

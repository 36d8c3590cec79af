import { eld } from 'eld/extrasmall'
import type { Post } from '#lib/post'
import { segmentsOf } from '#lib/segments'

/** Too short to tell: "ok", "+1 @ada"; and more than is needed to be sure. */
const fewest = 12
const enough = 120

/** The language of a post's own words (BCP 47), where the detector is sure of it; null where it is not. About 10 µs. */
export const languageOf = (post: Pick<Post, 'text' | 'segments'>): string | null => {
  const words = (post.segments ?? segmentsOf(post.text))
    .flatMap((it) => (it.kind === 'text' ? [it.text] : []))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, enough)
  if (
    words.length < fewest &&
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{4}/u.test(words)
  ) {
    return null
  }
  const found = eld.detect(words)
  return found.isReliable() && found.language !== '' ? found.language : null
}

/** In a flood the language is the first thing not looked into: so many a second at most, on average. */
const mostPerSecond = 500

/** As `languageOf`, but null for what comes too fast. @param now milliseconds of any steady clock */
export const createLanguageOf = (now: () => number): typeof languageOf => {
  let left = mostPerSecond
  let at = now()
  return (post) => {
    const time = now()
    left = Math.min(mostPerSecond, left + ((time - at) * mostPerSecond) / 1_000)
    at = time
    if (left < 1) return null
    left--
    return languageOf(post)
  }
}

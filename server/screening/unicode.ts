import { z } from 'zod'
import { latinFor } from '#lib/text/confusables'
import type { Rule } from './rule'

const options = z.strictObject({})

/** Ordinary writing of most walls: nothing to look for. */
const western = /^[\n\x20-\u02ff\u2000-\u206f\u20a0-\u20bf\u3000-\u9fff\uac00-\ud7a3\u{1f000}-\u{1faff}]*$/u
const words = /[\p{L}\p{M}]+/gu
const latin = /\p{Script=Latin}/u
const otherAlphabet = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu
/** "TNFα" is science; "pαypal" is not. */
const greekAtEnd = /^[^\p{Script=Greek}]*\p{Script=Greek}+$/u
// biome-ignore lint/suspicious/noMisleadingCharacterClass: single code points are meant, not what they form together
const piled = /[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{2}/gu
const letters = /\p{L}/gu

/** The first word of Latin letters with look-alikes of another alphabet among them: where it begins and ends. */
const disguised = (text: string): readonly [start: number, end: number] | null => {
  if (western.test(text) || !latin.test(text)) return null
  for (const { 0: word, index } of text.matchAll(words)) {
    if (!latin.test(word) || greekAtEnd.test(word)) continue
    const others = word.match(otherAlphabet)
    if (others?.every((it) => latinFor.has(it.toLowerCase()))) return [index, index + word.length]
  }
  return null
}

/** Accents on accents on every third letter or more: no language writes so. */
const isPiled = (text: string): boolean => {
  const piles = text.match(piled)?.length ?? 0
  return piles > 2 && piles * 3 > (text.match(letters)?.length ?? 0)
}

export const unicode: Rule<z.output<typeof options>> = {
  name: 'unicode',
  label: 'Disguised and piled-up letters',
  explain: 'Objects to words that mix look-alike letters of two alphabets, and to letters buried under marks.',
  shipped: { on: true, ruling: 'hold' },
  options,
  check({ text, author }) {
    const span = disguised(text)
    const mixed = `Mixes letters of two alphabets that look alike.`
    return [
      ...(span === null ? [] : [{ message: mixed, span }]),
      ...(isPiled(text) ? [{ message: 'Letters are buried under marks.' }] : []),
      ...(disguised(author.name) === null ? [] : [{ message: `The author’s name: ${mixed}` }]),
    ]
  },
}

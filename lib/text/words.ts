/** One word and where it begins, in UTF-16 units. */
export type Word = { readonly text: string; readonly at: number }

// biome-ignore lint/suspicious/noMisleadingCharacterClass: single code points are meant, not what they form together
const word = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_]|[\u200c\u200d'’·-](?=[\p{L}\p{N}]))*/gu

/** The words of a text as a reader counts them: apostrophes and hyphens inside belong to the word; marks, emoji and signs are none. Scripts without spaces give whole runs. */
export const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(word)].map((found) => ({ text: found[0], at: found.index }))

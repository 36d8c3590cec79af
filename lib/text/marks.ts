/** [first, last, allowed]: scripts whose letters carry more than two marks; counted per base letter. */
const scripts: readonly (readonly [first: number, last: number, allowed: number])[] = [
  [0x0591, 0x05c7, 4], // Hebrew: point, dagesh, vowel, accent
  [0x0610, 0x06ed, 3], // Arabic: shadda, vowel, superscript alef
  [0x08ca, 0x08ff, 3],
  [0x0900, 0x0dff, 4], // Indic: nukta, vowel, virama, anusvara
  [0x0eb1, 0x0ecd, 3], // Lao: semivowel, vowel, tone
  [0x0f18, 0x0fc6, 6], // Tibetan stacks
  [0x102b, 0x109d, 7], // Myanmar medials, vowels, tones
  [0x17b4, 0x17dd, 4], // Khmer
]

/** How many marks a base may already carry and one more for this mark to stay: 2, more where the mark's script needs it. */
export const marksAllowed = (mark: number): number =>
  scripts.find(([first, last]) => mark >= first && mark <= last)?.[2] ?? 2

const mark = /^\p{M}$/u

export const isMark = (code: number): boolean => code >= 0x300 && mark.test(String.fromCodePoint(code))

import { latinFor, leetFor } from './confusables'
import { limits } from './limits'

/**
 * Text reduced to what it says, for comparing only. Words are lower-case letters and digits, with one space between them.
 * `at[i]` is the UTF-16 offset in the original of what gave unit `i`; it has one element more, the original's end.
 */
export type Skeleton = { readonly text: string; readonly at: readonly number[] }

/** Marks that change no letter's identity: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowels, variation selectors. */
const accents =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: single code points are meant, not what they form together
  /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe2f]/gu
const ignorable = /^[\p{Default_Ignorable_Code_Point}\p{Cf}]$/u
const wordish = /^[\p{L}\p{M}\p{N}]+$/u
const letter = /^\p{L}$/u

/** Beyond this a compatibility form is a sentence in one sign (U+FDFA gives 18 letters) and stays as it is. */
const longestForm = 4
const SPACE = 0x20

/** What one code point becomes: letters or digits, ' ' for whatever parts words, '' for what is not there to the eye. */
const reduce = (char: string): string => {
  if (ignorable.test(char)) return ''
  const form = char.normalize('NFKD')
  const plain = (form.length > longestForm ? char : form).replace(accents, '').toLowerCase().normalize('NFC')
  if (plain === '') return ''
  let reduced = ''
  for (const it of plain) reduced += latinFor.get(it) ?? it
  return wordish.test(reduced) ? reduced : ' '
}

const known = new Map<number, string>()
const mostKnown = 20_000
const ascii = Array.from({ length: 0x80 }, (_, code) => reduce(String.fromCharCode(code)))

const reduced = (code: number): string => {
  if (code < 0x80) return ascii[code] ?? ''
  let found = known.get(code)
  if (found === undefined) {
    if (known.size >= mostKnown) known.clear()
    found = reduce(String.fromCodePoint(code))
    known.set(code, found)
  }
  return found
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code > 0x7f && letter.test(String.fromCharCode(code)))
/** Whether a word begins or goes on with this code point of the original. */
const beginsWord = (code: number): boolean => {
  const first = reduced(code)
  return first !== '' && first !== ' '
}

/** Linear; looks at the first 4,096 units only. */
export const skeleton = (original: string): Skeleton => {
  const source = original.length > limits.ingress ? original.slice(0, limits.ingress) : original
  const codes: number[] = []
  const at: number[] = []
  let singles = 0
  let begin = 0
  let letters = 0
  let leet = false
  const endWord = () => {
    // Digits are letters only in company of letters: "sh1t" is, "2010" is not.
    if (letters > 0 && leet)
      for (let i = begin; i < codes.length; i++) codes[i] = leetFor.get(codes[i] ?? 0) ?? codes[i] ?? 0
    if (codes.length - begin === 1 && letters === 1) singles++
    letters = 0
    leet = false
  }
  for (let i = 0; i < source.length; ) {
    const code = source.codePointAt(i) ?? 0
    const size = code > 0xffff ? 2 : 1
    let piece = reduced(code)
    if (piece === ' ' && leetFor.has(code) && i + size < source.length) {
      // A sign stands for a letter inside a word ("b@d", "h!t"), a dollar also before one ("$hit").
      const next = source.codePointAt(i + size) ?? 0
      if ((codes.length > begin || code === 0x24) && !isDigit(next) && beginsWord(next)) {
        piece = source.charAt(i)
        leet = true
      }
    }
    if (piece === ' ') {
      if (codes.length > begin) {
        endWord()
        codes.push(SPACE)
        at.push(i)
        begin = codes.length
      }
    } else {
      for (let unit = 0; unit < piece.length; unit++) {
        const one = piece.charCodeAt(unit)
        if (isDigit(one)) leet = true
        else if (isLetter(one)) letters++
        codes.push(one)
        at.push(i)
      }
    }
    i += size
  }
  endWord()
  if (codes.length > 0 && codes.length === begin) {
    codes.pop()
    at.pop()
  }
  const end = at.length > 0 ? trailingEnd(source, at[at.length - 1] ?? 0) : 0
  return singles >= 3 ? joined(codes, at, end) : { text: textOf(codes), at: [...at, end] }
}

const textOf = (codes: readonly number[]): string => String.fromCharCode(...codes)

/** Where the last word ends in the original: past the marks that follow its last letter. */
const trailingEnd = (source: string, last: number): number => {
  let end = last + ((source.codePointAt(last) ?? 0) > 0xffff ? 2 : 1)
  while (end < source.length) {
    const code = source.codePointAt(end) ?? 0
    if (reduced(code) !== '') break
    end += code > 0xffff ? 2 : 1
  }
  return end
}

/** Three or more single letters in a row are one word: "f u c k", "s.p.a.m". */
const joined = (codes: readonly number[], at: readonly number[], end: number): Skeleton => {
  const keptCodes: number[] = []
  const keptAt: number[] = []
  const isSingle = (i: number) =>
    isLetter(codes[i] ?? 0) && (i === 0 || codes[i - 1] === SPACE) && (i + 1 >= codes.length || codes[i + 1] === SPACE)
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? 0
    const inRun = code === SPACE && isSingle(i - 1) && isSingle(i + 1) && (isSingle(i - 3) || isSingle(i + 3))
    if (inRun) continue
    keptCodes.push(code)
    keptAt.push(at[i] ?? 0)
  }
  return { text: textOf(keptCodes), at: [...keptAt, end] }
}

/** The original's span of the skeleton's units from `start` to before `end`. */
export const spanOf = ({ at }: Skeleton, start: number, end: number): readonly [start: number, end: number] => {
  const from = at[start] ?? 0
  return [from, Math.max(from + 1, at[end] ?? at[at.length - 1] ?? 0)]
}

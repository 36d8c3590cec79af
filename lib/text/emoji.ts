const pictograph = /^[\p{Extended_Pictographic}\p{Regional_Indicator}]$/u
/** A regular expression literal with sets of strings would need a newer compile target. */
const sets = 'vy'
const emoji = new RegExp('\\p{RGI_Emoji}', sets)

const alone = /^(?!\p{Regional_Indicator})\p{Emoji_Presentation}$/u
/** What makes one emoji of several code points: selector, joiner, enclosing key, skin tone (high half), tag (high half). */
const goesOn = new Set(['\ufe0f', '\u200d', '\u20e3', '\ud83c', '\udb40'])

/** Whether an emoji may begin with this code point, digits and signs of keycaps aside. */
export const isPictograph = (char: string): boolean => pictograph.test(char)

/** Digits, `#` and `*` begin a keycap when a variation selector or the enclosing key follows. */
export const maybeKeycap = (text: string, at: number): boolean => {
  const next = text.charCodeAt(at + 1)
  return next === 0xfe0f || next === 0x20e3
}

/** The longest emoji recommended for interchange that begins at this place. */
export const emojiAt = (text: string, at: number): string | null => {
  const first = String.fromCodePoint(text.codePointAt(at) ?? 0)
  // Most emoji stand alone, and the pattern of all sequences is slow.
  if (alone.test(first) && !goesOn.has(text.charAt(at + first.length))) return first
  emoji.lastIndex = at
  return emoji.exec(text)?.[0] ?? null
}

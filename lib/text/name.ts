import { bareDomain } from './domains'

/** Scripts written without spaces are no part of the names beside them. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
const wordRun = /[\p{L}\p{M}\p{N}_.-]/u
const inside = /[\p{L}\p{N}_#@&/＃＠]/u
const tag = /[#＃]([\p{L}\p{M}\p{N}_\u200c\u30fb]+)/uy
const onlyDigits = /^[\p{N}_\u200c\u30fb]+$/u
const handle = /[@＠]([a-z0-9_]{1,64})((?:[.-][a-z0-9_]+){0,8})(?:@([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}))?/iy

export const isAsciiWord = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

/** Whether the code point outside ASCII may stand in a domain name. */
export const isNameChar = (char: string): boolean => wordRun.test(char) && !unspaced.test(char)

/** Whether a tag or mention may begin here: not inside a word, an address or an HTML entity. */
export const mayBegin = (text: string, at: number): boolean => {
  const before = at === 0 ? ' ' : text.charAt(at - 1)
  return !inside.test(before) || unspaced.test(before)
}

/** The tag at this place without its sign; null for "#1", which is a number. */
export const tagAt = (text: string, at: number): string | null => {
  tag.lastIndex = at
  const name = tag.exec(text)?.[1] ?? ''
  return name === '' || onlyDigits.test(name) ? null : name
}

/** The handle at this place without its sign: `name`, `name@server` or, where a domain is one's name, `name.example.com`. */
export const handleAt = (text: string, at: number): string | null => {
  handle.lastIndex = at
  const found = handle.exec(text)
  if (found === null) return null
  const [all, first = '', dotted = '', server] = found
  // In "@ada.Thanks" the name ends at the full stop.
  return server !== undefined || bareDomain(first + dotted) !== 'never' ? all.slice(1) : first
}

/** Where the run of name characters that begins here ends, full stops at its end left off. */
export const nameEnd = (
  text: string,
  at: number,
): { readonly end: number; readonly dotted: boolean; readonly next: number } => {
  let next = at
  let end = at
  let dotted = false
  while (next < text.length) {
    const code = text.charCodeAt(next)
    let size = 1
    if (!isAsciiWord(code) && code !== 0x2e && code !== 0x2d && code !== 0x5f) {
      const char = code < 0x80 ? '' : String.fromCodePoint(text.codePointAt(next) ?? 0)
      if (char === '' || !isNameChar(char)) break
      size = char.length
    }
    if (code !== 0x2e) end = next + size
    else if (next > at) dotted = true
    next += size
  }
  return { end, dotted, next }
}

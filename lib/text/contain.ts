import { isSpacer } from './blank'
import { limits } from './limits'
import { isMark, marksAllowed } from './marks'

/** `cut`: it was longer than the limit. `altered`: characters were removed or replaced; line ends, tabs, BOM and empty lines set right do not count. */
export type Contained = { readonly text: string; readonly cut: boolean; readonly altered: boolean }

/** Text that needs nothing done: letters that stand alone, punctuation, symbols, single emoji. A fifth of the cost of the walk. */
const harmless =
  /^(?:[\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0556\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u2bff\u3001-\u3029\u3030-\u3096\u309b-\u30ff\u3131-\u3163\u3400-\u9fff\uac00-\ud7a3\uff01-\uff9d\u{1f000}-\u{1faff}]\ufe0f?)*$/u
const tall = /\n[ \xa0\u2800]*\n[ \xa0\u2800]*\n/

const flag = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}/uy
const halfFlag = /\u{1f3f4}[\u{e0030}-\u{e007a}]+$/u
const formats = /^\p{Cf}$/u

const ZWJ = 0x200d
/** The longest emoji families have 3 joiners. */
const mostJoins = 4
/** Invisible format characters in a row. */
const mostInvisible = 2
const mostNewlines = 2

const isControl = (code: number): boolean =>
  (code < 0x20 && code !== 0x0a) || (code >= 0x7f && code <= 0x9f) || code === 0x2028 || code === 0x2029

/** Never shown anywhere: bidi overrides and isolates, deprecated formats, interlinear marks, tags, non-characters. */
const isBanned = (code: number): boolean =>
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x206f) ||
  code === 0xfeff ||
  (code >= 0xfff9 && code <= 0xfffb) ||
  (code >= 0xfdd0 && code <= 0xfdef) ||
  (code >= 0xe0000 && code <= 0xe00ff) ||
  (code & 0xfffe) === 0xfffe

/** What has gone by since the last base letter: decides, in one pass, what else may hang on it. */
class Walk {
  #marks = 0
  #joins = 0
  #joined = false
  #invisible = 0
  #newlines = 0

  /** Whether this code point may stay after those before it. Controls and banned ones have gone already. */
  takes(code: number): boolean {
    if (code === 0x0a) return this.#line()
    if (code === ZWJ) return this.#join()
    if (isMark(code)) {
      if (this.#marks >= marksAllowed(code)) return false
      this.#marks++
      this.#invisible = 0
      return true
    }
    if (code > 0x7f && formats.test(String.fromCodePoint(code))) return ++this.#invisible <= mostInvisible
    if (!isSpacer(code)) this.#newlines = 0
    if (!this.#joined) this.#joins = 0
    this.#joined = false
    this.#marks = 0
    this.#invisible = 0
    return true
  }

  #line(): boolean {
    if (this.#newlines >= mostNewlines) return false
    this.#newlines++
    this.#marks = this.#joins = this.#invisible = 0
    this.#joined = false
    return true
  }

  #join(): boolean {
    if (this.#joined || this.#joins >= mostJoins || this.#invisible >= mostInvisible) return false
    this.#joined = true
    this.#joins++
    this.#invisible++
    return true
  }
}

/**
 * Makes text from outside safe to hold, before any Unicode work: one post of piled marks can freeze a process. Linear in
 * `min(raw.length, 4 × limit)`; the answer is well-formed, at most `limit` UTF-16 units, and stays the same when contained again.
 */
export const contain = (raw: string, limit: number): Contained => {
  if (raw.length <= limit && harmless.test(raw) && !tall.test(raw)) return { text: raw, cut: false, altered: false }
  const reach = Math.max(4 * limit, limits.ingress)
  const enough = limit + 64
  const walk = new Walk()
  let text = ''
  let altered = false
  let at = 0
  while (at < raw.length && at < reach && text.length < enough) {
    const code = raw.codePointAt(at) ?? 0
    const size = code > 0xffff ? 2 : 1
    const next = at + size
    if (code === 0x0d) {
      if (raw.charCodeAt(next) !== 0x0a && walk.takes(0x0a)) text += '\n'
    } else if (code === 0x09) {
      if (walk.takes(0x20)) text += ' '
    } else if (code >= 0xd800 && code <= 0xdfff) {
      walk.takes(0xfffd)
      text += '\ufffd'
      altered = true
    } else if (code === 0x1f3f4 && walk.takes(code)) {
      flag.lastIndex = at
      const piece = flag.exec(raw)?.[0] ?? raw.slice(at, next)
      text += piece
      at += piece.length
      continue
    } else if (!isControl(code) && !isBanned(code) && walk.takes(code)) {
      text += size === 1 ? raw[at] : raw.slice(at, next)
    } else {
      altered ||= code !== 0x0a && !(code === 0xfeff && at === 0)
    }
    at = next
  }
  const cut = at < raw.length || text.length > limit
  return { text: text.length > limit ? cutAtGrapheme(text, limit) : text, cut, altered }
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The longest beginning of whole graphemes within the limit; a grapheme longer than 64 units is cut between code points. */
const cutAtGrapheme = (text: string, limit: number): string => {
  const from = graphemes.segment(text).containing(limit)?.index ?? limit
  if (from >= limit - 64) return text.slice(0, from)
  const low = text.charCodeAt(limit)
  return text.slice(0, low >= 0xdc00 && low <= 0xdfff ? limit - 1 : limit).replace(halfFlag, '')
}

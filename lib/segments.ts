import type { Segment } from './post'
import { emojiAt, isPictograph, maybeKeycap } from './text/emoji'
import { bareLinkAt, linkAt } from './text/link'
import { handleAt, isAsciiWord, isNameChar, mayBegin, nameEnd, tagAt } from './text/name'

/** Nothing to find: no line end, none of `# . : @`, nothing outside ASCII. */
const bare = /^[\x20-\x22\x24-\x2d\x2f-\x39\x3b-\x3f\x41-\x7e]*$/

/** Reads a text from left to right. */
class Reader {
  readonly #text: string
  readonly #found: Segment[] = []
  #at = 0
  /** Where the text not yet given out begins. */
  #from = 0

  constructor(text: string) {
    this.#text = text
  }

  read(): readonly Segment[] {
    while (this.#at < this.#text.length) this.#step(this.#text.charCodeAt(this.#at))
    this.#flush()
    return this.#found
  }

  #step(code: number): void {
    if (code < 0x40 && maybeKeycap(this.#text, this.#at) && this.#emoji()) return
    if (code === 0x0a) this.#take({ kind: 'break' }, 1)
    else if (code === 0x23 || code === 0xff03) this.#tag()
    else if (code === 0x40 || code === 0xff20) this.#mention()
    else if (isAsciiWord(code)) this.#name()
    else if (code < 0xa9) this.#at++
    else this.#sign(String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0))
  }

  /** One code point outside ASCII. */
  #sign(char: string): void {
    const pictograph = isPictograph(char)
    if (pictograph && this.#emoji()) return
    if (!pictograph && isNameChar(char)) this.#name()
    else this.#at += char.length
  }

  #flush(): void {
    if (this.#from < this.#at) this.#found.push({ kind: 'text', text: this.#text.slice(this.#from, this.#at) })
  }

  #take(segment: Segment, length: number): void {
    this.#flush()
    this.#found.push(segment)
    this.#at += length
    this.#from = this.#at
  }

  #emoji(): boolean {
    const text = emojiAt(this.#text, this.#at)
    if (text !== null) this.#take({ kind: 'emoji', text }, text.length)
    return text !== null
  }

  #tag(): void {
    const tag = mayBegin(this.#text, this.#at) ? tagAt(this.#text, this.#at) : null
    if (tag === null) this.#at++
    else this.#take({ kind: 'tag', text: this.#text.charAt(this.#at) + tag, tag }, 1 + tag.length)
  }

  #mention(): void {
    const handle = mayBegin(this.#text, this.#at) ? handleAt(this.#text, this.#at) : null
    if (handle === null) this.#at++
    else this.#take({ kind: 'mention', text: this.#text.charAt(this.#at) + handle, handle }, 1 + handle.length)
  }

  /** A run of letters: an address, or nothing but words. */
  #name(): void {
    const begin = this.#at
    const before = begin === 0 ? ' ' : this.#text.charAt(begin - 1)
    const { end, dotted, next } = nameEnd(this.#text, begin)
    let link = null
    if (!/[A-Za-z0-9]/.test(before)) link = linkAt(this.#text, begin)
    if (link === null && dotted && !/[@/\\._-]/.test(before)) link = bareLinkAt(this.#text, begin, end)
    if (link === null) this.#at = next
    else this.#take({ kind: 'link', text: link.shown, href: link.href }, link.length)
  }
}

/**
 * The neutral pieces of a text: links (http and https only), mentions, tags, emoji, line breaks, and text between.
 * Linear. Put together again, with '\n' for breaks, the pieces are the text; only a look-alike host is spelt out in
 * punycode.
 */
export const segmentsOf = (text: string): readonly Segment[] => {
  if (text === '') return []
  return bare.test(text) ? [{ kind: 'text', text }] : new Reader(text).read()
}

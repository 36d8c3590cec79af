import { contain } from '#lib/text/contain'
import { limits } from '#lib/text/limits'
import { type HtmlToken, htmlTokens } from './html-tokens'
import { linkInFull, linkWords } from './link-words'
import { TextBuilder } from './text-builder'

export type Link = { readonly start: number; readonly end: number; readonly href: string }
export type HtmlText = { readonly text: string; readonly links: readonly Link[] }

const mostLinks = 50
/** Enough for any post a wall shows: its text is cut long before. */
const enough = 2 * limits.ingress
const deepest = 64

const paragraphs = new Set(['p', 'blockquote', 'pre', 'ul', 'ol', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table'])
/** What has no end. */
const empty = new Set(['br', 'hr', 'img', 'input', 'wbr', 'meta', 'link', 'source', 'area', 'base', 'col', 'embed'])
const lines = new Set(['li', 'tr', 'dt', 'dd'])

type Open = { readonly name: string; readonly hidden: boolean; readonly cut: boolean }
type Anchor = { readonly href: string | undefined; readonly isPlain: boolean; readonly at: number }

class Reader {
  readonly out = new TextBuilder()
  readonly links: Link[] = []
  readonly #full: boolean
  readonly #omit: string | null
  #open: Open[] = []
  #anchor: Anchor | null = null

  constructor(full: boolean, omit: string | null) {
    this.#full = full
    this.#omit = omit
  }

  take(token: HtmlToken): void {
    if (token.kind === 'text') {
      if (!this.#open.some((it) => it.hidden))
        this.out.write(
          token.text,
          this.#open.some((it) => it.name === 'pre'),
        )
    } else if (token.kind === 'close') this.#close(token.name)
    else this.#begin(token.name, token.attributes)
  }

  #begin(name: string, attributes: ReadonlyMap<string, string>): void {
    const classes = (attributes.get('class') ?? '').split(/\s+/)
    if (name === 'br') this.out.break(1, true)
    if (name === 'hr') this.out.break(2)
    if (name === 'img' && classes.some((it) => it.includes('emoji'))) this.out.write(attributes.get('alt') ?? '', false)
    if (empty.has(name)) return
    if (paragraphs.has(name)) this.out.break(2)
    else if (lines.has(name)) this.out.break(1)
    if (name === 'li') this.out.write('• ', true)
    if (name === 'a') this.#finishAnchor()
    const isMark = classes.some((it) => it === 'mention' || it === 'hashtag') || attributes.get('rel') === 'tag'
    if (name === 'a') this.#anchor = { href: attributes.get('href'), isPlain: isMark, at: this.out.mark() }
    if (this.#open.length >= deepest) return
    const hidden = classes.includes('invisible') || (this.#omit !== null && classes.includes(this.#omit))
    this.#open.push({ name, hidden, cut: classes.includes('ellipsis') })
  }

  #close(name: string): void {
    if (name === 'a') this.#finishAnchor()
    if (paragraphs.has(name)) this.out.break(2)
    else if (lines.has(name)) this.out.break(1)
    const at = this.#open.findLastIndex((it) => it.name === name)
    if (at < 0) return
    if (this.#open[at]?.cut) this.out.write('…', true)
    this.#open = this.#open.slice(0, at)
  }

  #finishAnchor(): void {
    const anchor = this.#anchor
    this.#anchor = null
    if (anchor === null || anchor.isPlain) return
    const start = this.out.startAfter(anchor.at)
    const words = this.out.after(start)
    if (words === '') return
    if (this.#full) this.out.replace(start, linkInFull(words, anchor.href))
    else {
      const { text, href } = linkWords(words, anchor.href)
      if (text !== words) this.out.replace(start, text)
      if (href !== null) this.links.push({ start, end: start + text.length, href })
    }
  }

  finish(): HtmlText {
    this.#finishAnchor()
    return { text: this.out.text, links: this.links }
  }
}

const read = (html: string, full: boolean, omit: string | null): HtmlText => {
  const reader = new Reader(full, omit)
  for (const token of htmlTokens(html)) {
    reader.take(token)
    if (reader.out.length >= enough) break
  }
  return reader.finish()
}

/**
 * What an HTML post says, as text: paragraphs and lines, marks and mentions as they read, links by UTF-16 offset. Where a
 * wall would have to change the text offsets hold no longer, so the addresses stand in it.
 * @param omit the class of elements to leave out
 */
export const htmlText = (html: string, omit: string | null = null): HtmlText => {
  const found = read(html, false, omit)
  if (found.links.length === 0) return found
  const fits = found.links.length <= mostLinks && contain(found.text, limits.text).text === found.text
  return fits ? found : { text: read(html, true, omit).text, links: [] }
}

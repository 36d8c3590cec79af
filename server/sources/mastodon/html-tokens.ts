import { unescapeHtml } from './entities'

export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }

/** Beyond this nothing is read: the longest post a wall shows is a small part of it. */
export const longestHtml = 65_536
const longestAttributes = 8_192

// The alternatives begin with different characters: one way only to read anything, so the time is linear.
const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/y
const attribute = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
/** What stands in these is no text of anybody's. */
const unread = new Set(['script', 'style', 'title', 'textarea', 'template', 'iframe', 'noscript', 'svg', 'math'])

const attributesOf = (text: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  for (const [, name = '', double, single, bare] of text.slice(0, longestAttributes).matchAll(attribute)) {
    const key = name.toLowerCase()
    // As browsers do: the first one counts.
    if (!found.has(key)) found.set(key, unescapeHtml(double ?? single ?? bare ?? ''))
  }
  return found
}

/** Where reading goes on after what begins with `<!`, `<?` or `</3`; the end, when it is never closed. */
const afterMarkup = (html: string, at: number): number => {
  const isComment = html.startsWith('<!--', at)
  const end = html.indexOf(isComment ? '-->' : '>', at + (isComment ? 4 : 2))
  return end < 0 ? html.length : end + (isComment ? 3 : 1)
}

const afterElement = (html: string, at: number, name: string): number => {
  const closing = new RegExp(`</${name}`, 'gi')
  closing.lastIndex = at
  const end = closing.exec(html) === null ? -1 : html.indexOf('>', closing.lastIndex)
  return end < 0 ? html.length : end + 1
}

/**
 * The tags and texts of HTML, tolerant of anything and in linear time. A tag that is never closed takes the rest with it,
 * as in browsers; a `<` that begins no tag is text, unless a tag follows at once: nothing here may join up to a new one.
 */
export function* htmlTokens(whole: string): Generator<HtmlToken> {
  const html = whole.slice(0, longestHtml)
  let at = 0
  while (at < html.length) {
    const next = html.indexOf('<', at)
    if (next !== at) {
      yield { kind: 'text', text: unescapeHtml(html.slice(at, next < 0 ? html.length : next)) }
      if (next < 0) return
      at = next
    }
    const after = html.charAt(at + 1)
    if (/[a-zA-Z]/.test(after === '/' ? html.charAt(at + 2) : after)) {
      tag.lastIndex = at
      const found = tag.exec(html)
      if (found === null) return
      at = tag.lastIndex
      const name = (found[2] ?? '').toLowerCase()
      if (found[1] === '/') yield { kind: 'close', name }
      else if (unread.has(name)) at = afterElement(html, at, name)
      else yield { kind: 'open', name, attributes: attributesOf(found[3] ?? '') }
    } else if (after === '!' || after === '?' || after === '/') at = afterMarkup(html, at)
    else {
      if (after !== '<' && after !== '') yield { kind: 'text', text: '<' }
      at++
    }
  }
}

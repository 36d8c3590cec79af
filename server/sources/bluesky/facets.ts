import { limits } from '#lib/text/limits'

/** Answers where a UTF-8 byte offset lies in the text, in UTF-16 units; null inside a character or behind the end. */
export const byteOffsets = (text: string): ((bytes: number) => number | null) => {
  const found = new Int32Array(text.length * 3 + 1).fill(-1)
  let bytes = 0
  for (let at = 0; at < text.length; ) {
    found[bytes] = at
    const point = text.codePointAt(at) ?? 0
    // A surrogate without its other half takes three, as the replacement character does.
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
    at += point < 0x10000 ? 1 : 2
  }
  found[bytes] = text.length
  return (wanted) => {
    const at = found[wanted] ?? -1
    return at < 0 ? null : at
  }
}

/** A link as the network marks it: by bytes of the text's UTF-8. */
export type ByteLink = { readonly byteStart: number; readonly byteEnd: number; readonly uri: string }

/** The most links of one post. */
const most = 50

/** The links of a text by UTF-16 offsets; those that overlap, cut a character or lead nowhere are left out. */
export const linksOf = (text: string, marked: readonly ByteLink[]) => {
  // A text this long is cut, and then its offsets count for nothing.
  if (marked.length === 0 || text.length > limits.ingress) return []
  const offsetOf = byteOffsets(text)
  const links: { start: number; end: number; href: string }[] = []
  let before = 0
  for (const { byteStart, byteEnd, uri } of [...marked].sort((a, b) => a.byteStart - b.byteStart)) {
    const [start, end, href] = [offsetOf(byteStart), offsetOf(byteEnd), webAddress(uri)]
    if (start === null || end === null || href === null || start < before || end <= start) continue
    if (links.push({ start, end, href }) === most) break
    before = end
  }
  return links
}

/** An address that may be shown: http or https, no user name, not too long; null for every other. */
export const webAddress = (uri: string): string | null => {
  if (!/^https?:/i.test(uri) || !URL.canParse(uri)) return null
  const url = new URL(uri)
  return url.username === '' && url.password === '' && url.href.length <= limits.url ? url.href : null
}

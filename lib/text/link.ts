import { bareDomain, isLookAlike } from './domains'

/** A link found at a place of a text. `length` is what it takes of the text; `shown` differs from that only where a look-alike host is spelt out. */
export type FoundLink = { readonly length: number; readonly shown: string; readonly href: string }

const address =
  /https?:\/\/[^\s<>"'`{}|\\^\p{Cc}\u3001\u3002\uff00-\uff0f\u3008-\u3011\u2018-\u201f\u00ab\u00bb]{1,2000}/iuy
const tail =
  /(?::\d{2,5}(?!\d))?(?:[/?#][^\s<>"'`{}|\\^\p{Cc}\u3001\u3002\uff00-\uff0f\u3008-\u3011\u2018-\u201f\u00ab\u00bb]{0,2000})?/uy
const authority = /^https?:\/\/([^/?#]*)/i
const port = /:\d*$/
/** Scripts written without spaces: after a Latin letter or digit the sentence goes on. */
const sentenceGoesOn =
  /(?<=[A-Za-z0-9])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
const ending = new Set('.,;:!?…*_~)]'.split(''))
const opening: Readonly<Record<string, string>> = { ')': '(', ']': '[' }

/** Leaves off what belongs to the sentence: full stops, commas, a bracket not opened inside. Linear. */
const withoutPunctuation = (found: string): string => {
  let end = found.length
  let balance: Record<string, number> | null = null
  for (; end > 0; end--) {
    const last = found[end - 1] ?? ''
    if (!ending.has(last)) break
    const opener = opening[last]
    if (opener === undefined) continue
    balance ??= count(found)
    if ((balance[last] ?? 0) <= (balance[opener] ?? 0)) break
    balance[last] = (balance[last] ?? 0) - 1
  }
  return found.slice(0, end)
}

const count = (text: string): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const char of text) if ('()[]'.includes(char)) counts[char] = (counts[char] ?? 0) + 1
  return counts
}

/** Accepts http and https with a host and without a user name; everything else stays text. */
const toLink = (written: string, full: string): FoundLink | null => {
  const host = authority.exec(full)?.[1]?.replace(port, '') ?? ''
  if (host === '' || host.includes('@') || host.length > 253 || !URL.canParse(full)) return null
  const url = new URL(full)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  // Pages show the words of a link: those of a host that could pass for another are its spelt-out form.
  const shown = isLookAlike(host) ? written.replace(host, url.hostname) : written
  return { length: written.length, shown, href: url.href }
}

/** A link beginning with http:// or https:// at this place. */
export const linkAt = (text: string, at: number): FoundLink | null => {
  if ((text.charCodeAt(at) | 0x20) !== 0x68) return null
  address.lastIndex = at
  let found = address.exec(text)?.[0]
  if (found === undefined) return null
  const from = found.indexOf('.')
  const turn = from < 0 ? -1 : found.slice(from).search(sentenceGoesOn)
  if (turn > 0) found = found.slice(0, from + turn)
  const written = withoutPunctuation(found)
  return toLink(written, written)
}

/** A link written as a bare domain: the run of letters, digits, dots and hyphens from `at` to before `end`. */
export const bareLinkAt = (text: string, at: number, end: number): FoundLink | null => {
  if (end - at > 253) return null
  const host = text.slice(at, end)
  const kind = bareDomain(host)
  if (kind === 'never') return null
  tail.lastIndex = end
  let rest = tail.exec(text)?.[0] ?? ''
  if (kind === 'before a path' && !/^(?::\d+)?\/./.test(rest)) return null
  const turn = rest.search(sentenceGoesOn)
  if (turn > 0) rest = rest.slice(0, turn)
  const written = withoutPunctuation(host + rest)
  return toLink(written, `https://${written}`)
}

const iso = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?$/i
const zoned = /(?:Z|[+-]\d\d(?::?\d\d)?)$/i
const earliest = Date.UTC(1990)
const day = 86_400_000

/**
 * The time a source says a post was written, in milliseconds since 1970 (UTC where it names no zone); null for nonsense
 * and for times before 1990 or more than a day after `now`. Stricter than `Date.parse`, which takes "1" for 2001.
 */
export const writtenAt = (said: string | number, now: number): number | null => {
  const at = typeof said === 'number' ? said : parse(said.trim())
  return Number.isFinite(at) && at >= earliest && at <= now + day ? Math.trunc(at) : null
}

const parse = (text: string): number => {
  if (text.length > 40 || !iso.test(text)) return Number.NaN
  if (text.length === 10) return Date.parse(text)
  const joined = text
    .replace(' ', 'T')
    .replace(',', '.')
    .replace(/([+-]\d\d)(\d\d)?$/, '$1:$2')
    .replace(/:$/, ':00')
  return Date.parse(zoned.test(text.slice(10)) ? joined : `${joined}Z`)
}

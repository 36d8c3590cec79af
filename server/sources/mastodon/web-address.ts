import { limits } from '#lib/text/limits'

/** The text as an address a post may hold: http or https, no user name, not too long; null for everything else. */
export const webAddress = (text: unknown): string | null => {
  if (typeof text !== 'string' || text.length > limits.url) return null
  if (!/^https?:\/\/[^\s\\\p{Cc}\p{Cs}]+$/iu.test(text) || !URL.canParse(text)) return null
  const { username, password } = new URL(text)
  return username === '' && password === '' ? text : null
}

import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a signed string is for; one made for another purpose is refused. */
export type Purpose = 'invitation' | 'token' | 'operator'

const mark = (secret: string, purpose: Purpose, body: string): Buffer =>
  createHmac('sha256', secret).update(`${purpose} ${body}`).digest()

/** A value anyone may read and nobody may change: base64url JSON, a point, HMAC-SHA256. */
export const sign = (secret: string, purpose: Purpose, value: unknown): string => {
  const body = Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${body}.${mark(secret, purpose, body).toString('base64url')}`
}

/** The value, or null when it is not exactly what we signed for this purpose. Compares in constant time. */
export const verify = (secret: string, purpose: Purpose, text: string): unknown => {
  const [body, given, ...rest] = text.split('.')
  if (body === undefined || given === undefined || rest.length > 0) return null
  const expected = mark(secret, purpose, body)
  const found = Buffer.from(given, 'base64url')
  if (found.length !== expected.length || !timingSafeEqual(found, expected)) return null
  try {
    return JSON.parse(Buffer.from(body, 'base64url').toString())
  } catch {
    return null
  }
}

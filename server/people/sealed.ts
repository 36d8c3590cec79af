import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const cipher = 'aes-256-gcm'
const lengths = { key: 32, nonce: 12, mark: 16 }

/** One key for each purpose and wall: what was sealed for one opens for no other. */
const keyOf = (secret: string, about: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `backchannel sealed ${about}`, lengths.key))

/** A value that only this installation can read: base64url of nonce, mark and AES-256-GCM of its JSON. */
export const seal = (secret: string, about: string, value: unknown): string => {
  const nonce = randomBytes(lengths.nonce)
  const sealing = createCipheriv(cipher, keyOf(secret, about), nonce)
  const body = Buffer.concat([sealing.update(JSON.stringify(value), 'utf8'), sealing.final()])
  return Buffer.concat([nonce, sealing.getAuthTag(), body]).toString('base64url')
}

/** The value, or null when it was not sealed here for this. */
export const unseal = (secret: string, about: string, sealed: string): unknown => {
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const opening = createDecipheriv(cipher, keyOf(secret, about), bytes.subarray(0, lengths.nonce))
    opening.setAuthTag(bytes.subarray(lengths.nonce, lengths.nonce + lengths.mark))
    const body = Buffer.concat([opening.update(bytes.subarray(lengths.nonce + lengths.mark)), opening.final()])
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}

import { z } from 'zod'

/** One message of the stream, read. `tag` is the hashtag it came under, as we wrote it. */
export type Frame =
  | { readonly kind: 'status'; readonly status: unknown; readonly tag: string | null }
  | { readonly kind: 'delete'; readonly id: string }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unreadable'; readonly why: string }

const event = z.object({
  stream: z.array(z.string()).catch([]),
  event: z.string(),
  payload: z.union([z.string(), z.record(z.string(), z.unknown())]).optional(),
})
const complaint = z.object({ error: z.string() })

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Reads a message of `/api/v1/streaming` (https://docs.joinmastodon.org/methods/streaming/#websocket). The payload is JSON
 * inside a string; that of a deletion is the bare id. Never throws.
 */
export const readFrame = (raw: string): Frame => {
  const message = parse(raw)
  if (message === undefined) return { kind: 'unreadable', why: 'A message is not JSON.' }
  const wrong = complaint.safeParse(message)
  if (wrong.success) return { kind: 'unreadable', why: `The server says: ${wrong.data.error.slice(0, 100)}.` }
  const read = event.safeParse(message)
  if (!read.success) return { kind: 'unreadable', why: 'A message is of no known kind.' }
  const { stream, event: name, payload } = read.data
  if (name === 'delete') {
    const id = typeof payload === 'string' ? payload.trim() : ''
    return /^[\x21-\x7e]{1,64}$/.test(id)
      ? { kind: 'delete', id }
      : { kind: 'unreadable', why: 'A deletion does not say of what.' }
  }
  if (name !== 'update' && name !== 'status.update') return { kind: 'ignored' }
  const status = typeof payload === 'string' ? parse(payload) : payload
  if (status === undefined) return { kind: 'unreadable', why: 'A post is not JSON.' }
  return { kind: 'status', status, tag: stream[1] ?? null }
}

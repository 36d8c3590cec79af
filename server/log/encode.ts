import type { Draft } from '#lib/event'

/** A draft as it is stored: the event as JSON text, its key as a JSON string. */
export type Encoded = { readonly event: string; readonly type: string; readonly once: string | null }

/**
 * Before a draft joins others in one write: one that is no JSON throws here, to its own caller only. A key is JSON
 * because libsql's text ends at a NUL, its empty text reads as none, and neither store keeps a lone surrogate.
 */
export const encode = ({ event, once }: Draft): Encoded => ({
  event: JSON.stringify(event),
  type: event.type,
  once: once === undefined ? null : JSON.stringify(once),
})

/** What an erased entry holds. */
export const blank = '{"type":"erased"}'

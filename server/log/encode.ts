import type { Draft } from '#lib/event'

/** A draft as it is stored: the event as JSON text, its key as the inside of a JSON string. */
export type Encoded = { readonly event: string; readonly type: string; readonly once: string | null }

/**
 * Before a draft joins others in one write: one that is no JSON throws here, to its own caller only. A key is escaped
 * because SQLite's text ends at a NUL and neither store keeps a lone surrogate.
 */
export const encode = ({ event, once }: Draft): Encoded => ({
  event: JSON.stringify(event),
  type: event.type,
  once: once === undefined ? null : JSON.stringify(once).slice(1, -1),
})

import type { Link } from '#app/wire/use-wall'
import type { CuratorPresence } from '#lib/protocol/socket'

const clock = (at: number): string => new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })

/** How this console's own connection is, in words. */
export const linkWords = (link: Link, lastLive: number | null): string => {
  if (link === 'live') return 'Live'
  if (link === 'connecting') return 'Connecting'
  if (link === 'refused') return 'Not signed in any more; decisions are off'
  return lastLive === null
    ? 'Connection lost; trying again'
    : `Connection lost — showing what was known at ${clock(lastLive)}; decisions are off`
}

/** Why nothing can be decided now; null while it can. */
export const offWords = (link: Link, readonly: CuratorPresence['readonly']): string | null => {
  if (link !== 'live') return 'Decisions are off until the connection is back.'
  return readonly === null ? null : readOnlyWords(readonly)
}

export const readOnlyWords = ({ since, message }: NonNullable<CuratorPresence['readonly']>): string =>
  `Read-only since ${clock(Date.parse(since))}: ${message} Decisions are off.`

import type { DecideAck } from '#lib/protocol/socket'
import { sentence } from './latest'

/** What a curator is told of a decision that was not taken, plainly. Null when it was. */
export const refusalOf = (ack: DecideAck, deed: string): { words: string; isOpen: boolean } | null => {
  if (ack.ok) return null
  const { code, message } = ack.error
  if (code === 'UNCONFIRMED') return { words: `Not confirmed: ${deed}. ${message}`, isOpen: true }
  return { words: `${sentence(message)} Not taken: ${deed}.`, isOpen: ack.error.retryable }
}

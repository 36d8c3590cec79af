import type { Receipt } from '#server/wall/receive'
import type { Operations } from './operations'

/** What became of the lines of a file. `skipped`: could not be read, or was refused. */
export type Counts = { accepted: number; duplicate: number; skipped: number }

/** Sends posts to one wall and counts what became of them. */
export const createDeliver = (operations: Operations, wall: string, signal: AbortSignal) => {
  const counts: Counts = { accepted: 0, duplicate: 0, skipped: 0 }
  const deliver = async (posts: readonly unknown[]): Promise<readonly Receipt[]> => {
    const receipts = await operations.deliver(wall, posts, signal)
    for (const { status } of receipts) counts[status === 'rejected' ? 'skipped' : status]++
    return receipts
  }
  return { counts, deliver }
}

const number = new Intl.NumberFormat('en')

/** `imported 2,460 · already there 0 · skipped 1` */
export const told = (done: string, { accepted, duplicate, skipped }: Counts): string =>
  `${done} ${number.format(accepted)} · already there ${number.format(duplicate)} · skipped ${number.format(skipped)}`

/** `line 4: author is missing.` Some messages name their field themselves; it is said once. */
export const complaint = (line: number, message: string): string =>
  `line ${line}: ${message.replace(/^(\S+): (?=\1)/, '')}`

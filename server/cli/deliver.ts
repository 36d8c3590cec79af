import type { Delivery, Receipt } from '#server/wall/receive'
import type { Api } from './api'

export type Counts = { accepted: number; duplicate: number; rejected: number }

/** Sends deliveries to a wall over the API and counts what became of them. */
export const createDeliver = (api: Api, wall: string, signal: AbortSignal) => {
  const counts: Counts = { accepted: 0, duplicate: 0, rejected: 0 }
  const path = `/api/walls/${encodeURIComponent(wall)}/posts`
  const deliver = async (deliveries: readonly Delivery[]): Promise<readonly Receipt[]> => {
    const posts = deliveries.map((it) => (it.kind === 'post' ? it.input : null))
    const { results } = await api.insist<{ results: readonly Receipt[] }>(path, posts, signal)
    for (const { status } of results) counts[status]++
    return results
  }
  return { counts, deliver }
}

const number = new Intl.NumberFormat('en')

export const told = ({ accepted, duplicate, rejected }: Counts, unread: number): string =>
  `${number.format(accepted)} new · ${number.format(duplicate)} there already · ${number.format(rejected + unread)} skipped`

import type { Frame } from '#lib/frame'
import type { PublicPost, PublicRecord } from '#lib/protocol/view'

const standsOut = (post: PublicPost): boolean => post.pinned || post.highlighted

/**
 * The snapshot a page is served with: only its newest posts, and those that stand out. The rest is history, loaded by
 * scrolling, so that a phone on a slow network has the first words sooner.
 */
export const opening = (snapshot: Frame<PublicRecord>, most: number): Frame<PublicRecord> => {
  const posts = snapshot.put.filter((record) => record.kind === 'post')
  const plain = posts.filter((post) => !standsOut(post)).sort((a, b) => b.order - a.order)
  const left = new Set(plain.slice(most))
  if (left.size === 0) return snapshot
  const put = snapshot.put.filter((record) => record.kind !== 'post' || !left.has(record))
  return { ...snapshot, put, skipped: (snapshot.skipped ?? 0) + left.size }
}

/** The order of the oldest post of a served frame below which posts may be missing; 0 when the frame has them all. */
export const floorOf = (frame: Pick<Frame<PublicRecord>, 'put' | 'skipped'>): number => {
  if ((frame.skipped ?? 0) === 0) return 0
  const orders = frame.put.flatMap((record) => (record.kind === 'post' && !standsOut(record) ? [record.order] : []))
  return orders.length === 0 ? 0 : Math.min(...orders)
}

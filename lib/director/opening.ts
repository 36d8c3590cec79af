import type { PublicPost } from '#lib/protocol/view'
import { authorShare, isFolded, isQuoted } from './casting'
import type { Records } from './stage'

/** What a screen shows at its first moment: the pinned, then the newest, no author more than their share. */
export const openingOf = (records: Records, most: number): readonly PublicPost[] => {
  const pinned: PublicPost[] = []
  const others: PublicPost[] = []
  for (const record of records.values()) {
    if (record.kind !== 'post' || isFolded(record)) continue
    if (record.pinned) pinned.push(record)
    else others.push(record)
  }
  const own = others.filter((post) => !isQuoted(post))
  const share = new Map<string, number>()
  const chosen = (own.length > 0 ? own : others)
    .sort((a, b) => b.order - a.order)
    .filter(({ author }) => {
      const had = share.get(author.id) ?? 0
      share.set(author.id, had + 1)
      return had < authorShare
    })
  return [...pinned.sort((a, b) => (a.pinOrder ?? 0) - (b.pinOrder ?? 0)), ...chosen].slice(0, most)
}

export const newestOrder = (records: Records): number => {
  let newest = 0
  for (const record of records.values()) if (record.kind === 'post' && record.order > newest) newest = record.order
  return newest
}

import type { AuthorView, CuratorPost, CuratorTally, CuratorWall } from '#lib/protocol/view'
import type { Records } from './overlay'

export type Tab = 'waiting' | 'all' | 'hidden'
export const tabs: readonly Tab[] = ['waiting', 'all', 'hidden']

/** The console's three regions, each newest first; pins in their own order. */
export type Regions = {
  readonly arrivals: Readonly<Record<Tab, readonly CuratorPost[]>>
  readonly air: readonly CuratorPost[]
  readonly pinned: readonly CuratorPost[]
  readonly spotlight: CuratorPost | null
  readonly wall: CuratorWall | null
  readonly tally: CuratorTally | null
  readonly authors: ReadonlyMap<string, AuthorView>
}

const newestFirst = (a: CuratorPost, b: CuratorPost): number => b.order - a.order

export const regionsOf = (records: Records): Regions => {
  const all: CuratorPost[] = []
  const authors = new Map<string, AuthorView>()
  let wall: CuratorWall | null = null
  let tally: CuratorTally | null = null
  for (const record of records.values()) {
    if (record.kind === 'post') {
      if (record.state !== 'retracted' && record.state !== 'unseen') all.push(record)
    } else if (record.kind === 'author') authors.set(record.id, record)
    else if (record.kind === 'wall') wall = record
    else if (record.kind === 'tally') tally = record
  }
  all.sort(newestFirst)
  const air = all.filter(({ state }) => state === 'shown')
  return {
    arrivals: {
      waiting: all.filter(({ state }) => state === 'held'),
      all,
      hidden: all.filter(({ state }) => state === 'hidden'),
    },
    air,
    pinned: air.filter(({ pinned }) => pinned).sort((a, b) => (a.pinOrder ?? 0) - (b.pinOrder ?? 0)),
    spotlight: air.find(({ highlighted }) => highlighted) ?? null,
    wall,
    tally,
    authors,
  }
}

/** How many there are on the whole wall, with what is on its way: the mirror may hold fewer posts than the wall. */
export const countsOf = (now: Regions, mirrored: Regions): Readonly<Record<Tab | 'air', number>> => {
  const { tally } = mirrored
  const moved = (of: (regions: Regions) => readonly unknown[]): number => of(now).length - of(mirrored).length
  return {
    waiting: Math.max(0, (tally?.held ?? 0) + moved(({ arrivals }) => arrivals.waiting)),
    all: Math.max(0, tally?.posts ?? 0),
    hidden: Math.max(0, (tally?.hidden ?? 0) + moved(({ arrivals }) => arrivals.hidden)),
    air: Math.max(0, (tally?.shown ?? 0) + moved(({ air }) => air)),
  }
}

/** Posts that came in the last minute. */
export const perMinute = (posts: readonly CuratorPost[], now: number): number =>
  posts.filter(({ receivedAt }) => now - Date.parse(receivedAt) < 60_000).length

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/** The posts whose words or author contain every word of the query. */
export const searched = (posts: readonly CuratorPost[], query: string): readonly CuratorPost[] => {
  const words = folded(query).split(/\s+/u).filter(Boolean)
  if (words.length === 0) return posts
  return posts.filter(({ text, author }) => {
    const all = folded(`${text} ${author.name} @${author.handle}`)
    return words.every((word) => all.includes(word))
  })
}

/** What the server found, as the mirror knows it where it does, without what is in the list already. */
export const older = (found: readonly CuratorPost[], records: Records, listed: readonly CuratorPost[]) => {
  const here = new Set(listed.map(({ id }) => id))
  return found.flatMap((post) => {
    const known = records.get(`post ${post.id}`)
    return here.has(post.id) ? [] : [known?.kind === 'post' ? known : post]
  })
}

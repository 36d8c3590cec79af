/** How a server is asked: v1 (`/subscribe`) or v2 (`network.bsky.jetstream.subscribeEvents`). */
export type Wire = 'v1' | 'v2'

const paths: Readonly<Record<Wire, string>> = {
  v1: '/subscribe',
  v2: '/xrpc/network.bsky.jetstream.subscribeEvents',
}
const collections = ['app.bsky.feed.post', 'app.bsky.feed.repost']

/** Whether the text is a server's address: ws, wss, http or https, with or without the path of its stream. */
export const isServer = (text: string): boolean => {
  if (!/^(?:ws|http)s?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/i.test(text) || !URL.canParse(text)) return false
  const { username, password } = new URL(text)
  return username === '' && password === ''
}

export const hostOf = (server: string): string => new URL(server).host

/** Which wires to try, best first: an address with a path says itself; every server of today answers to v1. */
export const wiresOf = (server: string): readonly Wire[] => {
  const { pathname } = new URL(server)
  if (pathname.includes('/xrpc/')) return ['v2']
  return pathname.endsWith('/subscribe') ? ['v1'] : ['v1', 'v2']
}

/** Where to connect. Accounts and identities come whatever the collections; v2 must be asked not to send syncs. */
export const streamUrl = (server: string, wire: Wire, cursor: number | null): string => {
  const url = new URL(server.replace(/^http/i, 'ws'))
  const path = url.pathname.replace(/\/$/, '')
  if (!path.endsWith(paths[wire])) url.pathname = path + paths[wire]
  for (const it of collections) url.searchParams.append(wire === 'v1' ? 'wantedCollections' : 'collections', it)
  if (wire === 'v2') for (const it of ['commit', 'identity', 'account']) url.searchParams.append('kinds', it)
  if (cursor !== null) url.searchParams.set('cursor', String(cursor))
  return url.href
}

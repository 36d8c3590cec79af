import { gzipSync } from 'node:zlib'
import type { Hono } from 'hono'
import { frameSince } from '#lib/frame'
import { snapshotLimits } from '#server/gateway/audience-room'
import type { LiveWall } from '#server/wall/live-wall'
import { type Bindings, type HttpParts, wallOf } from './parts'

type Made = { readonly etag: string; readonly json: Buffer; readonly gzip: Buffer }

/** The public snapshot, made and compressed once for each cursor. Public only, and every hide is a new cursor. */
export const snapshotRoutes = (app: Hono<Bindings>, parts: HttpParts): void => {
  const made = new WeakMap<LiveWall, Made>()

  app.get('/api/walls/:wall/snapshot', (c) => {
    const wall = wallOf(parts, c)
    const etag = `"${wall.epoch}-${wall.state.head}"`
    let snapshot = made.get(wall)
    if (snapshot?.etag !== etag) {
      const json = Buffer.from(
        JSON.stringify(frameSince(wall.state, wall.epoch, 'public', null, snapshotLimits('public'))),
      )
      snapshot = { etag, json, gzip: gzipSync(json, { level: 6 }) }
      made.set(wall, snapshot)
    }
    c.header('etag', etag)
    c.header('cache-control', 'no-cache')
    c.header('vary', 'accept-encoding')
    c.header('content-type', 'application/json; charset=utf-8')
    if (c.req.header('if-none-match') === etag) return c.body(null, 304)
    if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(new Uint8Array(snapshot.json))
    c.header('content-encoding', 'gzip')
    return c.body(new Uint8Array(snapshot.gzip))
  })
}

import type { Hono } from 'hono'
import { renderSVG } from 'uqr'
import { addressOf } from './origin'
import { type Bindings, type HttpParts, wallOf } from './parts'

/** `GET /api/walls/:wall/qr.svg`: the follower page's address as a QR code, from our own address only. */
export const qrRoutes = (app: Hono<Bindings>, parts: HttpParts): void => {
  app.get('/api/walls/:wall/qr.svg', (c) => {
    const wall = wallOf(parts, c)
    const svg = renderSVG(`${addressOf(parts.publicUrl, c.env.incoming)}/${wall.slug}`, { border: 2 })
    return c.body(svg, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'no-cache' })
  })
}

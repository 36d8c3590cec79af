import { Hono } from 'hono'
import type { StatusCode } from 'hono/utils/http-status'
import { StoreUnavailable } from '#server/log/log'
import { HttpError } from './errors'
import { guestRoutes } from './guest'
import { mediaRoutes } from './media'
import type { Bindings, HttpParts } from './parts'
import { postRoutes } from './posts'
import { qrRoutes } from './qr'
import { sessionRoutes } from './session'
import { snapshotRoutes } from './snapshot'
import { sourceRoutes } from './sources'
import { wallRoutes } from './walls'

/** The HTTP API: every route that is not a page or a static file. */
export const createApp = (parts: HttpParts): Hono<Bindings> => {
  const app = new Hono<Bindings>()

  // A browser's cross-site request may not write. Programs send no Origin and no cookie, but a token.
  app.use('/api/*', async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      const site = c.req.header('sec-fetch-site')
      const foreign = site === 'cross-site' || !parts.originAllowed(c.req.header('origin'), c.req.header('host'))
      if (foreign) throw new HttpError(403, 'FORBIDDEN', 'This request comes from another site.')
    }
    await next()
    c.header('x-content-type-options', 'nosniff')
  })

  sessionRoutes(app, parts)
  wallRoutes(app, parts)
  sourceRoutes(app, parts)
  snapshotRoutes(app, parts)
  postRoutes(app, parts)
  guestRoutes(app, parts)
  qrRoutes(app, parts)
  mediaRoutes(app, parts)

  app.notFound((c) => c.json(new HttpError(404, 'NOT_FOUND', 'There is nothing at this address.').body, 404))

  app.onError((error, c) => {
    const told = error instanceof HttpError ? error : unexpected(error, parts.onFault)
    if (told.more.retryAfter !== undefined) c.header('retry-after', String(told.more.retryAfter))
    c.status(told.status as StatusCode)
    return c.json(told.body)
  })
  return app
}

const unexpected = (error: unknown, onFault: (error: unknown) => void): HttpError => {
  if (error instanceof StoreUnavailable) {
    return new HttpError(503, error.code, 'The wall cannot take anything just now. Try again soon.', {
      retryable: true,
      retryAfter: 5,
    })
  }
  onFault(error)
  return new HttpError(500, 'INTERNAL', 'Something went wrong on our side.', { retryable: true })
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createApp } from './app'
import type { HttpParts } from './parts'
import { createStatic } from './static'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

type ServerParts = HttpParts & {
  readonly root: string
  /** Draws pages: Next's request handler. */
  readonly pages: () => Handler
  readonly health: Handler
}

const api = /^\/(?:api|oembed|media)(?:\/|$)/
const consolePage = /^\/([a-z0-9-]+)\/console\/?$/

/** The one HTTP server: health first, then static files, the API, the console's gate, and pages. */
export const createHttp = (parts: ServerParts): Server => {
  const app = createApp(parts)
  const answerApi = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const answerStatic = createStatic(parts.root)

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = request.url ?? '/'
    const path = url.split('?')[0] ?? '/'
    if (path === '/healthz' || path === '/readyz' || path === '/metrics') return parts.health(request, response)
    if (answerStatic(request, response)) return
    if (api.test(path) || (path === '/enter' && url.includes('invite='))) {
      const tried = await answerApi(request, response)
      return tried
    }
    if (path.startsWith('/_next/image')) return void response.writeHead(404).end()
    const slug = consolePage.exec(path)?.[1]
    if (slug !== undefined && !(await isSignedIn(parts, slug, request))) {
      return void response
        .writeHead(303, { location: `/enter?next=/${slug}/console`, 'cache-control': 'no-store' })
        .end()
    }
    if (slug !== undefined || path === '/enter') {
      response.setHeader('cache-control', 'no-store')
      response.setHeader('x-robots-tag', 'noindex')
    }
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('referrer-policy', 'strict-origin-when-cross-origin')
    return parts.pages()(request, response)
  }

  const server = createServer(
    { maxHeaderSize: 16 * 1024, headersTimeout: 15_000, requestTimeout: 60_000 },
    (request, response) => {
      answer(request, response).catch((error: unknown) => {
        parts.onFault(error)
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' })
        response.end('Something went wrong on our side.')
      })
    },
  )
  return server
}

const isSignedIn = async (parts: HttpParts, slug: string, request: IncomingMessage): Promise<boolean> => {
  const wall = parts.walls.get(slug)
  // A wall that is not there is the page's to tell.
  if (wall === null) return true
  return (await parts.people.personOn(wall, await parts.cookie.read(request.headers.cookie))) !== null
}

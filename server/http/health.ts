import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Audience } from '#lib/protocol/view'
import type { Walls } from '#server/walls/walls'
import type { Handler } from './server'

type HealthParts = {
  readonly walls: Walls
  readonly sockets: () => Readonly<Record<Audience, number>>
  /** Whether pages can be drawn yet. */
  readonly isOpen: () => boolean
}

/** `/healthz`: the process answers. `/readyz`: its pages are open and its stores take writes. `/metrics`: figures for Prometheus. */
export const createHealth = ({
  walls,
  sockets,
  isOpen,
}: HealthParts): { readonly handler: Handler; readonly fault: () => void } => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const faults = new Counter({
    name: 'backchannel_faults_total',
    help: 'Unexpected errors, each logged.',
    registers: [registry],
  })
  new Gauge({
    name: 'backchannel_sockets',
    help: 'Sockets connected, by audience.',
    labelNames: ['audience'],
    registers: [registry],
    collect() {
      for (const [audience, count] of Object.entries(sockets())) this.set({ audience }, count)
    },
  })
  new Gauge({
    name: 'backchannel_posts',
    help: 'Posts by wall and state.',
    labelNames: ['wall', 'state'],
    registers: [registry],
    collect() {
      for (const wall of walls.list()) {
        const { shown = 0, held = 0, hidden = 0, retracted = 0 } = wall.state.tally() ?? {}
        for (const [state, count] of Object.entries({ shown, held, hidden, retracted }))
          this.set({ wall: wall.slug, state }, count)
      }
    },
  })

  const handler: Handler = async (request, response) => {
    const path = request.url?.split('?')[0]
    if (path === '/metrics') {
      response.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics())
      return
    }
    const asked = path === '/readyz'
    const out = asked ? walls.list().filter((wall) => wall.outage !== null) : []
    const status = asked && !isOpen() ? 'starting' : out.length === 0 ? 'ok' : 'readonly'
    const body = { status, walls: out.map((wall) => wall.slug) }
    response.writeHead(status === 'ok' ? 200 : 503, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
    })
    response.end(JSON.stringify(body))
  }
  return { handler, fault: () => faults.inc() }
}

/**
 * What we measure ourselves beside, in the same run: a bare `ws` loop on our own 50 ms tick, and Socket.IO with one
 * emit a post. Both fan out posts of about our size and do nothing else. Commands on standard input, one JSON a line.
 */
import { createServer } from 'node:http'
import { createInterface } from 'node:readline'
import { Server } from 'socket.io'
import { WebSocketServer } from 'ws'

const [system = 'ws'] = process.argv.slice(2)
const http = createServer()
const filler = 'x'.repeat(560)
const post = () => ({ id: Math.random(), text: `sent-${Date.now()} ${filler}` })

const fanOut = ((): ((posts: readonly object[]) => void) => {
  if (system === 'ws') {
    const server = new WebSocketServer({ server: http, perMessageDeflate: false })
    return (posts) => {
      const frame = Buffer.from(JSON.stringify(posts))
      for (const client of server.clients) client.send(frame, { binary: false })
    }
  }
  const io = new Server(http, { perMessageDeflate: false, transports: ['websocket'] })
  return (posts) => {
    for (const one of posts) io.emit('post', one)
  }
})()

/** `rate` posts a second for `ms`; the `ws` peer gathers them in ticks of 50 ms as we do. */
const feed = async (rate: number, ms: number): Promise<number> => {
  const tick = system === 'ws' ? 50 : 1000 / rate
  const started = performance.now()
  let sent = 0
  while (performance.now() - started < ms) {
    const due = Math.floor(((performance.now() - started) * rate) / 1000) - sent
    if (due > 0) fanOut(Array.from({ length: due }, post))
    sent += Math.max(0, due)
    await new Promise((resolve) => setTimeout(resolve, tick))
  }
  return sent
}

http.listen(0, '127.0.0.1', () => {
  const address = http.address()
  console.log(JSON.stringify({ port: typeof address === 'object' && address !== null ? address.port : 0 }))
})
createInterface({ input: process.stdin }).on('line', async (line) => {
  const { rate, ms } = JSON.parse(line) as { rate: number; ms: number }
  console.log(JSON.stringify({ sent: await feed(rate, ms) }))
})
process.on('SIGTERM', () => process.exit(0))

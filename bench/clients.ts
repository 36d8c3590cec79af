/**
 * The load: N sockets in one process. Speaks just enough of Engine.IO 4 and Socket.IO 5 over WebSocket to be a follower,
 * so that the clients cost little beside the server they measure. Commands on standard input, one JSON a line.
 */
import { createInterface } from 'node:readline'
import WebSocket from 'ws'

const [url = '', system = 'ours', wall = 'bench'] = process.argv.slice(2)

let [frames, bytes, posts, snapshots] = [0, 0, 0, 0]
const latencies: number[] = []
const sockets = new Set<WebSocket>()

const countPosts = (text: string): number => text.split('sent-').length - 1

const note = (text: string, sampled: boolean): void => {
  frames++
  bytes += text.length
  // Everyone gets the same words: counting them at one socket in fifty is enough, and cheap.
  if (!sampled) return
  posts += countPosts(text)
  for (const found of text.matchAll(/sent-(\d+)/g)) latencies.push(Date.now() - Number(found[1]))
}

const open = (at: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const sampled = at % 50 === 0
    const socket = new WebSocket(system === 'ws' ? url : `${url}/socket.io/?EIO=4&transport=websocket`, {
      perMessageDeflate: false,
    })
    sockets.add(socket)
    socket.on('error', reject)
    if (system === 'ws') {
      socket.on('open', () => resolve())
      socket.on('message', (data: Buffer) => note(sampled ? data.toString() : data.toString('latin1', 0, 0), sampled))
      return
    }
    socket.on('message', (data: Buffer) => {
      const head = data.toString('latin1', 0, 24)
      if (head[0] === '0') socket.send(system === 'ours' ? `40/public,${JSON.stringify({ wall })}` : '40')
      else if (head[0] === '2') socket.send('3')
      else if (head.startsWith('40')) {
        if (system !== 'ours') resolve()
      } else if (head.startsWith('42') && head.includes('"frame"')) {
        if (data.includes('"reset":true')) {
          snapshots++
          resolve()
        } else note(sampled ? data.toString() : '', sampled)
      } else if (head.startsWith('42') && head.includes('"post"')) note(sampled ? data.toString() : '', sampled)
    })
  })

const commands = {
  open: async (count: number) => {
    const started = performance.now()
    await Promise.all(Array.from({ length: count }, (_, at) => open(at)))
    return { ms: performance.now() - started, snapshots }
  },
  reset: async () => {
    ;[frames, bytes, posts] = [0, 0, 0]
    latencies.length = 0
    return {}
  },
  report: async () => {
    const sorted = [...latencies].sort((a, b) => a - b)
    const at = (p: number) => sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * p) / 100))] ?? 0
    const sampled = Math.ceil(sockets.size / 50)
    return { frames, bytes, postsPerSocket: posts / sampled, p50: at(50), p99: at(99) }
  },
}

createInterface({ input: process.stdin }).on('line', async (line) => {
  const { command, count = 0 } = JSON.parse(line) as { command: keyof typeof commands; count?: number }
  console.log(JSON.stringify(await commands[command](count)))
})

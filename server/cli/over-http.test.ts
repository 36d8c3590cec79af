import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createApi } from './api'
import { CommandError } from './io'
import { overHttp } from './over-http'

let close = async (): Promise<void> => {}
afterEach(() => close())

/** The operations on a server that gives these answers, one after the other, the last one for ever. */
const against = async (...answers: RequestListener[]) => {
  const bodies: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      bodies.push(body)
      const answer = answers.length > 1 ? answers.shift() : answers[0]
      answer?.(request, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  const away: string[] = []
  const { port } = server.address() as AddressInfo
  const options = { origin: `http://127.0.0.1:${port}`, secret: 's'.repeat(32), hint: 'Start it.' }
  return { operations: overHttp(createApi({ ...options, onAway: (it) => away.push(it) })), away, bodies }
}

const taken: RequestListener = (_request, response) => {
  const results = [
    { status: 'accepted', id: 'x:1' },
    { status: 'duplicate', id: 'x:2' },
  ]
  response.end(JSON.stringify({ results }))
}
const cut: RequestListener = (request) => request.socket.destroy()
const refusing =
  (status: number, retryable: boolean): RequestListener =>
  (_request, response) =>
    response.writeHead(status).end(JSON.stringify({ error: { code: 'NO', message: 'Not now.', retryable } }))

const never = new AbortController().signal
const posts = [{ id: '1' }, { id: '2' }]

test('[P2] posts are sent again while the server is away or busy, and that is said once', async () => {
  const { operations, away, bodies } = await against(cut, refusing(503, true), taken)
  expect((await operations.deliver('tru', posts, never)).map(({ status }) => status)).toEqual(['accepted', 'duplicate'])
  expect(away).toEqual([expect.stringContaining('does not answer. Start it. Trying again for 5 minutes.')])
  expect(new Set(bodies).size).toBe(1)
})

test('what is refused for good is not sent again', async () => {
  const { operations, bodies } = await against(refusing(404, false))
  await expect(operations.deliver('tru', posts, never)).rejects.toEqual(new CommandError('Not now.'))
  expect(bodies).toHaveLength(1)
})

test('Ctrl-C ends the waiting', async () => {
  const { operations } = await against(refusing(503, true))
  const stop = new AbortController()
  const sent = operations.deliver('tru', posts, stop.signal)
  stop.abort()
  await expect(sent).rejects.toThrow('Not now.')
})

test('only what may be sent twice is: a wall is asked for once', async () => {
  const { operations, bodies } = await against(refusing(503, true))
  await expect(operations.createWall({ slug: 'tru', tags: [] })).rejects.toThrow('Not now.')
  expect(bodies).toHaveLength(1)
})

test('a server that says nothing of a post has not taken it', async () => {
  const { operations } = await against(taken)
  const receipts = await operations.deliver('tru', [...posts, { id: '3' }], never)
  expect(receipts[2]).toMatchObject({ status: 'rejected', field: 'post' })
})

import { io, type Socket } from 'socket.io-client'
import type { Cursor } from '#lib/cursor'
import type { Frame } from '#lib/frame'
import { applyFrame, emptyMirror, type Mirror } from '#lib/mirror'
import type { DecideAck } from '#lib/protocol/socket'
import type { Audience, ViewOf } from '#lib/protocol/view'

/** A client that keeps its mirror and lets a test wait for what it should come to show. */
export type TestClient<A extends Audience> = {
  readonly socket: Socket
  readonly frames: Frame<ViewOf<A>>[]
  readonly notices: unknown[]
  mirror(): Mirror<ViewOf<A>>
  /** Resolves when the mirror is as described; never by time. */
  until(holds: (mirror: Mirror<ViewOf<A>>) => boolean): Promise<Mirror<ViewOf<A>>>
  decide(action: string, target: string, more?: { id?: string; seen?: number }): Promise<DecideAck>
  close(): void
}

let decisions = 0

/** Connects as a browser would; resolves with the first frame. Comes back by itself, from its own cursor. */
export const connect = async <A extends Audience>(
  origin: string,
  audience: A,
  auth: object,
  cookie?: string,
): Promise<TestClient<A>> => {
  const socket = io(`${origin}/${audience}`, {
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 50,
    reconnectionDelayMax: 200,
    auth: (give) => give({ ...auth, cursor: current.cursor ?? (auth as { cursor?: Cursor }).cursor ?? null }),
    extraHeaders: { origin, ...(cookie === undefined ? {} : { cookie }) },
  })
  let current: Mirror<ViewOf<A>> = emptyMirror()
  const frames: Frame<ViewOf<A>>[] = []
  const notices: unknown[] = []
  const waiting = new Set<() => void>()
  socket.on('frame', (frame: Frame<ViewOf<A>>) => {
    frames.push(frame)
    current = applyFrame(current, frame)
    for (const look of waiting) look()
  })
  socket.on('notice', (notice) => {
    notices.push(notice)
    for (const look of waiting) look()
  })
  const client: TestClient<A> = {
    socket,
    frames,
    notices,
    mirror: () => current,
    until: (holds) =>
      new Promise((resolve) => {
        const look = () => {
          if (!holds(current)) return
          waiting.delete(look)
          resolve(current)
        }
        waiting.add(look)
        look()
      }),
    decide: async (action, target, more = {}) => {
      decisions++
      const sent = { id: more.id ?? `d${decisions}`, action, target, seen: more.seen ?? current.cursor?.seq ?? 0 }
      return socket.timeout(10_000).emitWithAck('decide', sent)
    },
    close: () => socket.disconnect(),
  }
  await new Promise<void>((resolve, reject) => {
    socket.once('frame', () => resolve())
    socket.once('connect_error', reject)
  })
  return client
}

import { Ticker } from '../bluesky/ticker'
import type { Board } from './board'
import type { Desk } from './desk'
import type { Stream } from './dial'
import type { Fill } from './fill'
import { readFrame } from './frame'
import { Busy, Lost, Refused } from './lost'
import type { Place } from './place'
import type { Recheck } from './recheck'
import type { Server } from './server'

/** Milliseconds without any sign of life, not even a ping, after which a connection counts as dead. Pings come every 30 s. */
export const longestSilence = 60_000
const tick = 5_000
/** Milliseconds before what was missed is asked for again: doubled each time. */
const firstWait = 2_000
const longestWait = 300_000
const quietly = 60_000

/** The connection is up, and has given no sign of life for too long. */
export class Silent extends Lost {
  override name = 'Silent'
}

export type ListenParts = {
  readonly server: Server
  readonly fills: readonly Fill[]
  readonly recheck: Recheck
  readonly desk: Desk
  readonly place: Place
  readonly board: Board
  readonly signal: AbortSignal
  readonly now: () => number
  /** Ends with the signal given, too. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/**
 * Takes what one connection tells, of all hashtags, until the signal is aborted; and meanwhile fetches what came before it.
 * Throws Lost when the connection ends, Silent when it is dead.
 */
export const listen = async (stream: Stream, parts: ListenParts): Promise<void> => {
  const { server, fills, place, board, signal } = parts
  const over = new AbortController()
  const both = AbortSignal.any([signal, over.signal])
  place.unsettle(
    server.host,
    fills.map(({ tag }) => tag),
  )
  for (const { tag } of fills) stream.send(JSON.stringify({ type: 'subscribe', stream: 'hashtag', tag }))
  board.set(server.host, { kind: 'well', how: 'listening' })
  const filling = fillGap(parts, both)
  // Its end is no reason to stop listening; that the store is away is.
  const failing = filling.then(() => new Promise<never>(() => {}))
  failing.catch(() => {})
  try {
    await Promise.race([hear(stream, parts, both), failing])
  } finally {
    over.abort()
    await filling.catch(() => {})
  }
}

const hear = async (stream: Stream, parts: ListenParts, signal: AbortSignal): Promise<void> => {
  const { server, desk, place, board, now, sleep } = parts
  const ticker = new Ticker((milliseconds) => sleep(milliseconds, signal), tick)
  const hearing = () => {
    const messages = stream.next()
    // Looked at below; it may reject while we are busy with something else.
    messages.catch(() => {})
    return messages
  }
  let messages = hearing()
  let signs = stream.signs
  let aliveAt = now()
  while (!signal.aborted) {
    const heard = await Promise.race([messages, ticker.next()])
    if (signal.aborted) return
    if (stream.signs !== signs) aliveAt = now()
    signs = stream.signs
    if (heard === 'tick') {
      if (now() - aliveAt >= longestSilence) throw new Silent('has given no sign of life for a minute')
      continue
    }
    for (const raw of heard) take(raw, server, desk, place)
    await desk.deliver()
    if (signal.aborted) return
    board.report()
    messages = hearing()
  }
}

const take = (raw: string, server: Server, desk: Desk, place: Place): void => {
  const frame = readFrame(raw)
  if (frame.kind === 'unreadable') desk.bad(frame.why, null)
  else if (frame.kind === 'delete') desk.remove(server, frame.id)
  else if (frame.kind === 'status') {
    const id = desk.take(server, frame.status, frame.tag)
    if (id !== null && frame.tag !== null) place.hear(server.host, frame.tag, id)
  }
}

/** Fetches what was missed, again and again until that succeeds. Throws only what is not the server's fault. */
const fillGap = async (parts: ListenParts, signal: AbortSignal): Promise<void> => {
  const { server, fills, recheck, desk, place, board, now, sleep } = parts
  let wait = firstWait
  for (const fill of fills) {
    for (let isFilled = false; !isFilled; ) {
      if (signal.aborted) return
      try {
        await fill.all()
        if (signal.aborted) return
        place.settle(server.host, fill.tag)
        isFilled = true
        wait = firstWait
      } catch (error) {
        if (signal.aborted) return
        if (!(error instanceof Lost)) throw error
        const why = `streams; what was missed comes later: it ${error.message}`
        board.set(server.host, { kind: 'half', why })
        const pause =
          error instanceof Busy ? error.until - now() : error instanceof Refused ? Math.max(wait, quietly) : wait
        await sleep(Math.max(pause, firstWait), signal)
        wait = Math.min(wait * 2, longestWait)
      }
    }
  }
  if (signal.aborted) return
  await desk.keep()
  board.set(server.host, { kind: 'well', how: 'listening' })
  const control = fills.map((fill) => fill.newest).find((it) => it !== null)
  try {
    if (control != null && !signal.aborted) await recheck.sweep(control)
  } catch (error) {
    // What was deleted meanwhile is looked after again with the next connection.
    if (!(error instanceof Lost) && !signal.aborted) throw error
  }
}

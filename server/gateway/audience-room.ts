import type { Socket } from 'socket.io'
import type { Cursor } from '#lib/cursor'
import { canContinue, type FrameLimits, frameSince } from '#lib/frame'
import type { Notice } from '#lib/protocol/socket'
import type { Audience } from '#lib/protocol/view'
import type { LiveWall } from '#server/wall/live-wall'
import { encode, isDrained, type WireFrame, write } from './wire-frame'

/** One connected socket: what it has been sent, and since when it has not taken what was due. */
export type Seat = {
  readonly socket: Socket
  /** The last cursor written to it; null before its first frame. */
  sent: Cursor | null
  /** Whether it has had a frame in this connection; monotonic milliseconds of its joining. */
  greeted: boolean
  readonly joinedAt: number
  /** Since when (monotonic milliseconds) it is behind; null while it keeps up. */
  behindSince: number | null
  seen: number
  seenAt: number
}

/** Milliseconds. A tick gathers all changes into one frame; the first change after a pause goes out at once. */
const tick = 50
const slowAfter = 10_000
/** How long a socket whose cursor is ahead of us (another process was quicker) waits for us to get there. */
const aheadPatience = 2_000

/** Changes beyond which a snapshot is smaller than what was missed. */
const mostChanges = 5_000

type Occasion = 'snapshot' | 'resume' | 'live'

/** Who comes back gets all it missed up to a snapshot's worth; a live tick is sampled sooner, for everyone's sake. */
const limits: Readonly<Record<Audience, Readonly<Record<Occasion, FrameLimits>>>> = {
  public: {
    snapshot: { newPosts: 100, heldPosts: 0, others: 0 },
    resume: { newPosts: 500, heldPosts: 0, others: 0 },
    live: { newPosts: 40, heldPosts: 0, others: 0 },
  },
  curator: {
    snapshot: { newPosts: 300, heldPosts: 500, others: 1_500 },
    resume: { newPosts: 500, heldPosts: 500, others: 1_500 },
    live: { newPosts: 100, heldPosts: 200, others: 500 },
  },
}

/** The snapshot an audience gets, over sockets and HTTP alike. */
export const snapshotLimits = (audience: Audience): FrameLimits => limits[audience].snapshot

/** Everyone of one audience at one wall. Reads the records at the moment of writing; queues nothing. */
export class AudienceRoom {
  readonly seats = new Map<string, Seat>()
  readonly #wall: LiveWall
  readonly #audience: Audience
  readonly #now: () => number
  #timer: NodeJS.Timeout | null = null
  #lastTick = Number.NEGATIVE_INFINITY

  constructor(wall: LiveWall, audience: Audience, now: () => number) {
    this.#wall = wall
    this.#audience = audience
    this.#now = now
  }

  join(socket: Socket, cursor: Cursor | null): Seat {
    const seat: Seat = {
      socket,
      sent: cursor,
      greeted: false,
      joinedAt: this.#now(),
      behindSince: null,
      seen: 0,
      seenAt: this.#now(),
    }
    this.seats.set(socket.id, seat)
    // A join is answered in the next turn, together with all who came in this one.
    this.#schedule(0)
    return seat
  }

  leave(socket: Socket): void {
    this.seats.delete(socket.id)
  }

  /** Something changed: tick now if the wall was quiet, else when this tick is over. */
  changed(): void {
    if (this.seats.size > 0) this.#schedule(Math.max(0, this.#lastTick + tick - this.#now()))
  }

  /** Sends one event to everyone who can take it now; who cannot is not waited for. */
  announce(event: string, message: unknown): void {
    const frame = encode(`/${this.#audience}`, event, message)
    for (const { socket } of this.seats.values()) if (isDrained(socket)) write(socket, frame)
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
  }

  #schedule(wait: number): void {
    if (wait === 0 && this.#timer === null && this.#lastTick + tick <= this.#now()) {
      this.#timer = setTimeout(this.#tick, 0)
      return
    }
    this.#timer ??= setTimeout(this.#tick, Math.max(wait, this.#lastTick + tick - this.#now()))
  }

  readonly #tick = (): void => {
    this.#timer = null
    const now = this.#now()
    this.#lastTick = now
    const { cursor } = this.#wall
    // Most seats stand at the same cursor, so what each place needs is made once.
    const frames = new Map<string, WireFrame>()
    let waiting = false
    for (const seat of this.seats.values()) {
      const due = this.#due(seat, cursor, now)
      if (due === 'nothing') continue
      if (due === 'later' || !isDrained(seat.socket)) {
        waiting = true
        this.#isBehind(seat, now)
        continue
      }
      const key = `${seat.greeted} ${due?.epoch} ${due?.seq}`
      let frame = frames.get(key)
      if (frame === undefined) {
        frame = this.#frame(due, seat.greeted)
        frames.set(key, frame)
      }
      seat.sent = cursor
      seat.greeted = true
      seat.behindSince = null
      write(seat.socket, frame)
    }
    if (waiting) this.#schedule(tick)
  }

  /** From where the seat's next frame starts; null: from nothing. */
  #due(seat: Seat, head: Cursor, now: number): Cursor | null | 'nothing' | 'later' {
    const { sent } = seat
    if (sent === null || sent.epoch !== head.epoch) return sent
    if (seat.greeted) return sent.seq === head.seq ? 'nothing' : sent
    const isJustAhead = sent.seq > head.seq && sent.seq < head.seq + mostChanges
    return isJustAhead && now < seat.joinedAt + aheadPatience ? 'later' : sent
  }

  #frame(since: Cursor | null, greeted: boolean): WireFrame {
    const { state, epoch } = this.#wall
    const start =
      since !== null && canContinue(state, epoch, since) && state.distance(since.seq) <= mostChanges ? since : null
    const most = limits[this.#audience][start === null ? 'snapshot' : greeted ? 'live' : 'resume']
    return encode(`/${this.#audience}`, 'frame', frameSince(state, epoch, this.#audience, start, most))
  }

  #isBehind(seat: Seat, now: number): void {
    seat.behindSince ??= now
    if (now - seat.behindSince < slowAfter) return
    const notice: Notice = {
      code: 'SLOW',
      message: 'The connection was too slow to keep up.',
      reconnect: true,
      retryAfter: 1_000,
    }
    seat.socket.emit('notice', notice)
    seat.socket.disconnect(true)
    this.seats.delete(seat.socket.id)
  }
}

import type { Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import { z } from 'zod'
import type { CuratorPresence, DecideAck, Notice, Presence, SourceLamp } from '#lib/protocol/socket'
import { protocolVersion } from '#lib/protocol/socket'
import type { Audience } from '#lib/protocol/view'
import type { PersonRecord } from '#lib/record'
import type { OriginCheck } from '#server/http/origin'
import { StoreUnavailable } from '#server/log/log'
import type { People } from '#server/people/people'
import type { SessionCookie } from '#server/people/session'
import { decide } from '#server/wall/decide'
import type { LiveWall } from '#server/wall/live-wall'
import { AudienceRoom } from './audience-room'
import { createAllowance, safeOn } from './safe-on'
import { decideSchema, handshakeSchema } from './schemas'
import { forgetRequest } from './wire-frame'

export type GatewayParts = {
  readonly http: HttpServer
  readonly wallOf: (slug: string) => LiveWall | null
  readonly people: People
  readonly cookie: SessionCookie
  readonly originAllowed: OriginCheck
  readonly lampsOf: (slug: string) => readonly SourceLamp[]
  /** Monotonic milliseconds. */
  readonly now: () => number
  readonly onFault: (error: unknown) => void
}

/** Milliseconds between two looks at who is there. */
const presenceEvery = 2_000

type Rooms = { readonly public: AudienceRoom; readonly curator: AudienceRoom; readonly wall: LiveWall; told: string }

/** Everything that listens on sockets: who may come in, what they may say, and the rooms that write to them. */
export class Gateway {
  readonly #parts: GatewayParts
  readonly #io: Server
  readonly #rooms = new Map<string, Rooms>()
  readonly #presence: NodeJS.Timeout

  constructor(parts: GatewayParts) {
    this.#parts = parts
    this.#io = new Server(parts.http, {
      serveClient: false,
      transports: ['websocket', 'polling'],
      maxHttpBufferSize: 16 * 1024,
      pingInterval: 10_000,
      pingTimeout: 10_000,
      connectTimeout: 5_000,
      perMessageDeflate: false,
      httpCompression: false,
      // WebSockets know no same-origin rule: whoever comes from another site is turned away here.
      allowRequest: (request, answer) => {
        answer(null, parts.originAllowed(request.headers.origin, request.headers.host))
      },
    })
    this.#open('public')
    this.#open('curator')
    this.#presence = setInterval(() => this.#tellPresence(), presenceEvery)
  }

  /** Sockets connected now, by audience. */
  counts(): Readonly<Record<Audience, number>> {
    let [everyone, curators] = [0, 0]
    for (const rooms of this.#rooms.values()) {
      everyone += rooms.public.seats.size
      curators += rooms.curator.seats.size
    }
    return { public: everyone, curator: curators }
  }

  /** Tells everyone that we go, spread over a while, and closes. */
  async close(): Promise<void> {
    clearInterval(this.#presence)
    for (const rooms of this.#rooms.values()) {
      for (const audience of ['public', 'curator'] as const) {
        for (const { socket } of rooms[audience].seats.values()) {
          const notice: Notice = {
            code: 'SHUTDOWN',
            message: 'The server restarts.',
            reconnect: true,
            retryAfter: 300 + Math.floor(Math.random() * 1_700),
          }
          socket.emit('notice', notice)
        }
        rooms[audience].close()
      }
    }
    await this.#io.close()
  }

  #open(audience: Audience): void {
    const namespace = this.#io.of(`/${audience}`)
    namespace.use(async (socket, next) => {
      try {
        const refused = await this.#admit(audience, socket)
        next(refused === null ? undefined : new Error(refused))
      } catch (error) {
        this.#parts.onFault(error)
        next(new Error('INTERNAL'))
      }
    })
    namespace.on('connection', (socket) => this.#seat(audience, socket))
  }

  /** Null: come in. Else the code the client is refused with. */
  async #admit(audience: Audience, socket: Socket): Promise<string | null> {
    const read = handshakeSchema.safeParse(socket.handshake.auth)
    if (!read.success) return 'BAD_AUTH'
    const wall = this.#parts.wallOf(read.data.wall)
    if (wall === null) return 'NOT_FOUND'
    socket.data = { wall, handshake: read.data, person: null }
    if (audience === 'public') return null
    const { origin, cookie } = socket.handshake.headers
    if (origin === undefined) return 'UNAUTHORIZED'
    const person = await this.#parts.people.personOn(wall, await this.#parts.cookie.read(cookie))
    if (person === null) return 'UNAUTHORIZED'
    socket.data.person = person
    return null
  }

  #seat(audience: Audience, socket: Socket): void {
    const { wall, handshake } = socket.data as { wall: LiveWall; handshake: z.infer<typeof handshakeSchema> }
    const { now, onFault } = this.#parts
    if (handshake.version !== undefined && handshake.version !== protocolVersion) {
      const notice: Notice = {
        code: 'VERSION',
        message: 'This page is of another version. Reload it.',
        reconnect: false,
      }
      socket.emit('notice', notice)
    }
    forgetRequest(socket)
    const room = this.#roomsOf(wall)[audience]
    const seat = room.join(socket, handshake.cursor ?? null)
    socket.on('disconnect', () => room.leave(socket))
    const allowed = createAllowance(
      audience === 'public' ? { burst: 30, perSecond: 5 } : { burst: 120, perSecond: 30 },
      now,
    )
    safeOn(
      socket,
      'seen',
      z.int().nonnegative(),
      allowed,
      (seq) => {
        seat.seen = seq
        seat.seenAt = now()
        return undefined
      },
      onFault,
    )
    if (audience === 'public') return
    safeOn(socket, 'decide', decideSchema, allowed, (sent) => this.#decide(wall, socket, sent), onFault)
  }

  async #decide(wall: LiveWall, socket: Socket, sent: z.infer<typeof decideSchema>): Promise<DecideAck> {
    const person = wall.state.get('person', (socket.data.person as PersonRecord).id)
    if (person?.state !== 'joined') {
      return { ok: false, error: { code: 'UNAUTHORIZED', message: 'You are no longer signed in.', retryable: false } }
    }
    try {
      return await decide(wall, person, sent)
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error
      return { ok: false, error: { code: error.code, message: error.message, retryable: true } }
    }
  }

  #roomsOf(wall: LiveWall): Rooms {
    const known = this.#rooms.get(wall.slug)
    if (known !== undefined) return known
    const { now } = this.#parts
    const rooms: Rooms = {
      public: new AudienceRoom(wall, 'public', now),
      curator: new AudienceRoom(wall, 'curator', now),
      wall,
      told: '',
    }
    this.#rooms.set(wall.slug, rooms)
    wall.onChange(() => {
      rooms.public.changed()
      rooms.curator.changed()
      this.#turnOutRevoked(rooms)
    })
    return rooms
  }

  #turnOutRevoked({ curator, wall }: Rooms): void {
    for (const { socket } of curator.seats.values()) {
      if (wall.state.get('person', (socket.data.person as PersonRecord).id)?.state === 'joined') continue
      const notice: Notice = {
        code: 'REVOKED',
        message: 'Your access to this wall has been revoked.',
        reconnect: false,
      }
      socket.emit('notice', notice)
      socket.disconnect(true)
    }
  }

  #tellPresence(): void {
    for (const rooms of this.#rooms.values()) {
      const everyone = [...rooms.public.seats.values()]
      const screens = everyone.filter((seat) => seat.socket.data.handshake.screen !== undefined)
      const presence: Presence = { followers: everyone.length - screens.length, screens: screens.length }
      const told = JSON.stringify(presence)
      if (told !== rooms.told) rooms.public.announce('presence', presence)
      rooms.told = told
      if (rooms.curator.seats.size === 0) continue
      const { outage } = rooms.wall
      const names = [...rooms.curator.seats.values()].map((seat) => (seat.socket.data.person as PersonRecord).name)
      const forCurators: CuratorPresence = {
        ...presence,
        curators: [...new Set(names)],
        sources: this.#parts.lampsOf(rooms.wall.slug),
        screenLamps: screens.map((seat) => ({
          id: seat.socket.id,
          ...seat.socket.data.handshake.screen,
          seen: seat.seen,
          age: Math.round((this.#parts.now() - seat.seenAt) / 1000),
        })),
        readonly: outage === null ? null : { since: new Date(outage.since).toISOString(), message: outage.message },
      }
      rooms.curator.announce('presence', forCurators)
    }
  }
}

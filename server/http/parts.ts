import type { Context } from 'hono'
import type { PersonRecord } from '#lib/record'
import { mayActAs, type Role } from '#lib/role'
import type { Media } from '#server/media/media'
import { isOperator } from '#server/people/operator'
import type { People } from '#server/people/people'
import type { SessionCookie } from '#server/people/session'
import type { Tokens } from '#server/people/tokens'
import type { SourceEnv } from '#server/sources/arrange'
import type { Source } from '#server/sources/source'
import type { LiveWall } from '#server/wall/live-wall'
import type { Receive } from '#server/wall/receive'
import type { Walls } from '#server/walls/walls'
import { HttpError, notFound } from './errors'
import type { OriginCheck } from './origin'

/** What the routes are made of. */
export type HttpParts = {
  readonly walls: Walls
  readonly receive: Receive
  readonly people: People
  readonly tokens: Tokens
  readonly cookie: SessionCookie
  readonly media: Media
  readonly secret: string
  readonly sources: readonly Source[]
  readonly sourceEnv: SourceEnv
  readonly publicUrl: string | null
  readonly trustProxy: number
  readonly originAllowed: OriginCheck
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly onFault: (error: unknown) => void
}

/** What @hono/node-server puts behind a request. */
export type Bindings = { readonly Bindings: { readonly incoming: import('node:http').IncomingMessage } }
export type Ctx = Context<Bindings>

export const wallOf = ({ walls }: HttpParts, c: Ctx): LiveWall => {
  const wall = walls.get(c.req.param('wall') ?? '')
  if (wall === null) throw notFound('wall')
  return wall
}

/** The signed-in person, at least of this role; else 401 or 403. */
export const personOf = async (parts: HttpParts, c: Ctx, wall: LiveWall, role: Role): Promise<PersonRecord> => {
  const person = await parts.people.personOn(wall, await parts.cookie.read(c.req.header('cookie')))
  if (person === null) throw new HttpError(401, 'UNAUTHORIZED', 'Sign in first.')
  if (!mayActAs(person.role, role)) throw new HttpError(403, 'FORBIDDEN', `Only a ${role} may do this.`)
  return person
}

export const byOperator = ({ secret, now }: HttpParts, c: Ctx): boolean =>
  isOperator(secret, c.req.header('authorization'), now())

/** The visitor's address: the socket's, or what that many trusted proxies say of it. */
export const addressOfVisitor = ({ trustProxy }: HttpParts, c: Ctx): string => {
  const direct = c.env.incoming.socket.remoteAddress ?? ''
  if (trustProxy === 0) return direct
  const told = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  return told.at(-trustProxy) || direct
}

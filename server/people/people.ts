import { createHash, randomUUID, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Actor } from '#lib/event'
import type { PersonRecord } from '#lib/record'
import { type Role, roles } from '#lib/role'
import type { LiveWall } from '#server/wall/live-wall'
import { noSession, type Session } from './session'
import { sign, verify } from './signed'

const invitation = z.strictObject({
  wall: z.string(),
  person: z.string(),
  name: z.string(),
  role: z.enum(roles),
  expires: z.number(),
})

/** Milliseconds an invitation can be redeemed. */
const invitationLasts = 14 * 24 * 3600 * 1000

export type Redeemed =
  | { readonly ok: true; readonly wall: string; readonly session: Session }
  | { readonly ok: false; readonly reason: 'used' | 'expired' | 'invalid' | 'revoked' }

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Who may do what on which wall. People are entries of the wall's own log, so every process agrees on them. */
export class People {
  readonly #secret: string
  readonly #passcode: string | null
  readonly #now: () => number

  constructor(parts: { readonly secret: string; readonly passcode: string | null; readonly now: () => number }) {
    this.#secret = parts.secret
    this.#passcode = parts.passcode
    this.#now = parts.now
  }

  get hasPasscode(): boolean {
    return this.#passcode !== null
  }

  /** Invites a person; the answer is the token of a link that signs one browser in, once. */
  async invite(wall: LiveWall, invited: { name: string; role: Role }, by: Actor): Promise<string> {
    const id = randomUUID()
    await wall.append([{ event: { type: 'person.invited', id, ...invited, by } }])
    return sign(this.#secret, 'invitation', {
      wall: wall.slug,
      person: id,
      ...invited,
      expires: this.#now() + invitationLasts,
    })
  }

  /** Redeems an invitation: of all who try, the log lets one in. */
  async redeem(wallOf: (slug: string) => LiveWall | null, token: string, session: Session): Promise<Redeemed> {
    const read = invitation.safeParse(verify(this.#secret, 'invitation', token))
    if (!read.success) return { ok: false, reason: 'invalid' }
    const { person, name, role, expires } = read.data
    const wall = wallOf(read.data.wall)
    if (wall === null) return { ok: false, reason: 'invalid' }
    if (expires < this.#now()) return { ok: false, reason: 'expired' }
    if (wall.state.get('person', person)?.state === 'revoked') return { ok: false, reason: 'revoked' }
    const [joined] = await wall.append([
      { event: { type: 'person.joined', id: person, name, role }, once: `joined ${person}` },
    ])
    if (joined?.repeated !== false) return { ok: false, reason: 'used' }
    return { ok: true, wall: wall.slug, session: { ...session, people: { ...session.people, [wall.slug]: person } } }
  }

  /** Signs in by the passcode. Null: wrong, or none is set. */
  enter(name: string, passcode: string): Session | null {
    if (this.#passcode === null || !timingSafeEqual(digest(passcode), digest(this.#passcode))) return null
    return { ...noSession, passcode: { name, id: randomUUID(), print: this.#print() } }
  }

  /** Who this session is on this wall; null when nobody, or no longer. A passcode's person joins each wall at the first visit. */
  async personOn(wall: LiveWall, session: Session): Promise<PersonRecord | null> {
    const id = session.people[wall.slug]
    const invited = id === undefined ? null : wall.state.get('person', id)
    if (invited?.state === 'joined') return invited
    const { passcode } = session
    if (passcode === undefined || passcode.print !== this.#print()) return null
    const known = wall.state.get('person', passcode.id)
    if (known !== null) return known.state === 'revoked' ? null : known
    await wall.append([
      {
        event: { type: 'person.joined', id: passcode.id, name: passcode.name, role: 'curator' },
        once: `joined ${passcode.id}`,
      },
    ])
    const joined = wall.state.get('person', passcode.id)
    return joined?.state === 'joined' ? joined : null
  }

  /** Ends when the passcode changes. */
  #print(): string {
    return digest(`${this.#secret} ${this.#passcode ?? ''}`)
      .toString('base64url')
      .slice(0, 16)
  }
}

import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { z } from 'zod'
import type { GuestAnswer } from '#lib/protocol/http'
import { readJson } from './body'
import { HttpError } from './errors'
import { addressOfVisitor, type Bindings, type HttpParts, wallOf } from './parts'

const posting = z.strictObject({
  key: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
  name: z.string().trim().min(1, 'Say who you are; any name will do.').max(60, 'A name has 60 characters at most.'),
  text: z.string().trim().min(1, 'Write something first.').max(2_000, 'That is too long.'),
  consent: z.literal(true, 'Agree to what happens to your words first.'),
  website: z.string().max(200).optional(),
})

/** A guest's handle is told from others' by the end of their cookie, so that nobody can take another's. */
const handleOf = (name: string, guest: string): string => {
  const letters = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, 24)
  return `${letters || 'guest'}-${guest.slice(0, 4)}`
}

/** Posting without an account, from the form at `/:wall/post`. Screened like everything; held unless the wall says otherwise. */
export const guestRoutes = (app: Hono<Bindings>, parts: HttpParts): void => {
  // A guest is slow, a venue behind one address is not, and nobody posts for a whole hall.
  const perGuest = new RateLimiterMemory({ points: 3, duration: 60 })
  const perAddress = new RateLimiterMemory({ points: 120, duration: 60 })

  app.post('/api/walls/:wall/guest', async (c) => {
    const wall = wallOf(parts, c)
    if (!wall.settings.guests) throw new HttpError(409, 'CLOSED', 'This wall takes no guests’ posts.')
    const read = posting.safeParse(await readJson(c.req.raw))
    if (!read.success) {
      const issue = read.error.issues[0]
      throw new HttpError(422, 'BAD_FIELD', issue?.message ?? 'Not understood.', { field: issue?.path.join('.') ?? '' })
    }
    const { key, name, text, website } = read.data
    const guest = /^[0-9a-f-]{36}$/.exec(getCookie(c, 'guest') ?? '')?.[0] ?? randomUUID()
    setCookie(c, 'guest', guest, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 30 * 24 * 3600 })
    const known = wall.state.get('post', `guest:${key}`) !== null
    if (!known) {
      await Promise.all([perGuest.consume(guest), perAddress.consume(addressOfVisitor(parts, c))]).catch(() => {
        throw new HttpError(429, 'RATE', 'That was a lot at once. Wait a minute, then send it again.', {
          retryable: true,
          retryAfter: 60,
        })
      })
    }
    // A filled honeypot is a program's: it is thanked, and nothing happens.
    if (website !== undefined && website !== '')
      return c.json({ id: `guest:${key}`, state: 'held' } satisfies GuestAnswer)
    const author = { id: guest, handle: handleOf(name, guest), name }
    const [receipt] = await parts.receive(wall, 'guest', [{ kind: 'post', input: { id: key, author, text } }])
    if (receipt?.status === 'rejected') {
      throw new HttpError(422, receipt.code, receipt.message, { field: receipt.field === '' ? 'text' : receipt.field })
    }
    return c.json({ id: `guest:${key}`, state: receipt?.shown === true ? 'shown' : 'held' } satisfies GuestAnswer)
  })
}

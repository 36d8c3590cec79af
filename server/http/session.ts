import type { Hono } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { z } from 'zod'
import type { Session } from '#lib/protocol/http'
import { readJson } from './body'
import { HttpError } from './errors'
import { addressOfVisitor, type Bindings, type HttpParts } from './parts'

const entering = z.strictObject({
  name: z.string().trim().min(1, 'Say who you are.').max(60),
  passcode: z.string().min(1, 'Type the passcode.').max(200),
  wall: z.string().max(64).optional(),
})

/** Software that looks at a link before a person does; it must not use up an invitation. */
const previews = /bot|preview|facebookexternalhit|slack|whatsapp|telegram|discord|skype|embedly|crawler|spider/i

/** Signing in and out, and asking who one is. */
export const sessionRoutes = (app: Hono<Bindings>, parts: HttpParts): void => {
  const { people, cookie, walls } = parts
  const guesses = new RateLimiterMemory({ points: 5, duration: 60 })
  const allGuesses = new RateLimiterMemory({ points: 60, duration: 60 })

  app.get('/enter', async (c, next) => {
    const token = c.req.query('invite')
    if (token === undefined) return next()
    if (c.req.method !== 'GET' || previews.test(c.req.header('user-agent') ?? '')) {
      return c.text('This link signs you in. Open it in your browser.')
    }
    const session = await cookie.read(c.req.header('cookie'))
    const redeemed = await people.redeem((slug) => walls.get(slug), token, session)
    c.header('cache-control', 'no-store')
    c.header('referrer-policy', 'no-referrer')
    if (redeemed.ok) {
      c.header('set-cookie', await cookie.write(redeemed.session))
      return c.redirect(`/${redeemed.wall}/console`, 303)
    }
    // Whoever opens their own used link again is signed in already, and only wants to get on.
    const slug = redeemed.reason === 'used' ? Object.keys(session.people).at(-1) : undefined
    return c.redirect(slug === undefined ? `/enter?refused=${redeemed.reason}` : `/${slug}/console`, 303)
  })

  app.get('/api/session', async (c) => {
    const wall = walls.get(c.req.query('wall') ?? '')
    const person = wall === null ? null : await people.personOn(wall, await cookie.read(c.req.header('cookie')))
    const answer: Session = {
      person: person === null ? null : { id: person.id, name: person.name, role: person.role },
      passcode: people.hasPasscode,
    }
    c.header('cache-control', 'no-store')
    return c.json(answer)
  })

  app.post('/api/session', async (c) => {
    const read = entering.safeParse(await readJson(c.req.raw))
    if (!read.success) {
      const issue = read.error.issues[0]
      throw new HttpError(400, 'BAD_FIELD', issue?.message ?? 'Not understood.', { field: issue?.path.join('.') ?? '' })
    }
    const address = addressOfVisitor(parts, c)
    await Promise.all([guesses.consume(address), allGuesses.consume('all')]).catch(() => {
      throw new HttpError(429, 'RATE', 'Too many tries. Wait a minute.', { retryable: true, retryAfter: 60 })
    })
    const session = people.enter(read.data.name, read.data.passcode)
    if (session === null) throw new HttpError(401, 'UNAUTHORIZED', 'That is not the passcode.', { field: 'passcode' })
    await guesses.delete(address)
    c.header('set-cookie', await cookie.write(session))
    c.header('cache-control', 'no-store')
    return c.json({ ok: true })
  })

  app.delete('/api/session', (c) => {
    c.header('set-cookie', cookie.clear())
    return c.json({ ok: true })
  })
}

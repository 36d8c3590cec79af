import type { Hono } from 'hono'
import { z } from 'zod'
import type { TokenScope } from '#lib/event'
import { project } from '#lib/project'
import type { WallList } from '#lib/protocol/http'
import { roles } from '#lib/role'
import { program } from '#server/people/program'
import { SlugTaken, wallChange, wallDraft } from '#server/walls/create'
import { readJson } from './body'
import { HttpError } from './errors'
import { addressOf } from './origin'
import { type Bindings, byOperator, type Ctx, type HttpParts, personOf, wallOf } from './parts'

const inviting = z.strictObject({ name: z.string().trim().min(1).max(60), role: z.enum(roles) })
const issuing = z.strictObject({ scope: z.enum(['ingest', 'read', 'screen'] as const satisfies readonly TokenScope[]) })

/** The walls, and what their owners do from outside the console. */
export const wallRoutes = (app: Hono<Bindings>, parts: HttpParts): void => {
  const { walls, people, tokens } = parts

  app.get('/api/walls', (c) => {
    const list = walls.list().flatMap((wall) => {
      const record = wall.state.get('wall', 'wall')
      const view = record === null ? null : project(record, 'public')
      const tally = wall.state.tally()
      return view?.kind === 'wall' ? [{ ...view, posts: tally?.shown ?? 0, people: tally?.shownPeople ?? 0 }] : []
    })
    return c.json({ walls: list } satisfies WallList)
  })

  app.post('/api/walls', async (c) => {
    if (!byOperator(parts, c)) throw new HttpError(401, 'UNAUTHORIZED', 'Walls are made on the command line.')
    const draft = checked(wallDraft, await readJson(c.req.raw))
    try {
      const wall = await walls.create(draft)
      return c.json({ slug: wall.slug }, 201)
    } catch (error) {
      if (!(error instanceof SlugTaken)) throw error
      throw new HttpError(409, 'CONFLICT', error.message, { field: 'slug' })
    }
  })

  app.patch('/api/walls/:wall', async (c) => {
    const wall = wallOf(parts, c)
    const by = await ownerOr(c, wall)
    const set = checked(wallChange, await readJson(c.req.raw))
    await wall.append([{ event: { type: 'wall.arranged', by, set: given(set) } }])
    return c.json({ cursor: wall.cursor })
  })

  app.post('/api/walls/:wall/invitations', async (c) => {
    const wall = wallOf(parts, c)
    const by = await ownerOr(c, wall)
    const token = await people.invite(wall, checked(inviting, await readJson(c.req.raw)), by)
    const link = `${addressOf(parts.publicUrl, c.env.incoming)}/enter?invite=${token}`
    return c.json({ link }, 201)
  })

  app.delete('/api/walls/:wall/people/:id', async (c) => {
    const wall = wallOf(parts, c)
    const by = await ownerOr(c, wall)
    await wall.append([{ event: { type: 'person.revoked', id: c.req.param('id'), by } }])
    return c.json({ ok: true })
  })

  app.post('/api/walls/:wall/tokens', async (c) => {
    const wall = wallOf(parts, c)
    const by = await ownerOr(c, wall)
    return c.json({ token: await tokens.issue(wall, checked(issuing, await readJson(c.req.raw)).scope, by) }, 201)
  })

  app.delete('/api/walls/:wall/tokens/:id', async (c) => {
    const wall = wallOf(parts, c)
    const by = await ownerOr(c, wall)
    await wall.append([{ event: { type: 'token.revoked', id: c.req.param('id'), by } }])
    return c.json({ ok: true })
  })

  app.get('/api/walls/:wall/stats', (c) => c.json(wallOf(parts, c).stats()))

  const ownerOr = async (c: Ctx, wall: ReturnType<typeof wallOf>) => {
    if (byOperator(parts, c)) return program
    const person = await personOf(parts, c, wall, 'owner')
    return { id: person.id, name: person.name }
  }
}

/** Without what was not said. */
const given = <T extends object>(set: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

const checked = <T>(schema: z.ZodType<T>, value: unknown): T => {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  const field = issue?.path.join('.') ?? ''
  throw new HttpError(400, 'BAD_FIELD', `${field}: ${issue?.message ?? 'not understood'}`, { field })
}

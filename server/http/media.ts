import type { Hono } from 'hono'
import { pictureUrl, versionOf, type Which, type Width, widthOf, widths } from '#lib/media-address'
import { isVisible } from '#lib/project'
import type { Audience } from '#lib/protocol/view'
import { mayActAs } from '#lib/role'
import { Busy } from '#server/media/refused'
import type { LiveWall } from '#server/wall/live-wall'
import { HttpError } from './errors'
import type { Bindings, Ctx, HttpParts } from './parts'

const whiches: readonly Which[] = ['avatar', 0, 1, 2, 3]

/** Whatever a stranger's bytes turned into, a browser shows them as a picture or not at all. */
const harmless = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'",
} as const

/**
 * `GET /media/:wall/:post/:which?w=`: a post's picture from our own address, as long as the post may be seen. Posts that
 * are not on air have theirs for signed-in people alone, so that they can be judged on the desk.
 */
export const mediaRoutes = (app: Hono<Bindings>, parts: HttpParts): void => {
  app.get('/media/:wall/:post/:which', async (c) => {
    const none = () => c.body(null, 404, { ...harmless, 'cache-control': 'no-store' })
    const wall = parts.walls.get(c.req.param('wall'))
    const which = whiches.find((it) => String(it) === c.req.param('which'))
    const width = readWidth(c.req.query('w'), which)
    if (wall === null || which === undefined || width === null) return none()
    const id = c.req.param('post')
    const audience = await audienceOf(parts, c, wall, id)
    const url = audience === null ? null : urlOf(wall, id, which, audience)
    if (audience === null || url === null) return none()
    // [P6] Fetching takes its time: what was decided meanwhile counts.
    const isWanted = () => urlOf(wall, id, which, audience) === url
    const picture = await parts.media.picture({ wall: wall.slug, post: id, url, width, isWanted }).catch(told)
    if (picture === null || !isWanted()) return none()
    // An address of another version is of a picture that was, or of one that this process has not heard of yet.
    const isCurrent = (c.req.query('v') ?? versionOf(url)) === versionOf(url)
    const cacheControl =
      audience === 'curator' ? 'private, no-store' : isCurrent ? 'public, max-age=3600' : 'public, no-cache'
    const headers = { ...harmless, 'cache-control': cacheControl, etag: picture.etag }
    if (c.req.header('if-none-match')?.includes(picture.etag)) return c.body(null, 304, headers)
    return c.body(new Uint8Array(picture.bytes), 200, { ...headers, 'content-type': 'image/webp' })
  })
}

const readWidth = (text: string | undefined, which: Which | undefined): Width | null =>
  text === undefined ? widthOf(which ?? 'avatar') : (widths.find((it) => String(it) === text) ?? null)

/** As whom the requester may see this post now; null: not at all. */
const audienceOf = async (parts: HttpParts, c: Ctx, wall: LiveWall, id: string): Promise<Audience | null> => {
  const record = wall.state.get('post', id)
  if (record === null || !isVisible(record, 'curator')) return null
  if (isVisible(record, 'public')) return 'public'
  const person = await parts.people.personOn(wall, await parts.cookie.read(c.req.header('cookie')))
  return person !== null && mayActAs(person.role, 'observer') ? 'curator' : null
}

/** Where the picture is, as the post stands now for this audience. */
const urlOf = (wall: LiveWall, id: string, which: Which, audience: Audience): string | null => {
  const record = wall.state.get('post', id)
  if (record === null || record.post === null || !isVisible(record, audience)) return null
  const url = pictureUrl(record.post, which)
  return url === null || url.startsWith('/') ? null : url
}

const told = (error: unknown): never => {
  if (!(error instanceof Busy)) throw error
  throw new HttpError(503, 'BUSY', error.message, { retryable: true, retryAfter: 2 })
}

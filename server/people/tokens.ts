import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Actor, TokenScope } from '#lib/event'
import type { LiveWall } from '#server/wall/live-wall'
import { sign, verify } from './signed'

const scopes = ['ingest', 'read', 'screen'] as const satisfies readonly TokenScope[]
const token = z.strictObject({ wall: z.string(), id: z.string(), scope: z.enum(scopes) })

/** Bearer tokens for programs: one wall, one scope, revocable. */
export class Tokens {
  readonly #secret: string

  constructor(secret: string) {
    this.#secret = secret
  }

  async issue(wall: LiveWall, scope: TokenScope, by: Actor): Promise<string> {
    const id = randomUUID()
    await wall.append([{ event: { type: 'token.issued', id, scope, by } }])
    return `bc_${sign(this.#secret, 'token', { wall: wall.slug, id, scope })}`
  }

  /** Whether the `Authorization` header carries a token of this wall and scope that has not been revoked. */
  allows(wall: LiveWall, header: string | undefined, scope: TokenScope): boolean {
    const found = /^Bearer bc_(\S{1,1024})$/.exec(header ?? '')?.[1]
    const read = token.safeParse(found === undefined ? null : verify(this.#secret, 'token', found))
    if (!read.success || read.data.wall !== wall.slug || read.data.scope !== scope) return false
    return wall.state.get('token', read.data.id)?.revoked === false
  }
}

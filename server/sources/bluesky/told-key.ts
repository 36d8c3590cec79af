import { createHash } from 'node:crypto'
import type { Told } from './frame'

/** Short, and the same for the same thing told again by any server. */
export const keyOf = (told: Extract<Told, { did: string }>): string => {
  const about =
    told.kind === 'commit'
      ? [told.did, told.collection, told.rkey, told.rev, told.operation]
      : [told.kind, told.did, told.at || told.time, 'active' in told && told.active]
  return createHash('sha1').update(about.join(' ')).digest('base64url').slice(0, 8)
}

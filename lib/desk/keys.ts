import { actions } from '#lib/actions'
import type { Action } from '#lib/actions/action'
import type { CuratorPost } from '#lib/protocol/view'
import { mayActAs, type Role } from '#lib/role'

type Pressed = {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** `shift+b` for a capital B, `a` for a small one. Null when a key of the browser's or the system's is meant. */
export const chordOf = (pressed: Pressed): string | null => {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null
  const { key } = pressed
  const isLetter = key.length === 1 && key.toLowerCase() !== key.toUpperCase()
  if (!isLetter) return key
  return pressed.shiftKey ? `shift+${key.toLowerCase()}` : key.toLowerCase()
}

/** The key as it is printed beside a button. */
export const printed = (key: string): string => (key.startsWith('shift+') ? `⇧${key.slice(6).toUpperCase()}` : key)

/** The buttons of a post, in the registry's order, for someone with this role. */
export const offeredOn = (post: CuratorPost, role: Role | null): readonly Action[] =>
  actions.filter(
    (action) =>
      (role === null || mayActAs(role, action.role)) &&
      (action.target === 'post' ? action.offered(post) : action.offered({ blocked: post.authorBlocked })),
  )

export const actionFor = (post: CuratorPost, role: Role | null, chord: string): Action | null =>
  offeredOn(post, role).find((action) => action.key === chord) ?? null

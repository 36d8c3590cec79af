/** Edits within ten days are told apart to the millisecond, later ones to ten seconds. */
const fine = 900_000_000
const coarse = 10_000
const highest = 1_000_000_000

/**
 * A status' rev: 0 until it is edited, then the time between writing and edit, squeezed into the range of a rev. It
 * depends on nothing else, so versions may come in any order. Servers that were told of a post keep its time to the second
 * only: counted from that second, their edits and those of the post's own server are of one scale.
 */
export const revOf = (createdAt: string | null | undefined, editedAt: string | null | undefined): number => {
  const edited = Date.parse(editedAt ?? '')
  if (Number.isNaN(edited)) return 0
  const created = Date.parse(createdAt ?? '')
  const base = Number.isNaN(created) ? Date.UTC(2016) : Math.floor(created / 1_000) * 1_000
  const passed = Math.max(1, Math.floor(edited - base))
  return Math.min(passed <= fine ? passed : fine + Math.floor((passed - fine) / coarse), highest)
}

const alphabet = '234567abcdefghijklmnopqrstuvwxyz'
const shape = /^[2-7a-j][2-7a-z]{12}$/
/** Posts of this network are younger than this; a record key that says otherwise is no clock. */
const earliest = Date.UTC(2023)
const day = 86_400_000
/** Edits within about five days are told apart to the millisecond, later ones to the second. */
const fine = 500_000_000
const highest = 1_000_000_000

/** The time in a timestamp identifier (https://atproto.com/specs/tid), microseconds since 1970; null when it is none. */
export const tidTime = (tid: string): number | null =>
  shape.test(tid) ? [...tid.slice(0, 11)].reduce((sum, char) => sum * 32 + alphabet.indexOf(char), 0) : null

/**
 * A post's rev from the rev of the commit that edited it: the time passed since its record key was made, squeezed into
 * the range of a rev. It rises with each edit and depends on nothing else, so versions may come in any order. The day
 * before is for record keys made by a clock that is ahead.
 */
export const editRev = (rkey: string, commit: string, micros: number): number => {
  const made = tidTime(rkey)
  const base = made === null ? earliest : Math.max(made / 1_000 - day, earliest)
  const passed = Math.max(1, Math.floor((tidTime(commit) ?? micros) / 1_000 - base))
  return Math.min(passed <= fine ? passed : fine + Math.floor((passed - fine) / 1_000), highest)
}

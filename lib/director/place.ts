import { heightOf, type Room, type Slot } from './stage'

type Columns = readonly (readonly Slot[])[]

const count = (columns: Columns): number => columns.reduce((sum, column) => sum + column.length, 0)

const fits = (column: readonly Slot[], height: number, room: Room): boolean => heightOf(column, room) <= height

/** At most this part of a column may be pinned, so that the conversation goes on beside it. */
const pinnedPart = 0.6

/** The column with the slot on top (below what is pinned), after those at its foot that may go have gone. Null: no room yet. */
const withOnTop = (
  column: readonly Slot[],
  slot: Slot,
  height: number,
  spare: number,
  room: Room,
  now: number,
): readonly Slot[] | null => {
  const pinned = column.filter((one) => one.pinned)
  const others = column.filter((one) => !one.pinned)
  const top = slot.pinned ? [...pinned, slot] : pinned
  if (slot.pinned && pinned.length > 0 && !fits(top, height * pinnedPart, room)) return null
  const stay = slot.pinned ? others : [slot, ...others]
  let left = spare
  while (left < 1 || !fits([...top, ...stay], height, room)) {
    const last = stay.at(-1)
    if (last === undefined || last === slot || now < last.until) return null
    stay.pop()
    left++
  }
  return [...top, ...stay]
}

/** Puts a slot on top of the column that loses nothing by it, else of the one whose newest card has stood longest. */
export const placeOnTop = (columns: Columns, slot: Slot, room: Room, now: number): Columns | null => {
  const spare = room.max - count(columns)
  let best: { at: number; column: readonly Slot[]; lost: boolean; stood: number } | null = null
  for (const [at, column] of columns.entries()) {
    const next = withOnTop(column, slot, room.columns[at] ?? 0, spare, room, now)
    if (next === null) continue
    const lost = next.length <= column.length
    const stood = column.find((one) => !one.pinned)?.since ?? Number.NEGATIVE_INFINITY
    const better = best === null || (lost === best.lost ? stood < best.stood : !lost)
    if (better) best = { at, column: next, lost, stood }
  }
  const chosen = best
  return chosen === null ? null : columns.map((column, at) => (at === chosen.at ? chosen.column : column))
}

/** Puts a slot into an empty place at a column's foot, or gives null when there is none. Nothing moves. */
export const placeBelow = (columns: Columns, slot: Slot, room: Room): Columns | null => {
  if (count(columns) >= room.max) return null
  const at = columns.findIndex((column, index) => fits([...column, slot], room.columns[index] ?? 0, room))
  return at < 0 ? null : columns.map((column, index) => (index === at ? [...column, slot] : column))
}

/** Fills empty columns one after the other, in the order given, as text flows. What finds no place is left out. */
export const flow = (slots: readonly Slot[], room: Room): Columns => {
  const columns: Slot[][] = room.columns.map(() => [])
  let at = 0
  for (const slot of slots) {
    if (count(columns) >= room.max) break
    while (at < columns.length && !fits([...(columns[at] ?? []), slot], room.columns[at] ?? 0, room)) at++
    if (at === columns.length) break
    columns[at]?.push(slot)
  }
  return columns
}

/** What still fits after the room itself changed: cards at the foot go first, pinned ones last. */
export const trim = (columns: Columns, room: Room): Columns =>
  columns.map((column, at) => {
    if (fits(column, room.columns[at] ?? 0, room)) return column
    const stay = [...column]
    while (stay.length > 0 && !fits(stay, room.columns[at] ?? 0, room)) {
      const loose = stay.findLastIndex((slot) => !slot.pinned)
      stay.splice(loose < 0 ? stay.length - 1 : loose, 1)
    }
    return stay
  })

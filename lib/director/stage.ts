import type { PublicRecord } from '#lib/protocol/view'

/** Everything a screen knows, as its mirror keeps it. */
export type Records = ReadonlyMap<string, PublicRecord>

/** Times are milliseconds of any steady clock; the director only compares them. */
export type Slot = {
  readonly id: string
  /** Whose it is, so that one author's share can be counted. */
  readonly author: string
  readonly since: number
  /** Before this nobody can have read it. */
  readonly until: number
  readonly pinned: boolean
}

/** What a layout offers: the height of each column and of each post in it, in one unit. */
export type Room = {
  readonly columns: readonly number[]
  readonly gap: number
  /** The most cards at a time. */
  readonly max: number
  /** Null while it has not been measured: such a post waits in `next`. */
  readonly heightOf: (id: string) => number | null
}

export type Appearance = { readonly times: number; readonly at: number }

/** What is on a screen now. A stage is never changed in place. */
export type Stage = {
  /** Each column from top to bottom: what is pinned, then newest first. */
  readonly columns: readonly (readonly Slot[])[]
  /** When cards were last put up or moved. */
  readonly changed: number
  /** Posts of a greater order came after the screen was opened. Null: not opened yet. */
  readonly opened: number | null
  readonly shown: ReadonlyMap<string, Appearance>
  /** Posts that may come next, best first, so that a layout can measure them. */
  readonly next: readonly string[]
  /** More arrives than can be read: only a part is shown. */
  readonly flood: boolean
}

export const emptyStage: Stage = {
  columns: [],
  changed: Number.NEGATIVE_INFINITY,
  opened: null,
  shown: new Map(),
  next: [],
  flood: false,
}

export const slotsOf = (stage: Stage): readonly Slot[] => stage.columns.flat()

/** How high the cards of a column stand, gaps between them included. */
export const heightOf = (slots: readonly Slot[], room: Room): number =>
  slots.reduce((sum, slot) => sum + (room.heightOf(slot.id) ?? 0), Math.max(0, slots.length - 1) * room.gap)

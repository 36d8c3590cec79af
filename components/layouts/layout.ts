import type { ComponentType } from 'react'
import type { Records } from '#lib/director/stage'

export type LayoutProps = {
  /** The wall's slug. */
  readonly wall: string
  readonly records: Records
  /** The most cards at a time. */
  readonly max: number
  /** Something else has the room's attention: nothing may move, but what is dropped still goes. */
  readonly still: boolean
}

/** One way to draw a screen. A new one is a new file and a line in index.ts. */
export type Layout = {
  /** As in `?layout=`. */
  readonly name: string
  readonly title: string
  readonly View: ComponentType<LayoutProps>
}

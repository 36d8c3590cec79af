'use client'

import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import type { Room } from '#lib/director/stage'

/** A room in pixels, and how wide its columns are and stand apart. */
export type PixelRoom = Room & { readonly width: number; readonly gutter: number }

const unknown: PixelRoom = { columns: [], gap: 0, max: 0, heightOf: () => null, width: 0, gutter: 0 }

type Measures = {
  readonly count: number
  readonly width: number
  readonly height: number
  readonly gutter: number
  readonly gap: number
  readonly heights: ReadonlyMap<string, number>
}

/** Reads the frame's style (`--columns`, gaps) and the heights of everything in it marked `data-measure`. */
const measure = (frame: HTMLElement): Measures => {
  const style = getComputedStyle(frame)
  const count = Math.max(1, Number.parseInt(style.getPropertyValue('--columns'), 10) || 1)
  const gutter = Number.parseFloat(style.columnGap) || 0
  const heights = new Map<string, number>()
  for (const card of frame.querySelectorAll<HTMLElement>('[data-measure]')) {
    heights.set(card.dataset.measure ?? '', Math.ceil(card.getBoundingClientRect().height))
  }
  return {
    count,
    gutter,
    gap: Number.parseFloat(style.rowGap) || 0,
    width: (frame.clientWidth - (count - 1) * gutter) / count,
    height: frame.clientHeight,
    heights,
  }
}

const same = (a: Measures, b: Measures): boolean =>
  a.count === b.count &&
  a.width === b.width &&
  a.height === b.height &&
  a.gap === b.gap &&
  a.heights.size === b.heights.size &&
  [...b.heights].every(([id, height]) => a.heights.get(id) === height)

/** The room a frame offers, measured before each painting. */
export const useRoom = (frame: RefObject<HTMLElement | null>, max: number): PixelRoom => {
  const [measures, setMeasures] = useState<Measures | null>(null)
  const [, remeasure] = useState(0)

  // After every drawing: cards may have come, and an edited post may be higher. Settles at once when nothing changed.
  useLayoutEffect(() => {
    if (frame.current === null) return
    const now = measure(frame.current)
    setMeasures((was) => (was !== null && same(was, now) ? was : now))
  })

  useEffect(() => {
    const again = () => remeasure((n) => n + 1)
    const observer = new ResizeObserver(again)
    if (frame.current !== null) observer.observe(frame.current)
    document.fonts.addEventListener('loadingdone', again)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', again)
    }
  }, [frame])

  const [room, setRoom] = useState<{ of: Measures | null; max: number; room: PixelRoom }>({
    of: null,
    max,
    room: unknown,
  })
  if (measures !== null && (room.of !== measures || room.max !== max)) {
    const { count, width, height, gutter, gap, heights } = measures
    const columns = Array.from({ length: count }, () => height)
    const next = { columns, gap, max, width, gutter, heightOf: (id: string) => heights.get(id) ?? null }
    setRoom({ of: measures, max, room: next })
    return next
  }
  return room.room
}

'use client'

import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import { postOf } from '#lib/director/casting'
import type { Records } from '#lib/director/stage'
import type { PublicPost } from '#lib/protocol/view'

/** Milliseconds a takeover needs to leave. */
const farewell = 450

type Showing = { readonly key: number; readonly id: string; readonly from: string | null; readonly leaving: boolean }
type Shown = Omit<Showing, 'key'> & { readonly turn: number; readonly post: PublicPost }

const highlighted = (records: Records): string | null => {
  const spotlight = records.get('spotlight spotlight')
  return spotlight?.kind === 'spotlight' ? spotlight.post : null
}

/** The takeovers to draw: the present one on top, one that leaves below it. A dropped post is never among them. */
export const useSpotlight = (records: Records, stage: RefObject<HTMLElement | null>): readonly Shown[] => {
  const id = highlighted(records)
  const [showing, setShowing] = useState<readonly Showing[]>(
    id === null ? [] : [{ key: 0, id, from: null, leaving: false }],
  )
  const current = showing.find(({ leaving }) => !leaving)?.id ?? null

  useLayoutEffect(() => {
    if (id === current) return
    const from = id === null ? null : insetOf(stage.current, id)
    setShowing((was) => [
      ...was.map((one) => (one.leaving ? one : { ...one, leaving: true })),
      ...(id === null ? [] : [{ key: Math.max(-1, ...was.map(({ key }) => key)) + 1, id, from, leaving: false }]),
    ])
  }, [id, current, stage])

  const leaves = showing.some(({ leaving }) => leaving)
  useEffect(() => {
    if (!leaves) return
    const timer = setTimeout(() => setShowing((was) => was.filter(({ leaving }) => !leaving)), farewell)
    return () => clearTimeout(timer)
  }, [leaves])

  return showing.flatMap(({ key, ...rest }) => {
    const post = postOf(records, rest.id)
    return post === null ? [] : [{ ...rest, turn: key, post }]
  })
}

/** Where the post's card stands on the stage, as a CSS inset; a line across the middle when it is not there. */
const insetOf = (stage: HTMLElement | null, id: string): string => {
  const card = stage?.querySelector(`article[data-post-id="${CSS.escape(id)}"]`)
  if (stage === null || card === undefined || card === null) return '50% 0'
  const around = stage.getBoundingClientRect()
  const { top, right, bottom, left } = card.getBoundingClientRect()
  return [top - around.top, around.right - right, around.bottom - bottom, left - around.left]
    .map((side) => `${Math.round(Math.max(0, side))}px`)
    .join(' ')
}

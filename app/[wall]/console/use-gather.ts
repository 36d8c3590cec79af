'use client'

import { useCallback, useRef, useState } from 'react'
import { before, behind, gatherNext, letIn, openGather } from '#lib/desk/gather'
import type { CuratorPost } from '#lib/protocol/view'

/** A list whose new posts wait behind a bar while it is being read: it has the focus, or is scrolled away from its top. */
export const useGather = (posts: readonly CuratorPost[], isFocused: boolean, isOpen: boolean) => {
  const [gather, setGather] = useState(openGather)
  const [isScrolled, setScrolled] = useState(false)
  const scroller = useRef<HTMLDivElement | null>(null)
  const isEmpty = before(gather, posts).length === 0
  const next = gatherNext(gather, posts, (isFocused || isScrolled) && !isEmpty)
  if (next !== gather) setGather(next)

  const ref = useCallback((drawn: HTMLDivElement | null) => {
    scroller.current = drawn
    if (drawn === null) return
    const look = () => setScrolled(drawn.scrollTop > 4)
    drawn.addEventListener('scroll', look, { passive: true })
    return () => drawn.removeEventListener('scroll', look)
  }, [])

  const open = useCallback(() => {
    setGather((was) => letIn(was, posts))
    scroller.current?.scrollTo({ top: 0 })
  }, [posts])

  return {
    posts: isOpen ? posts : before(next, posts),
    waiting: isOpen ? 0 : behind(next, posts),
    scroller: ref,
    open,
  }
}

'use client'

import { type RefObject, useEffect, useEffectEvent, useLayoutEffect } from 'react'

/** Sizes to try, largest first, in units of the screen (`--u`). */
const sizes = [10.5, 9.2, 8, 7, 6.2, 5.4, 4.8, 4.2, 3.7, 3.2, 2.8, 2.4, 2, 1.7]

/** Sets the largest size at which everything in the box can be seen, before it is painted. */
export const useFit = (box: RefObject<HTMLElement | null>, words: string): void => {
  const settle = useEffectEvent(() => {
    const element = box.current
    if (element === null) return
    for (const size of sizes) {
      element.style.setProperty('--fit', String(size))
      if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) return
    }
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words need another size
  useLayoutEffect(settle, [words])
  useEffect(() => {
    const again = () => settle()
    const observer = new ResizeObserver(again)
    if (box.current !== null) observer.observe(box.current)
    document.fonts.addEventListener('loadingdone', again)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', again)
    }
  }, [box])
}

'use client'

import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react'
import { direct } from '#lib/director/direct'
import { emptyStage, type Records, type Room, type Stage } from '#lib/director/stage'

/** How often the director looks, in milliseconds, when nothing arrives. */
const look = 250

/** The stage as the director would have it now. While `still`, nothing comes or goes. */
export const useStage = (records: Records, room: Room, still: boolean): Stage => {
  const [stage, setStage] = useState(emptyStage)
  const step = useEffectEvent(() => {
    if (still) return
    const now = performance.now()
    setStage((was) => direct(was, records, now, room))
  })
  // Before painting, so that the first picture is already in place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a step is due whenever one of these changes
  useLayoutEffect(step, [records, room, still])
  useEffect(() => {
    const timer = setInterval(() => step(), look)
    return () => clearInterval(timer)
  }, [])
  return stage
}

'use client'

import { useEffect, useEffectEvent } from 'react'

/** Milliseconds: how often it is looked at, and how often it is said again though nothing changed. */
const often = 1_000
const again = 10_000

/** Says which seq is painted: at most once a second, and now and then in a quiet hour so that the curator sees us alive. */
export const useSeen = (seq: number, say: (seq: number) => void): void => {
  const read = useEffectEvent(() => seq)
  useEffect(() => {
    let said = -1
    let at = 0
    const timer = setInterval(() => {
      const now = read()
      if (now === said && performance.now() - at < again) return
      said = now
      at = performance.now()
      say(now)
    }, often)
    return () => clearInterval(timer)
  }, [say])
}

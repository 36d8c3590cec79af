'use client'

import { useEffect, useState } from 'react'

/** Milliseconds a card takes to fade. */
const fade = 300

/** What was among `present` a moment ago and is not any more, so that it can fade where it stood. */
export const useLeaving = <T>(present: ReadonlyMap<string, T>): ReadonlyMap<string, T> => {
  const [was, setWas] = useState(present)
  const [leaving, setLeaving] = useState<ReadonlyMap<string, T>>(new Map())
  if (was !== present) {
    const gone = [...was].filter(([id]) => !present.has(id))
    setWas(present)
    if (gone.length > 0) setLeaving(new Map([...leaving, ...gone].filter(([id]) => !present.has(id))))
  }
  useEffect(() => {
    if (leaving.size === 0) return
    const timer = setTimeout(() => setLeaving(new Map()), fade)
    return () => clearTimeout(timer)
  }, [leaving])
  return leaving
}

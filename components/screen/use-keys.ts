'use client'

import { useEffect, useState } from 'react'

/** Milliseconds the help stays. */
const brief = 8_000

/** The operator's keys: `f` full screen, `b` holding card, `?` help. */
export const useKeys = (): { readonly blank: boolean; readonly help: boolean } => {
  const [blank, setBlank] = useState(false)
  const [help, setHelp] = useState(false)
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (event.key === 'b') setBlank((was) => !was)
      else if (event.key === '?') setHelp((was) => !was)
      else if (event.key === 'Escape') setHelp(false)
      else if (event.key === 'f') toggleFullscreen()
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [])
  useEffect(() => {
    if (!help) return
    const timer = setTimeout(() => setHelp(false), brief)
    return () => clearTimeout(timer)
  }, [help])
  return { blank, help }
}

const toggleFullscreen = (): void => {
  const done =
    document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen()
  // A browser may refuse it; the wall stays as it is then.
  done.catch(() => {})
}

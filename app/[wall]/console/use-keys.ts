'use client'

import { useEffect, useRef } from 'react'
import { chordOf } from '#lib/desk/keys'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest('dialog') !== null)

/** Single keys of the desk: off while typing, in dialogs, with the system's own keys, and when switched off. */
export const useKeys = (isOn: boolean, press: (chord: string, isRepeat: boolean) => boolean) => {
  const latest = useRef(press)
  useEffect(() => {
    latest.current = press
  })
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return
      const chord = chordOf(event)
      if (chord === null || (!isOn && chord !== 'Escape')) return
      if (latest.current(chord, event.repeat)) event.preventDefault()
    }
    window.addEventListener('keydown', down)
    return () => window.removeEventListener('keydown', down)
  }, [isOn])
}

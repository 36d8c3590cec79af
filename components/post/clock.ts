'use client'

import { useSyncExternalStore } from 'react'

const every = 20_000
const listeners = new Set<() => void>()
let now = 0
let timer: ReturnType<typeof setInterval> | null = null

const tell = (): void => {
  now = Date.now()
  for (const listener of listeners) listener()
}

const subscribe = (changed: () => void): (() => void) => {
  listeners.add(changed)
  timer ??= setInterval(tell, every)
  return () => {
    listeners.delete(changed)
    if (listeners.size > 0 || timer === null) return
    clearInterval(timer)
    timer = null
    now = 0
  }
}

const read = (): number => {
  if (now === 0) now = Date.now()
  return now
}

const none = (): null => null

/** One clock for the whole page, in steps of 20 s, as `Date.now()`. Null on the server and until the page is awake. */
export const useClock = (): number | null => useSyncExternalStore<number | null>(subscribe, read, none)

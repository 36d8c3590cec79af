'use client'

import { useCallback, useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()

const subscribe = (changed: () => void): (() => void) => {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

/** A setting of this browser. Where storage is closed to us it lasts as long as the page. */
const fallback = new Map<string, string>()

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key) ?? fallback.get(key) ?? null
  } catch {
    return fallback.get(key) ?? null
  }
}

export const useStored = (key: string, initial: string): readonly [string, (value: string) => void] => {
  const value = useSyncExternalStore(
    subscribe,
    () => read(key) ?? initial,
    () => initial,
  )
  const set = useCallback(
    (next: string) => {
      fallback.set(key, next)
      try {
        localStorage.setItem(key, next)
      } catch {
        // Kept in memory instead.
      }
      for (const listener of listeners) listener()
    },
    [key],
  )
  return [value, set]
}

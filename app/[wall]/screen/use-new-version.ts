'use client'

import { useEffect } from 'react'
import type { Notice } from '#lib/protocol/socket'

const key = 'backchannel.reloaded'
const apart = 60_000

/** Loads the page anew when the server has become another version; at most once a minute, should that not help. */
export const useNewVersion = (notice: Notice | null): void => {
  const old = notice?.code === 'VERSION'
  useEffect(() => {
    if (!old) return
    const last = Number(sessionStorage.getItem(key) ?? 0)
    const timer = setTimeout(
      () => {
        sessionStorage.setItem(key, String(Date.now()))
        location.reload()
      },
      Math.max(3_000, last + apart - Date.now()),
    )
    return () => clearTimeout(timer)
  }, [old])
}

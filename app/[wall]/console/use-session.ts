'use client'

import { useEffect, useState } from 'react'
import type { Session } from '#lib/protocol/http'

/** Who sits at this console; null until known. */
export const useSession = (wall: string): Session['person'] => {
  const [person, setPerson] = useState<Session['person']>(null)
  useEffect(() => {
    const asked = new AbortController()
    fetch(`/api/session?wall=${encodeURIComponent(wall)}`, { signal: asked.signal })
      .then(async (answer) => (answer.ok ? setPerson(((await answer.json()) as Session).person) : undefined))
      .catch(() => undefined)
    return () => asked.abort()
  }, [wall])
  return person
}

export const signOut = async (): Promise<void> => {
  const answer = await fetch('/api/session', { method: 'DELETE' }).catch(() => null)
  if (answer?.ok) window.location.assign('/enter')
}

'use client'

import { useCallback, useEffect, useState } from 'react'
import type { Fault, SourceChange } from '#components/console/source-form'
import type { ErrorBody, SourceInfo, SourceList } from '#lib/protocol/http'

const send = async (method: 'PUT' | 'PATCH', path: string, body: unknown): Promise<Fault | null> => {
  try {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(path, { method, headers, body: JSON.stringify(body) })
    if (answer.ok) return null
    const { error } = (await answer.json()) as ErrorBody
    return { field: error.field ?? '', message: error.message }
  } catch {
    return { field: '', message: 'No answer came. It may or may not have been taken: look again.' }
  }
}

/** The wall's sources as their owner arranges them; asked for again whenever one changes. */
export const useSources = (wall: string, isOpen: boolean, version: string) => {
  const [infos, setInfos] = useState<readonly SourceInfo[] | null>(null)
  const path = `/api/walls/${encodeURIComponent(wall)}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when a source record has changed
  useEffect(() => {
    if (!isOpen) return
    const asked = new AbortController()
    fetch(`${path}/sources`, { signal: asked.signal })
      .then(async (answer) => (answer.ok ? setInfos(((await answer.json()) as SourceList).sources) : undefined))
      .catch(() => undefined)
    return () => asked.abort()
  }, [path, isOpen, version])
  const onSave = useCallback(
    (name: string, change: SourceChange) => send('PUT', `${path}/sources/${encodeURIComponent(name)}`, change),
    [path],
  )
  const onTags = useCallback((tags: readonly string[]) => send('PATCH', path, { tags }), [path])
  return { infos, onSave, onTags }
}

'use client'

import { useEffect, useState } from 'react'
import type { DeskPage } from '#lib/protocol/http'
import type { CuratorPost } from '#lib/protocol/view'

type Found = { readonly query: string; readonly posts: readonly CuratorPost[]; readonly failed: boolean }

const none: readonly CuratorPost[] = []

/** What the archive has for a query; the mirror's own posts are searched at once by whoever calls this. */
export const useSearch = (wall: string, query: string) => {
  const [found, setFound] = useState<Found>({ query: '', posts: none, failed: false })
  const wanted = query.trim()
  useEffect(() => {
    if (wanted === '') return
    const asked = new AbortController()
    const later = setTimeout(async () => {
      try {
        const path = `/api/walls/${encodeURIComponent(wall)}/desk?limit=50&q=${encodeURIComponent(wanted)}`
        const answer = await fetch(path, { signal: asked.signal })
        const posts = answer.ok ? ((await answer.json()) as DeskPage).posts : none
        setFound({ query: wanted, posts, failed: !answer.ok })
      } catch {
        if (!asked.signal.aborted) setFound({ query: wanted, posts: none, failed: true })
      }
    }, 200)
    return () => {
      clearTimeout(later)
      asked.abort()
    }
  }, [wall, wanted])
  const isHere = wanted !== '' && found.query === wanted
  const state = wanted === '' ? 'none' : !isHere ? 'asking' : found.failed ? 'failed' : 'done'
  return { posts: isHere ? found.posts : none, state } as const
}

'use client'

import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react'
import { useWall, type WallFeed } from '#app/wire/use-wall'
import type { Frame } from '#lib/frame'
import type { PostPage } from '#lib/protocol/http'
import type { PublicRecord } from '#lib/protocol/view'
import { begin, follow, older, reread, type Timeline, trim } from '#lib/timeline/timeline'

export type History = 'more' | 'loading' | 'failed' | 'end'

export type Read = {
  readonly timeline: Timeline
  readonly link: WallFeed<'public'>['link']
  readonly history: History
  /** Loads the following page of history. */
  readonly more: () => void
  /** Lets go of all but the newest: for a reader who is back at the top. */
  readonly rest: () => void
}

const pageSize = 50
/** As many as the API gives at once. */
const rereadSize = 200
/** Milliseconds: not everyone reads again at the same moment. */
const spread = 1_500
/** How many posts an idle page keeps. */
const resting = 200

const pageOf = async (slug: string, before: string | null, limit: number): Promise<PostPage> => {
  const query = new URLSearchParams({ limit: String(limit), ...(before === null ? {} : { before }) })
  const answer = await fetch(`/api/walls/${encodeURIComponent(slug)}/posts?${query}`)
  if (!answer.ok) throw new Error(`History answered ${answer.status}.`)
  return answer.json()
}

/** What a follower reads: the live mirror, and the pages of history below it, kept true when posts leave. */
export const useTimeline = (slug: string, first: Frame<PublicRecord>): Read => {
  const feed = useWall(slug, 'public', first)
  const [timeline, change] = useReducer(
    (before: Timeline, step: (timeline: Timeline) => Timeline) => step(before),
    first,
    begin,
  )
  const [state, setState] = useState<Exclude<History, 'end'>>('more')
  const { mirror } = feed
  useLayoutEffect(() => change((before) => follow(before, mirror)), [mirror])

  const latest = useRef(timeline)
  latest.current = timeline
  const { doubt } = timeline
  useEffect(() => {
    if (!doubt) return
    const gone = new AbortController()
    const again = async () => {
      const pages: PostPage[] = []
      const { floor } = latest.current
      let before: string | null = null
      do {
        const page = await pageOf(slug, before, rereadSize)
        pages.push(page)
        before = page.next
      } while (before !== null && !gone.signal.aborted && (pages.at(-1)?.posts.at(-1)?.order ?? 0) > floor)
      if (!gone.signal.aborted) change((was) => reread(was, pages))
    }
    // Without an answer the next change, or the link when it is back, makes us look again.
    const timer = setTimeout(() => void again().catch(() => setState('failed')), Math.random() * spread)
    return () => {
      gone.abort()
      clearTimeout(timer)
    }
  }, [doubt, slug])

  const more = useCallback(() => {
    const { next } = latest.current
    if (next === null) return
    setState('loading')
    pageOf(slug, next, pageSize).then(
      (page) => {
        change((before) => older(before, page))
        setState('more')
      },
      () => setState('failed'),
    )
  }, [slug])

  const rest = useCallback(() => change((before) => trim(before, resting)), [])
  return { timeline, link: feed.link, history: timeline.next === null ? 'end' : state, more, rest }
}

'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { Masthead } from '#components/follower/masthead'
import { NothingYet } from '#components/follower/nothing-yet'
import { PostList } from '#components/follower/post-list'
import { WaitingBar } from '#components/follower/waiting-bar'
import type { Frame } from '#lib/frame'
import type { PublicRecord, WallView } from '#lib/protocol/view'
import { readingOf } from '#lib/timeline/reading'
import { Older } from './older'
import { useTimeline } from './use-timeline'

type Props = { readonly wall: WallView; readonly first: Frame<PublicRecord> }

/** Near enough to the top that new posts may come in without moving what is being read. */
const atTop = (): boolean => window.scrollY < 120

/** So many posts may come in by themselves, so many milliseconds apart. What is faster could not be read: it gathers. */
const atOnce = 2
const apart = 2_500

export const Follower = ({ wall, first }: Props) => {
  const { timeline, link, history, more, rest } = useTimeline(wall.slug, first)
  const [upTo, setUpTo] = useState(() => readingOf(timeline, 0).newest)
  const reading = useMemo(() => readingOf(timeline, upTo), [timeline, upTo])
  const { newest, waiting } = reading

  const lately = useRef(0)
  useEffect(() => {
    if (waiting === 0 || waiting > atOnce) return
    const look = () => {
      if (!atTop()) return
      lately.current = Date.now()
      setUpTo((before) => Math.max(before, newest))
      rest()
    }
    const timer = setTimeout(look, Math.max(0, lately.current + apart - Date.now()))
    return () => clearTimeout(timer)
  }, [newest, waiting, rest])

  const about = reading.wall ?? wall
  const letIn = () => {
    setUpTo(newest)
    rest()
    window.scrollTo({ top: 0, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
  }
  const spotlight = reading.onScreen?.id ?? null
  const { slug } = about
  const isEmpty = reading.posts.length + reading.pinned.length + waiting === 0
  return (
    <div className="follower">
      <Masthead
        wall={about}
        posts={reading.tally?.posts ?? 0}
        people={reading.tally?.people ?? 0}
        lost={link === 'lost'}
      />
      <main>
        <WaitingBar count={waiting} onLetIn={letIn} />
        {reading.pinned.length === 0 ? null : (
          <PostList label="Pinned" posts={reading.pinned} slug={slug} spotlight={spotlight} mark="Pinned" />
        )}
        {isEmpty ? <NothingYet wall={about} /> : null}
        <PostList label="Newest first" posts={reading.posts} slug={slug} spotlight={spotlight} />
        {isEmpty ? null : <Older history={history} href={`/${slug}?before=${timeline.next ?? ''}`} onMore={more} />}
      </main>
    </div>
  )
}

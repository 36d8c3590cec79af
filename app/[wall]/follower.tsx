'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useWall } from '#app/wire/use-wall'
import { Masthead } from '#components/follower/masthead'
import { NothingYet } from '#components/follower/nothing-yet'
import { PostList } from '#components/follower/post-list'
import { WaitingBar } from '#components/follower/waiting-bar'
import type { Frame } from '#lib/frame'
import type { PostPage } from '#lib/protocol/http'
import type { PublicPost, PublicRecord, WallView } from '#lib/protocol/view'
import { newestOrder, oldestOrder, timeline } from '#lib/timeline/timeline'

type Props = { readonly wall: WallView; readonly first: Frame<PublicRecord> }

/** Near enough to the top that new posts may come in without moving what is being read. */
const atTop = (): boolean => window.scrollY < 120

export const Follower = ({ wall, first }: Props) => {
  const feed = useWall(wall.slug, 'public', first)
  const records = [...feed.mirror.records.values()]
  const newest = newestOrder(records)
  const [letIn, setLetIn] = useState(newest)
  const history = useHistory(wall.slug, oldestOrder(first.put), feed.resets)

  useEffect(() => {
    if (newest > letIn && atTop()) setLetIn(newest)
  }, [newest, letIn])
  useEffect(() => {
    const look = () => atTop() && setLetIn((before) => Math.max(before, newest))
    window.addEventListener('scroll', look, { passive: true })
    return () => window.removeEventListener('scroll', look)
  }, [newest])

  const { posts, pinned, waiting } = useMemo(
    () => timeline({ live: feed.mirror.records.values(), history: history.posts, dropped: feed.dropped, letIn }),
    [feed.mirror, feed.dropped, history.posts, letIn],
  )
  const tally = records.find((record) => record.kind === 'tally')
  const about = records.find((record) => record.kind === 'wall') ?? wall
  const spotlight = records.find((record) => record.kind === 'spotlight')?.post ?? null
  const letAllIn = () => {
    setLetIn(newest)
    window.scrollTo({ top: 0, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
  }

  return (
    <div className="follower">
      <Masthead wall={about} posts={tally?.posts ?? 0} people={tally?.people ?? 0} lost={feed.link === 'lost'} />
      <main>
        <WaitingBar count={waiting} onLetIn={letAllIn} />
        {pinned.length === 0 ? null : (
          <PostList label="Pinned" posts={pinned} slug={about.slug} spotlight={spotlight} mark="Pinned" />
        )}
        {posts.length === 0 ? <NothingYet wall={about} /> : null}
        <PostList
          label="Newest first"
          posts={posts.filter((post) => !post.pinned)}
          slug={about.slug}
          spotlight={spotlight}
        />
        <Older history={history} slug={about.slug} />
      </main>
    </div>
  )
}

type History = {
  readonly posts: readonly PublicPost[]
  readonly state: 'more' | 'loading' | 'failed' | 'end'
  readonly from: string | null
  readonly more: () => void
}

/** Pages of older posts, one after the other, to the very first. */
const useHistory = (slug: string, from: number | null, resets: number): History => {
  const [posts, setPosts] = useState<readonly PublicPost[]>([])
  const [next, setNext] = useState<string | null>(from === null ? null : String(from))
  const [state, setState] = useState<'more' | 'loading' | 'failed'>('more')
  const known = useRef(resets)

  useEffect(() => {
    // Everything was forgotten: what was loaded before may have been taken off the air since.
    if (known.current === resets) return
    known.current = resets
    setPosts([])
    setNext(from === null ? null : String(from))
  }, [resets, from])

  const more = useCallback(() => {
    if (next === null || state === 'loading') return
    setState('loading')
    fetch(`/api/walls/${slug}/posts?before=${encodeURIComponent(next)}&limit=50`)
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status))
        const page = (await answer.json()) as PostPage
        setPosts((before) => [...before, ...page.posts])
        setNext(page.next)
        setState('more')
      })
      .catch(() => setState('failed'))
  }, [next, slug, state])

  return { posts, state: next === null ? 'end' : state, from: next, more }
}

const Older = ({ history, slug }: { readonly history: History; readonly slug: string }) => {
  const mark = useRef<HTMLDivElement>(null)
  const { more, state } = history
  useEffect(() => {
    const element = mark.current
    if (element === null || state !== 'more') return
    const watcher = new IntersectionObserver((entries) => entries.some((it) => it.isIntersecting) && more(), {
      rootMargin: '900px',
    })
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [more, state])

  if (state === 'end') return <p className="ending">This is where it began.</p>
  return (
    <div ref={mark} className="older">
      {state === 'failed' ? <p>Older posts did not come. The connection may be gone.</p> : null}
      <a
        href={`/${slug}?before=${history.from}`}
        onClick={(event) => {
          event.preventDefault()
          more()
        }}
      >
        {state === 'loading' ? 'Older posts are coming …' : 'Older posts'}
      </a>
    </div>
  )
}

'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { PostCard } from '#components/post/post-card'
import { postOf } from '#lib/director/casting'
import { openingSize } from '#lib/director/direct'
import { openingOf } from '#lib/director/opening'
import type { Stage } from '#lib/director/stage'
import type { PublicPost } from '#lib/protocol/view'
import type { Layout, LayoutProps } from './layout'
import './masonry.css'
import { useLeaving } from './use-leaving'
import { type PixelRoom, useRoom } from './use-room'
import { useStage } from './use-stage'
import { lengthOf } from './words-length'

type Place = { readonly x: number; readonly y: number }

/** Posts in columns: newest on top, each standing until it could be read. Drawn in plain columns until the page is awake. */
const Masonry = ({ wall, records, max, still }: LayoutProps) => {
  const frame = useRef<HTMLDivElement>(null)
  const room = useRoom(frame, max)
  const stage = useStage(records, room, still)
  const places = useMemo(() => placesOf(stage, room), [stage, room])
  const leaving = useLeaving(places)
  const placed = stage.opened !== null
  const live = useLater(placed)
  const ids = placed
    ? [...stage.shown.keys()].filter((id) => places.has(id) || leaving.has(id))
    : openingOf(records, openingSize).map(({ id }) => id)
  return (
    <div className="masonry" ref={frame} data-placed={placed || undefined} data-live={live || undefined}>
      {ids.map((id) => {
        const post = postOf(records, id)
        const place = places.get(id) ?? leaving.get(id)
        return post === null ? null : (
          <Card key={id} wall={wall} post={post} place={place} width={room.width} gone={placed && !places.has(id)} />
        )
      })}
      {placed ? <Waiting wall={wall} posts={stage.next.map((id) => postOf(records, id))} width={room.width} /> : null}
    </div>
  )
}

type CardProps = { wall: string; post: PublicPost; place: Place | undefined; width: number; gone: boolean }

const Card = ({ wall, post, place, width, gone }: CardProps) => (
  <div
    className="slot"
    data-measure={gone ? undefined : post.id}
    data-leaving={gone || undefined}
    style={place === undefined ? undefined : { width, transform: `translate3d(${place.x}px, ${place.y}px, 0)` }}
  >
    <PostCard wall={wall} post={post} far data-length={lengthOf(post.text)} />
  </div>
)

/** Posts that may come next, drawn unseen so that their heights are known before they come. */
const Waiting = ({ wall, posts, width }: { wall: string; posts: readonly (PublicPost | null)[]; width: number }) => (
  <div className="masonry-waiting" aria-hidden="true" inert style={{ width }}>
    {posts.map((post) =>
      post === null ? null : (
        <div key={post.id} className="slot" data-measure={post.id}>
          <PostCard wall={wall} post={post} far data-length={lengthOf(post.text)} data-post-id={undefined} />
        </div>
      ),
    )}
  </div>
)

const placesOf = (stage: Stage, room: PixelRoom): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>()
  for (const [at, column] of stage.columns.entries()) {
    let y = 0
    for (const { id } of column) {
      places.set(id, { x: at * (room.width + room.gutter), y })
      y += (room.heightOf(id) ?? 0) + room.gap
    }
  }
  return places
}

/** True from the painting after it first became so: what is there at the beginning does not move in. */
const useLater = (now: boolean): boolean => {
  const [later, setLater] = useState(false)
  useEffect(() => {
    if (!now) return
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => setLater(true)))
    return () => cancelAnimationFrame(frame)
  }, [now])
  return later
}

export const masonry: Layout = { name: 'masonry', title: 'Masonry', View: Masonry }

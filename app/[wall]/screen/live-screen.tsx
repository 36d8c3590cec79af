'use client'

import type { ReactNode } from 'react'
import { useWall } from '#app/wire/use-wall'
import { Screen } from '#components/screen/screen'
import type { Frame } from '#lib/frame'
import type { PublicRecord } from '#lib/protocol/view'
import type { ScreenParams } from './params'
import { useNewVersion } from './use-new-version'
import { useSeen } from './use-seen'

type Props = {
  readonly wall: string
  readonly first: Frame<PublicRecord>
  readonly params: ScreenParams
  readonly short: string
  readonly qr: ReactNode
}

/** The screen on the wire: everything drawn comes from the mirror, which outlives every loss of the link. */
export const LiveScreen = ({ wall, first, params, short, qr }: Props) => {
  const feed = useWall(wall, 'public', first, {
    ...(typeof window === 'undefined'
      ? {}
      : { screen: { name: 'screen', layout: params.layout, width: window.innerWidth, height: window.innerHeight } }),
    spare: drawn,
  })
  const { cursor, records } = feed.mirror
  useSeen(cursor?.seq ?? 0, feed.seen)
  useNewVersion(feed.notice)
  return (
    <Screen
      slug={wall}
      records={records}
      seq={cursor?.seq ?? 0}
      linked={feed.link === 'live' || feed.link === 'connecting'}
      params={params}
      short={short}
      qr={qr}
    />
  )
}

/** What is drawn right now: a card must be able to stand as long as it needs, however many posts come after it. */
const drawn = (): ReadonlySet<string> =>
  new Set([...document.querySelectorAll<HTMLElement>('[data-post-id]')].map((card) => card.dataset.postId ?? ''))

'use client'

import { type CSSProperties, type ReactNode, useRef } from 'react'
import { layoutOf } from '#components/layouts'
import type { Records } from '#lib/director/stage'
import { accentOf } from './accent'
import { Counters } from './counters'
import { Dot } from './dot'
import { Head } from './head'
import { Help } from './help'
import { Holding } from './holding'
import { Invitation } from './invitation'
import './screen.css'
import { Takeover } from './takeover'
import { useAwake } from './use-awake'
import { useKeys } from './use-keys'
import { useSpotlight } from './use-spotlight'

type Params = {
  readonly layout: string
  readonly theme: 'dark' | 'light' | 'auto'
  readonly scale: number
  readonly safe: number
  readonly max: number
  readonly transparent: boolean
  readonly kiosk: boolean
}

type Props = {
  readonly slug: string
  readonly records: Records
  /** The seq of what is drawn here. */
  readonly seq: number
  readonly linked: boolean
  readonly params: Params
  /** How to join, as people would type it, and its QR code. */
  readonly short: string
  readonly qr: ReactNode
}

/** A projector's whole picture. */
export const Screen = ({ slug, records, seq, linked, params, short, qr }: Props) => {
  const stage = useRef<HTMLElement>(null)
  const takeovers = useSpotlight(records, stage)
  const keys = useKeys()
  useAwake(params.kiosk)
  const found = records.get('wall wall')
  const wall = found?.kind === 'wall' ? found : null
  const tally = records.get('tally tally')
  const posts = tally?.kind === 'tally' ? tally.posts : 0
  const people = tally?.kind === 'tally' ? tally.people : 0
  const { View, name } = layoutOf(params.layout)
  const title = wall?.title || slug
  const tags = wall?.tags ?? []
  const accent = accentOf(wall?.accent ?? null)
  const style = {
    '--scale': params.scale,
    '--safe': params.safe,
    ...(accent === null ? {} : { '--accent': accent }),
  } as CSSProperties
  return (
    <main
      className="screen"
      data-brand
      data-layout={name}
      data-cursor={seq}
      data-theme={params.theme}
      data-size={params.scale >= 1.35 ? 'large' : params.scale <= 0.75 ? 'small' : undefined}
      data-transparent={params.transparent || undefined}
      data-kiosk={params.kiosk || undefined}
      style={style}
    >
      <Head title={title} tags={tags} short={short} qr={posts > 0 ? qr : null}>
        {posts > 0 ? <Counters posts={posts} people={people} /> : null}
      </Head>
      <section className="stage" ref={stage} aria-label="Posts">
        {posts > 0 ? (
          <View wall={slug} records={records} max={params.max} still={takeovers.some(({ leaving }) => !leaving)} />
        ) : (
          <Invitation tags={tags} short={short} qr={qr} />
        )}
        {takeovers.map(({ turn, post, from, leaving }) => (
          <Takeover key={turn} wall={slug} post={post} from={from} leaving={leaving} />
        ))}
      </section>
      <Holding on={keys.blank} title={title} tags={tags} />
      <Help on={keys.help} />
      <Dot linked={linked} />
    </main>
  )
}

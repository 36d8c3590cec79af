'use client'

import { type CSSProperties, useState } from 'react'
import { mediaAddress } from '#lib/media-address'
import type { Media } from '#lib/post'
import type { PublicPost } from '#lib/protocol/view'
import { isOurs } from './avatar'
import './pictures.css'

type PictureProps = {
  readonly media: Media
  readonly src: string
  readonly eager: boolean
  /** Where a video can be played; null: nowhere from here. */
  readonly href: string | null
}

const Picture = ({ media, src, eager, href }: PictureProps) => {
  const [broken, setBroken] = useState(false)
  if (broken) return null
  const { kind, alt, width, height } = media
  const size = width === null || height === null ? null : { width, height }
  const ratio = size === null ? 3 / 2 : size.width / size.height
  const box = {
    className: 'picture',
    'data-kind': kind,
    'data-tall': ratio < 0.9 || undefined,
    style: { '--ratio': ratio } as CSSProperties,
  }
  const drawn = (
    <>
      {/* biome-ignore lint/performance/noImgElement: Next's optimiser is off, pictures are ours and sized already. */}
      <img
        src={src}
        alt={alt ?? ''}
        {...(size ?? {})}
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
        ref={(image) => {
          // It may have failed before this page was awake to hear of it.
          if (image?.complete && image.naturalWidth === 0) setBroken(true)
        }}
        onError={() => setBroken(true)}
      />
      {kind === 'video' ? <Play /> : null}
    </>
  )
  return kind === 'video' && href !== null ? (
    <a {...box} href={href} rel="nofollow noopener noreferrer" target="_blank">
      {drawn}
    </a>
  ) : (
    <span {...box}>{drawn}</span>
  )
}

/** Says that there is more than this still picture. */
const Play = () => (
  <svg className="play" viewBox="0 0 24 24" role="img" aria-label="Video">
    <title>Video</title>
    <circle cx="12" cy="12" r="12" />
    <path d="M9.5 7.5v9l7-4.5z" />
  </svg>
)

const places = [0, 1, 2, 3] as const

type Props = {
  readonly post: Pick<PublicPost, 'id' | 'author' | 'media' | 'url'>
  /** The wall's slug. */
  readonly wall: string
  /** Videos lead to where they can be played; on a screen nobody can follow. */
  readonly linked?: boolean
  /** Loads at once: for screens, where nobody scrolls. */
  readonly eager?: boolean
}

/**
 * A post's pictures, and the still pictures of its videos: from our own address alone, each in a box of its own
 * proportions from the start, so that loading moves nothing.
 */
export const Pictures = ({ post, wall, linked = false, eager = false }: Props) => {
  const shown = places.flatMap((which) => {
    const media = post.media[which]
    const src = mediaAddress(wall, post, which)
    return media === undefined || src === null || !isOurs(src) ? [] : [{ which, media, src }]
  })
  if (shown.length === 0) return null
  return (
    <span className="pictures" data-count={shown.length}>
      {shown.map(({ which, media, src }) => (
        <Picture key={`${which} ${src}`} media={media} src={src} eager={eager} href={linked ? post.url : null} />
      ))}
    </span>
  )
}

'use client'

import { type CSSProperties, useState } from 'react'
import type { Media } from '#lib/post'
import { isOurs } from './avatar'

const Picture = ({ media, eager }: { readonly media: Media; readonly eager: boolean }) => {
  const [broken, setBroken] = useState(false)
  if (broken) return null
  const ratio = (media.width ?? 3) / (media.height ?? 2)
  return (
    <span className="picture" data-tall={ratio < 0.9 || undefined} style={{ '--ratio': ratio } as CSSProperties}>
      {/* biome-ignore lint/performance/noImgElement: Next's optimiser is off, pictures are ours and sized already. */}
      <img
        src={media.url}
        alt={media.alt ?? ''}
        width={media.width ?? undefined}
        height={media.height ?? undefined}
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
        ref={(image) => {
          // It may have failed before this page was awake to hear of it.
          if (image?.complete && image.naturalWidth === 0) setBroken(true)
        }}
        onError={() => setBroken(true)}
      />
    </span>
  )
}

type Props = {
  readonly media: readonly Media[]
  /** Loads at once: for screens, where nobody scrolls. */
  readonly eager?: boolean
}

/** A post's pictures, each in a box of its own proportions from the start, so that loading moves nothing. */
export const Pictures = ({ media, eager = false }: Props) => {
  const shown = media.filter((it) => it.kind === 'image' && isOurs(it.url)).slice(0, 4)
  if (shown.length === 0) return null
  return (
    <span className="pictures" data-count={shown.length}>
      {shown.map((it) => (
        <Picture key={it.url} media={it} eager={eager} />
      ))}
    </span>
  )
}

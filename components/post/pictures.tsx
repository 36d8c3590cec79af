'use client'

import { useState } from 'react'
import type { Media } from '#lib/post'
import { isOurs } from './avatar'

const Picture = ({ media }: { readonly media: Media }) => {
  const [broken, setBroken] = useState(false)
  if (broken) return null
  const ratio = media.width !== null && media.height !== null ? `${media.width} / ${media.height}` : '3 / 2'
  return (
    <span className="picture" style={{ aspectRatio: ratio }}>
      {/* biome-ignore lint/performance/noImgElement: Next's optimiser is off, pictures are ours and sized already. */}
      <img src={media.url} alt={media.alt ?? ''} loading="lazy" decoding="async" onError={() => setBroken(true)} />
    </span>
  )
}

/** A post's pictures, each in a box of its own proportions from the start, so that loading moves nothing. */
export const Pictures = ({ media }: { readonly media: readonly Media[] }) => {
  const shown = media.filter((it) => it.kind === 'image' && isOurs(it.url)).slice(0, 4)
  if (shown.length === 0) return null
  return (
    <span className="pictures" data-count={shown.length}>
      {shown.map((it) => (
        <Picture key={it.url} media={it} />
      ))}
    </span>
  )
}

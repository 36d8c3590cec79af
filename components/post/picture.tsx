'use client'

import { useState } from 'react'
import type { Media } from '#lib/post'

/** Pictures we may draw: of our own origin, so that no page ever asks a third party for anything. */
export const drawable = (media: readonly Media[]): readonly Media[] =>
  media.filter(({ kind, url }) => kind === 'image' && url.startsWith('/') && !url.startsWith('//'))

/** One picture in a box that is reserved before it loads. A broken one vanishes; its box stays as long as its card. */
export const Picture = ({ media, eager = false }: { readonly media: Media; readonly eager?: boolean }) => {
  const [broken, setBroken] = useState(false)
  const width = media.width ?? 3
  const height = media.height ?? 2
  return (
    <span
      className="post-picture"
      data-tall={height > width * 1.1}
      style={{ '--ratio': width / height } as React.CSSProperties}
    >
      {broken ? null : (
        // biome-ignore lint/performance/noImgElement: our own proxy has made it small already
        <img
          src={media.url}
          alt={media.alt ?? ''}
          width={media.width ?? undefined}
          height={media.height ?? undefined}
          loading={eager ? 'eager' : 'lazy'}
          decoding="async"
          ref={(image) => {
            if (image?.complete && image.naturalWidth === 0) setBroken(true)
          }}
          onError={() => setBroken(true)}
        />
      )}
    </span>
  )
}

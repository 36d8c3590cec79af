'use client'

import { useState } from 'react'

type Props = { readonly name: string; readonly handle: string; readonly src: string | null }

/** Our own address only: no page asks a third party for anything. (Browsers read `/\\host` and `/<tab>/host` as `//host`.) */
export const isOurs = (url: string): boolean => /^\/[\w-]/.test(url)

/** Five quiet grounds, chosen by the handle, so that one person keeps theirs everywhere. */
const grounds = 5

const groundOf = (handle: string): number => {
  let sum = 0
  for (const letter of handle) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return sum % grounds
}

const initials = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word))
  const last = words.length > 1 ? firstOf(words.at(-1) ?? '') : ''
  return (firstOf(words[0] ?? name) + last).toUpperCase() || '·'
}

/** The first letter as its script writes it, marks and all. */
const firstOf = (word: string): string =>
  graphemes.segment(word.slice(0, 32))[Symbol.iterator]().next().value?.segment ?? ''

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** An author's picture, or their initials where there is none or it does not come. */
export const Avatar = ({ name, handle, src }: Props) => {
  const [broken, setBroken] = useState<string | null>(null)
  const isShown = src !== null && isOurs(src) && src !== broken
  return (
    <span className="avatar" data-ground={groundOf(handle)} aria-hidden="true">
      {isShown ? (
        // biome-ignore lint/performance/noImgElement: Next's optimiser is off, pictures are ours and sized already.
        <img
          src={src}
          alt=""
          width={48}
          height={48}
          decoding="async"
          ref={(image) => {
            // It may have failed before this page was awake to hear of it.
            if (image?.complete && image.naturalWidth === 0) setBroken(src)
          }}
          onError={() => setBroken(src)}
        />
      ) : (
        initials(name)
      )}
    </span>
  )
}

'use client'

import { useState } from 'react'

type Props = { readonly name: string; readonly handle: string; readonly src: string | null }

/** Our own address only: no page asks a third party for anything. */
export const isOurs = (url: string): boolean => url.startsWith('/') && !url.startsWith('//')

/** Five quiet grounds, chosen by the handle, so that one person keeps theirs everywhere. */
const grounds = 5

const groundOf = (handle: string): number => {
  let sum = 0
  for (const letter of handle) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return sum % grounds
}

const initials = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word))
  const first = Array.from(words[0] ?? name)[0] ?? '·'
  const last = words.length > 1 ? (Array.from(words.at(-1) ?? '')[0] ?? '') : ''
  return (first + last).toUpperCase()
}

/** An author's picture, or their initials where there is none or it does not come. */
export const Avatar = ({ name, handle, src }: Props) => {
  const [broken, setBroken] = useState(false)
  const isShown = src !== null && isOurs(src) && !broken
  return (
    <span className="avatar" data-ground={groundOf(handle)} aria-hidden="true">
      {isShown ? (
        // biome-ignore lint/performance/noImgElement: Next's optimiser is off, pictures are ours and sized already.
        <img src={src} alt="" width={48} height={48} loading="lazy" decoding="async" onError={() => setBroken(true)} />
      ) : (
        initials(name)
      )}
    </span>
  )
}

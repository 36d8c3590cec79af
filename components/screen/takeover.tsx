'use client'

import { type CSSProperties, useRef } from 'react'
import { PostCard } from '#components/post/post-card'
import type { PublicPost } from '#lib/protocol/view'
import { useFit } from './use-fit'

export type TakeoverProps = {
  /** The wall's slug. */
  readonly wall: string
  readonly post: PublicPost
  /** Where it grows from, as a CSS inset of the stage; null: it is simply there. */
  readonly from: string | null
  readonly leaving: boolean
}

/** The highlighted post over the whole stage, as large as its words allow. */
export const Takeover = ({ wall, post, from, leaving }: TakeoverProps) => {
  const box = useRef<HTMLDivElement>(null)
  useFit(box, post.text)
  return (
    <section
      className="takeover"
      aria-label="Highlighted"
      data-from={from === null ? undefined : ''}
      data-leaving={leaving || undefined}
      style={from === null ? undefined : ({ '--from': from } as CSSProperties)}
    >
      <div className="takeover-box" ref={box}>
        <PostCard wall={wall} post={post} far />
      </div>
    </section>
  )
}

import type { ReactNode } from 'react'
import type { Segment } from '#lib/post'

type Props = {
  readonly segments: readonly Segment[]
  readonly lang: string | null
  /** Links can be followed; on a screen nobody can. */
  readonly linked?: boolean
}

const draw = (segment: Segment, at: number, linked: boolean): ReactNode => {
  switch (segment.kind) {
    case 'break':
      return <br key={at} />
    case 'tag':
      return (
        <bdi key={at} className="tag" translate="no">
          {segment.text}
        </bdi>
      )
    case 'mention':
      return (
        <bdi key={at} className="mention" translate="no">
          {segment.text}
        </bdi>
      )
    case 'link':
      return linked ? (
        <a key={at} className="link" dir="ltr" href={segment.href} rel="nofollow noopener noreferrer" target="_blank">
          {segment.text}
        </a>
      ) : (
        <bdi key={at} className="link" dir="ltr">
          {segment.text}
        </bdi>
      )
    default:
      return segment.text
  }
}

/** A post's words. Text nodes only; each post finds its own direction, so that neighbours are never turned around. */
export const Segments = ({ segments, lang, linked = false }: Props) => (
  <p className="words" dir="auto" lang={lang ?? undefined}>
    {segments.map((segment, at) => draw(segment, at, linked))}
  </p>
)

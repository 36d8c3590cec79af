'use client'

import { useEffect, useRef } from 'react'
import type { History } from './use-timeline'

type Props = {
  readonly history: History
  /** The same page without script. */
  readonly href: string
  readonly onMore: () => void
}

/** The foot of the list: loads the next page before the reader is there, and says when it was the first. */
export const Older = ({ history, href, onMore }: Props) => {
  const mark = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = mark.current
    if (element === null || history !== 'more') return
    const watcher = new IntersectionObserver((entries) => entries.some((it) => it.isIntersecting) && onMore(), {
      rootMargin: '900px',
    })
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [history, onMore])

  if (history === 'end') return <p className="ending">This is where it began.</p>
  return (
    <div ref={mark} className="older">
      {history === 'failed' ? <p>Older posts did not come. The connection may be gone.</p> : null}
      <a
        href={href}
        onClick={(event) => {
          event.preventDefault()
          onMore()
        }}
      >
        {history === 'loading' ? 'Older posts are coming …' : history === 'failed' ? 'Try again' : 'Older posts'}
      </a>
    </div>
  )
}

'use client'

import { useState } from 'react'
import type { AuthorView, CuratorPost } from '#lib/protocol/view'
import { Row, type RowActs } from './row'

const windowOf = 120

type Props = RowActs & {
  readonly name: string
  readonly posts: readonly CuratorPost[]
  readonly authors: ReadonlyMap<string, AuthorView>
  readonly focus: string | null
  readonly empty: string
}

/** Posts under each other, 120 at a time, so that a flood never makes the desk slow. */
export const List = ({ name, posts, authors, focus, empty, ...acts }: Props) => {
  const [most, setMost] = useState(windowOf)
  const at = focus === null ? -1 : posts.findIndex(({ id }) => id === focus)
  const shown = Math.max(most, at + 10)
  const more = posts.length - shown
  if (posts.length === 0) return <p className="desk-empty">{empty}</p>
  return (
    <div role="feed" aria-label={name} aria-busy="false" className="desk-list">
      {posts.slice(0, shown).map((post, index) => (
        <Row
          key={post.id}
          post={post}
          author={authors.get(post.author.id)}
          isFocused={focus === post.id}
          isFirst={at < 0 && index === 0}
          {...acts}
        />
      ))}
      {more > 0 ? (
        <button type="button" className="desk-more" onClick={() => setMost(shown + windowOf)}>
          {more} more
        </button>
      ) : null}
    </div>
  )
}

'use client'

import { memo, useEffect, useRef } from 'react'
import { Avatar } from '#components/post/avatar'
import { Pictures } from '#components/post/pictures'
import { Quoted } from '#components/post/quoted'
import { When } from '#components/post/when'
import type { Action } from '#lib/actions/action'
import { offeredOn } from '#lib/desk/keys'
import { mediaAddress } from '#lib/media-address'
import type { AuthorView, CuratorPost } from '#lib/protocol/view'
import type { Role } from '#lib/role'
import { Buttons } from './buttons'
import { Reasons } from './reasons'
import { Words } from './words'

export type RowActs = {
  /** The wall's slug. */
  readonly wall: string
  readonly role: Role | null
  readonly off: string | null
  readonly keys: boolean
  readonly onAct: (action: Action, post: CuratorPost) => void
  readonly onFocus: (id: string) => void
}

type Props = RowActs & {
  readonly post: CuratorPost
  readonly author: AuthorView | undefined
  readonly isFocused: boolean
  readonly isFirst: boolean
}

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** One post on the desk: the words, why it stands where it stands, and all that can be decided about it. */
export const Row = memo(({ post, author, isFocused, isFirst, ...acts }: Props) => {
  const { wall, role, off, keys, onAct, onFocus } = acts
  const article = useRef<HTMLElement>(null)
  useEffect(() => {
    const drawn = article.current
    const elsewhere = document.activeElement
    if (!isFocused || drawn === null || drawn.contains(elsewhere)) return
    // Whoever types goes on typing.
    if (elsewhere instanceof HTMLInputElement || elsewhere?.closest('dialog')) return
    drawn.focus({ preventScroll: true })
    drawn.scrollIntoView({ block: 'nearest' })
  }, [isFocused])
  const counts = [
    post.reposts > 0 ? many(post.reposts, 'repost') : null,
    post.replies === 0 ? null : post.replies === 1 ? '1 reply' : `${post.replies} replies`,
    post.edited ? 'edited' : null,
    post.repostOf === null ? null : 'a repost',
    post.replyTo === null ? null : 'an answer',
  ].filter((it) => it !== null)
  return (
    <article
      ref={article}
      className="post desk-post"
      data-post-id={post.id}
      data-source={post.source}
      data-author={post.author.handle}
      data-state={post.state}
      data-focused={isFocused}
      tabIndex={isFocused || isFirst ? 0 : -1}
      aria-label={`${post.author.name}, @${post.author.handle}`}
      onFocus={() => onFocus(post.id)}
    >
      <header className="desk-by">
        <Avatar name={post.author.name} handle={post.author.handle} src={mediaAddress(wall, post, 'avatar')} />
        <bdi className="desk-name">{post.author.name}</bdi>
        {post.author.name === post.author.handle ? null : <bdi className="desk-handle">@{post.author.handle}</bdi>}
        {author === undefined ? null : <span className="desk-count">{many(author.posts, 'post')}</span>}
        {post.authorBlocked ? <span className="desk-blocked">blocked</span> : null}
        <span className="desk-where">
          {post.url === null ? (
            post.source
          ) : (
            <a href={post.url} target="_blank" rel="noopener noreferrer nofollow" tabIndex={isFocused ? 0 : -1}>
              {post.source} ↗<span className="desk-unseen"> original</span>
            </a>
          )}{' '}
          <When at={post.createdAt} />
        </span>
      </header>
      <Words post={post} />
      {post.quote === undefined ? null : <Quoted quote={post.quote} linked={false} />}
      <Pictures post={post} wall={wall} />
      {counts.length > 0 ? <p className="desk-facts">{counts.join(' · ')}</p> : null}
      <Reasons post={post} />
      <Buttons
        offered={offeredOn(post, role)}
        off={off}
        keys={keys}
        isFocused={isFocused}
        onAct={(action) => onAct(action, post)}
      />
    </article>
  )
})
Row.displayName = 'Row'

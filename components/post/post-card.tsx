import { type ComponentProps, memo, type ReactNode } from 'react'
import { mediaAddress } from '#lib/media-address'
import type { PublicPost } from '#lib/protocol/view'
import { Avatar } from './avatar'
import { NetworkMark } from './network-mark'
import { Pictures } from './pictures'
import { Pin } from './pin'
import { Quoted } from './quoted'
import { Segments } from './segments'
import { When } from './when'

type Props = Omit<ComponentProps<'article'>, 'children'> & {
  readonly post: PublicPost
  /** The wall's slug: pictures come from below its address. */
  readonly wall: string
  readonly linked?: boolean
  /** The page of this post alone; makes its time a link. */
  readonly href?: string
  /** A word above the card: why it stands here. */
  readonly mark?: string
  /** Seen from far and by nobody who could click: pictures load at once, times are of the day, counts are short. */
  readonly far?: boolean
  /** What a page adds below the words. */
  readonly children?: ReactNode
}

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

const Card = ({ post, wall, linked = false, href, mark, far = false, children, ...rest }: Props) => (
  <article
    className="post"
    data-post-id={post.id}
    data-source={post.source}
    data-author={post.author.handle}
    data-pinned={post.pinned || undefined}
    {...rest}
  >
    {mark === undefined ? null : <p className="mark">{mark}</p>}
    {post.warning === undefined ? null : <p className="warning">{post.warning}</p>}
    <Segments segments={post.segments} lang={post.lang} linked={linked} />
    {post.quote === undefined ? null : <Quoted quote={post.quote} linked={linked} />}
    <Pictures post={post} wall={wall} linked={linked} eager={far} />
    <footer className="byline">
      <Avatar name={post.author.name} handle={post.author.handle} src={mediaAddress(wall, post, 'avatar')} />
      <span className="who">
        {post.author.name === post.author.handle ? null : <bdi className="name">{post.author.name} </bdi>}
        <bdi className="handle">@{post.author.handle}</bdi>
      </span>
      <span className="facts">
        {href === undefined ? (
          <When at={post.createdAt} form={far ? 'clock' : 'ago'} />
        ) : (
          <a href={href}>
            <When at={post.createdAt} />
          </a>
        )}
        {post.geo?.place == null || far ? null : <bdi className="place">{post.geo.place}</bdi>}
        {post.reposts > 0 ? <span>{many(post.reposts, 'repost', 'reposts')}</span> : null}
        {post.replies > 0 && !far ? <span>{many(post.replies, 'answer', 'answers')}</span> : null}
        {post.edited && !far ? <span>edited</span> : null}
        <NetworkMark source={post.source} />
        {post.networks?.map((network) => (
          <NetworkMark key={network} source={network} />
        ))}
        {post.pinned ? <Pin /> : null}
      </span>
    </footer>
    {children}
  </article>
)

/** One post, as it is drawn everywhere: the words first, who and when quietly below. */
export const PostCard = memo(Card)

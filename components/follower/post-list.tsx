import { PostCard } from '#components/post/post-card'
import type { PublicPost } from '#lib/protocol/view'

type Props = {
  readonly label: string
  readonly posts: readonly PublicPost[]
  readonly slug: string
  /** The post on the big screen now. */
  readonly spotlight: string | null
  readonly mark?: string
}

const markOf = (post: PublicPost, spotlight: string | null, mark: string | undefined): string | undefined => {
  if (post.id === spotlight) return 'On the big screen now'
  if (mark !== undefined) return mark
  if (post.repostOf !== null) return `Reposted by ${post.author.name}`
  return post.replyTo === null ? undefined : 'In answer'
}

/** Posts one below the other, a hairline between them. */
export const PostList = ({ label, posts, slug, spotlight, mark }: Props) => (
  <section aria-label={label} className="posts">
    {posts.map((post) => {
      const why = markOf(post, spotlight, mark)
      return (
        <PostCard
          key={post.id}
          post={post}
          wall={slug}
          linked
          href={`/${slug}/p/${encodeURIComponent(post.id)}`}
          {...(why === undefined ? {} : { mark: why })}
        />
      )
    })}
  </section>
)

import { Masthead } from '#components/follower/masthead'
import { PostList } from '#components/follower/post-list'
import type { PostPage } from '#lib/protocol/http'
import type { WallView } from '#lib/protocol/view'

type Props = { readonly wall: WallView; readonly q: string; readonly page: PostPage | null }

/** What a search found, or a page of history, for every browser: no script is needed. */
export const Found = ({ wall, q, page }: Props) => {
  const posts = page?.posts ?? []
  const older = new URLSearchParams({ ...(q === '' ? {} : { q }), before: page?.next ?? '' })
  return (
    <div className="follower">
      <Masthead wall={wall} q={q} />
      <main>
        <h2 className="found">
          {q === '' ? 'Older posts' : posts.length === 0 ? `Nothing said of “${q}” yet` : `Said of “${q}”`}
          <a href={`/${wall.slug}`}>Back to now</a>
        </h2>
        <PostList
          label={q === '' ? 'Older posts' : `Posts that say ${q}`}
          posts={posts}
          slug={wall.slug}
          spotlight={null}
        />
        {page?.next == null ? (
          posts.length > 0 && q === '' ? (
            <p className="ending">This is where it began.</p>
          ) : null
        ) : (
          <p className="older">
            <a href={`/${wall.slug}?${older}`}>Older posts</a>
          </p>
        )}
      </main>
    </div>
  )
}

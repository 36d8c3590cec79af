import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getApi } from '#app/wire/api'
import { Page } from '#components/pages/page'
import { PostCard } from '#components/post/post-card'
import type { PostConversation } from '#lib/protocol/http'
import type { PublicPost } from '#lib/protocol/view'

type Props = { readonly params: Promise<{ wall: string; id: string }> }

const read = async ({ params }: Props): Promise<PostConversation | null> => {
  const { wall, id } = await params
  return getApi<PostConversation>(`/api/walls/${wall}/posts/${encodeURIComponent(decodeURIComponent(id))}`)
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const found = await read(props)
  return found === null
    ? {}
    : {
        title: `${found.post.author.name} on ${found.wall.title}`,
        description: found.post.text,
        robots: { index: false },
      }
}

/** One post, with what it answers above and its answers below. */
export default async function PostPage(props: Props) {
  const found = await read(props)
  if (found === null) notFound()
  const { wall, post, above, below } = found
  const card = (one: PublicPost) => (
    <PostCard key={one.id} post={one} wall={wall.slug} linked href={`/${wall.slug}/p/${encodeURIComponent(one.id)}`} />
  )
  return (
    <Page title={wall.title} back={{ href: `/${wall.slug}`, label: 'The whole conversation' }}>
      <div className="conversation">
        {above.map(card)}
        <div className="this">{card(post)}</div>
        {below.length === 0 ? null : (
          <section aria-label="Answers">
            <p className="lead">{below.length === 1 ? 'One answer' : `${below.length} answers`}</p>
            {below.map(card)}
          </section>
        )}
      </div>
    </Page>
  )
}

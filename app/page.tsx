import { getApi } from '#app/wire/api'
import { Page } from '#components/pages/page'
import type { WallList } from '#lib/protocol/http'

export const dynamic = 'force-dynamic'

const number = new Intl.NumberFormat('en')

/** The walls of this installation, like a printed programme. */
export default async function WallsPage() {
  const walls = (await getApi<WallList>('/api/walls'))?.walls ?? []
  if (walls.length === 0) {
    return (
      <Page
        title="No walls yet"
        lead={
          <>
            Make one on the command line:{' '}
            <code>npm run -s backchannel -- wall create my-event --title “My event” --tag myevent</code>
          </>
        }
      />
    )
  }
  return (
    <Page title="Backchannel" lead="What is being said around these events, live and afterwards.">
      <nav className="programme" aria-label="Walls">
        {walls.map((wall) => (
          <a key={wall.slug} className="plain" href={`/${wall.slug}`}>
            <span className="title">{wall.title}</span>
            <span className="count">
              {number.format(wall.posts)} posts, {number.format(wall.people)} people
            </span>
            {wall.about === '' ? null : <span className="about">{wall.about}</span>}
          </a>
        ))}
      </nav>
    </Page>
  )
}

import type { CSSProperties } from 'react'
import type { WallList } from '#lib/protocol/http'
import { isJustTag } from '#lib/wall'
import { Home } from './home'
import './programme.css'
import { Sheet } from './sheet'

const figure = (count: number, one: string, more: string): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : more}`

const Wall = ({ wall }: { readonly wall: WallList['walls'][number] }) => (
  <li data-brand="" style={wall.accent === null ? undefined : ({ '--accent': wall.accent } as CSSProperties)}>
    <a href={`/${wall.slug}`}>
      <h2 dir="auto">{wall.title}</h2>
      <p className="tags">
        {wall.tags
          .filter((tag) => !isJustTag(wall.title, tag))
          .map((tag) => `#${tag}`)
          .join('  ')}
      </p>
      {wall.about === '' ? null : <p dir="auto">{wall.about}</p>}
      <p className="figures">
        {wall.posts === 0
          ? 'Nothing said yet'
          : `${figure(wall.posts, 'post', 'posts')} by ${figure(wall.people, 'person', 'people')}`}
      </p>
    </a>
  </li>
)

/** The walls of this house, set like a printed programme. */
export const Programme = ({ walls }: WallList) => (
  <Sheet className="programme">
    <header>
      <Home />
      <h1>{walls.length === 0 ? 'No walls yet' : 'The conversation around the event'}</h1>
    </header>
    <main>
      {walls.length === 0 ? (
        <>
          <p>A wall is one event’s backchannel. On the machine that runs this, say:</p>
          <pre>
            <code>npm run -s backchannel -- wall create myevent --title "My event" --tag myevent</code>
          </pre>
          <p>Then come back here: the wall is listed at once.</p>
        </>
      ) : (
        <ul>
          {walls.map((wall) => (
            <Wall key={wall.slug} wall={wall} />
          ))}
        </ul>
      )}
    </main>
    <footer>
      <a href="/enter">Curators sign in</a>
    </footer>
  </Sheet>
)

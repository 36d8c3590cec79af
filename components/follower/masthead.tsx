import './follower.css'
import type { CSSProperties } from 'react'
import type { WallView } from '#lib/protocol/view'

type Props = {
  readonly wall: WallView
  readonly posts?: number
  readonly people?: number
  readonly lost?: boolean
  readonly q?: string
}

/** A hashtag cannot be broken: the title is set so that its longest word stands on one line. */
const longestWord = (title: string): number => Math.max(...title.split(/\s+/).map((word) => word.length))

const number = new Intl.NumberFormat('en')

/** What this wall is, how many speak on it, and how to join or look for something. */
export const Masthead = ({ wall, posts, people, lost = false, q = '' }: Props) => (
  <header className="masthead">
    <h1 style={{ '--letters': longestWord(wall.title) } as CSSProperties}>
      <a href={`/${wall.slug}`}>{wall.title}</a>
    </h1>
    {wall.about === '' ? null : <p className="about">{wall.about}</p>}
    <p className="counts" role="status">
      {posts === undefined ? null : (
        <>
          <b>{number.format(posts)}</b> posts by <b>{number.format(people ?? 0)}</b> people
        </>
      )}
      {lost ? (
        <span className="lost">Connection lost. Everything here stays; new posts come when it is back.</span>
      ) : null}
    </p>
    <form className="search" action={`/${wall.slug}`} method="get">
      <input
        type="search"
        name="q"
        defaultValue={q}
        placeholder="Search what was said"
        aria-label="Search what was said"
      />
    </form>
    {wall.guests ? (
      <a className="say" href={`/${wall.slug}/post`}>
        Say something
      </a>
    ) : null}
  </header>
)

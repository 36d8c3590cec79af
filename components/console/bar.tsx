import type { CuratorPresence } from '#lib/protocol/socket'
import { Lamps, People } from './lamps'

type Props = {
  readonly slug: string
  readonly title: string
  readonly presence: CuratorPresence | null
  readonly rate: number
  readonly link: { readonly words: string; readonly isLive: boolean }
  readonly theme: 'dark' | 'light'
  readonly onTheme: () => void
  readonly onSheet: () => void
  readonly onSources: () => void
  readonly onSignOut: () => void
}

/** The desk's top line: where one is, what is connected, how this console itself is doing. */
export const Bar = ({ slug, title, presence, rate, link, theme, onTheme, onSheet, onSources, onSignOut }: Props) => (
  <header className="desk-bar">
    <h1>{title}</h1>
    <nav aria-label="Pages of this wall">
      <a href={`/${slug}/screen`} target="_blank" rel="noopener">
        Screen
      </a>
      <a href={`/${slug}`} target="_blank" rel="noopener">
        Follower page
      </a>
    </nav>
    {presence === null ? null : <Lamps presence={presence} />}
    {presence === null ? null : <People presence={presence} rate={rate} />}
    <p className="desk-link" data-live={link.isLive} role="status">
      {link.words}
    </p>
    <div className="desk-tools">
      <button type="button" onClick={onSources} aria-haspopup="dialog">
        Sources
      </button>
      <button type="button" onClick={onTheme}>
        {theme === 'dark' ? 'Light' : 'Dark'}
      </button>
      <button type="button" onClick={onSheet} aria-haspopup="dialog">
        Keys <kbd>?</kbd>
      </button>
      <button type="button" onClick={onSignOut}>
        Sign out
      </button>
    </div>
  </header>
)

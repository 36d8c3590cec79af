import type { ReactNode } from 'react'
import { Address } from './head'

type Props = { readonly tags: readonly string[]; readonly short: string; readonly qr: ReactNode }

/** Nothing yet: the screen asks for the first post. */
export const Invitation = ({ tags, short, qr }: Props) => (
  <div className="invitation">
    <div>
      <p className="invitation-words">What you say here appears on this wall.</p>
      <ul className="invitation-ways">
        {tags[0] === undefined ? null : (
          <li>
            Post with <bdi className="invitation-tag">#{tags[0]}</bdi>
          </li>
        )}
        <li>
          Or write at <Address short={short} />
        </li>
      </ul>
    </div>
    {qr}
  </div>
)

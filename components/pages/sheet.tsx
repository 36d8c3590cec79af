import type { CSSProperties, ReactNode } from 'react'
import './sheet.css'

type Props = {
  /** The event's own colour; without it, Backchannel's. */
  readonly accent?: string | null
  readonly className?: string
  readonly children: ReactNode
}

/** The paper every page but screen and console is set on. */
export const Sheet = ({ accent = null, className = '', children }: Props) => (
  <div
    className={`sheet ${className}`}
    data-brand=""
    style={accent === null ? undefined : ({ '--accent': accent } as CSSProperties)}
  >
    {children}
  </div>
)

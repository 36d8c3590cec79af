import type { ReactNode } from 'react'
import './pages.css'

type Props = {
  readonly title: ReactNode
  readonly lead?: ReactNode
  readonly back?: { readonly href: string; readonly label: string }
  readonly children?: ReactNode
}

/** The frame of the small pages: a way back, a headline, a sentence, and what the page is for. */
export const Page = ({ title, lead, back, children }: Props) => (
  <main className="page">
    {back === undefined ? null : (
      <a className="back plain" href={back.href}>
        ← {back.label}
      </a>
    )}
    <h1>{title}</h1>
    {lead === undefined ? null : <p className="lead">{lead}</p>}
    {children}
  </main>
)

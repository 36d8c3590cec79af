import type { ReactNode } from 'react'

/** Where a post came from, drawn small in the colour of the text around it. */
const marks: Readonly<Record<string, readonly [name: string, drawing: ReactNode]>> = {
  sample: ['Sample', <path key="0" d="M3 4.5h10M3 8h10M3 11.5h6" />],
  webhook: ['Sent by a program', <path key="0" d="M5.5 4 2 8l3.5 4M10.5 4 14 8l-3.5 4M9 3.5 7 12.5" />],
  guest: ['In the room', <path key="0" d="m3 13 .8-3L11 2.8l2.2 2.2L6 12.2 3 13ZM9.4 4.4l2.2 2.2" />],
  replay: ['Replayed', <path key="0" d="M3 8a5 5 0 1 1 1.6 3.7M3 13v-2.4h2.4" />],
  inbox: ['Inbox', <path key="0" d="M2.5 9.5 4.4 3h7.2l1.9 6.5V13h-11V9.5h3.4a2.1 2.1 0 0 0 4.2 0h3.4" />],
  mastodon: ['Mastodon', <path key="0" d="M3 12.5V6.8a2.5 2.5 0 0 1 5 0v2.4M8 9.2V6.8a2.5 2.5 0 0 1 5 0v5.7" />],
  bluesky: [
    'Bluesky',
    <path
      key="0"
      d="M8 8C7 5.8 4.4 3.4 2.6 3.1c-.3 3.6.5 5.6 3.2 5.7C3.6 9.6 4 12.6 5.6 13 7 13.3 8 10.5 8 9.5 8 10.5 9 13.3 10.4 13c1.6-.4 2-3.4-.2-4.2 2.7-.1 3.5-2.1 3.2-5.7C11.6 3.4 9 5.8 8 8Z"
    />,
  ],
  x: ['X', <path key="0" d="m3 3 10 10M13 3 3 13" />],
}

/** A network nobody drew a mark for is named in words. */
export const NetworkMark = ({ source }: { readonly source: string }) => {
  const mark = marks[source]
  if (mark === undefined) return <span className="network">{source}</span>
  const [name, drawing] = mark
  return (
    <svg className="network" viewBox="0 0 16 16" role="img" aria-label={name}>
      <title>{name}</title>
      {drawing}
    </svg>
  )
}

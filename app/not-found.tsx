import type { Metadata } from 'next'
import { Message } from '#components/pages/message'

export const metadata: Metadata = { title: 'Not here · Backchannel' }

export default function NotFound() {
  return (
    <Message title="There is nothing at this address">
      <p>It may have been typed with a slip of the finger. All walls of this house are on its first page.</p>
      <a className="go" href="/">
        See all walls
      </a>
    </Message>
  )
}

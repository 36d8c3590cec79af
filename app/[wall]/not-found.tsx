import type { Metadata } from 'next'
import { Message } from '#components/pages/message'

export const metadata: Metadata = { title: 'No such wall · Backchannel' }

export default function NoSuchWall() {
  return (
    <Message title="There is no wall of this name">
      <p>The name in the address is the event’s, as it stands under the QR code on the screen: check its spelling.</p>
      <a className="go" href="/">
        See all walls
      </a>
    </Message>
  )
}

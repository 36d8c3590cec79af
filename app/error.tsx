'use client'

import { Message } from '#components/pages/message'

export default function Fault({ reset }: { error: Error; reset: () => void }) {
  return (
    <Message title="This page could not be made just now">
      <p>Nothing that was said is lost. Try again in a moment.</p>
      <button
        type="button"
        className="go"
        onClick={() => {
          reset()
          window.location.reload()
        }}
      >
        Try again
      </button>
    </Message>
  )
}

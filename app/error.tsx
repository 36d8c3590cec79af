'use client'

import { Page } from '#components/pages/page'

export default function Failed({ reset }: { readonly reset: () => void }) {
  return (
    <Page title="That did not work" lead="The fault is ours. What was said is safe.">
      <button type="button" className="do" onClick={reset}>
        Try again
      </button>
    </Page>
  )
}

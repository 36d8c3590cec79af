'use client'

import { useState } from 'react'
import type { ErrorBody } from '#lib/protocol/http'

export const EnterForm = ({ next }: { readonly next: string }) => {
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const enter = async (form: FormData) => {
    setBusy(true)
    const answer = await fetch('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: form.get('name'), passcode: form.get('passcode') }),
    }).catch(() => null)
    if (answer?.ok === true) {
      window.location.assign(next)
      return
    }
    setBusy(false)
    const body = answer === null ? null : ((await answer.json().catch(() => null)) as ErrorBody | null)
    setFault(body?.error.message ?? 'It did not get through. Try again in a moment.')
  }

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        void enter(new FormData(event.currentTarget))
      }}
    >
      <label>
        Your name
        <input name="name" required maxLength={60} autoComplete="name" />
      </label>
      <label>
        Passcode
        <input name="passcode" type="password" required autoComplete="current-password" />
      </label>
      {fault === null ? null : (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <button type="submit" disabled={busy}>
        Sign in
      </button>
    </form>
  )
}

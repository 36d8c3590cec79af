'use client'

import { useEffect, useState } from 'react'

const patience = 10_000

/** The only thing the room may see of a lost link, and only when it lasts: a dot for the operator. */
export const Dot = ({ linked }: { readonly linked: boolean }) => {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (linked) return setShown(false)
    const timer = setTimeout(() => setShown(true), patience)
    return () => clearTimeout(timer)
  }, [linked])
  return shown ? <span className="dot" role="status" aria-label="Waiting for the server" /> : null
}

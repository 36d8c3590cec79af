'use client'

import { useEffect } from 'react'
import '#components/screen/screen.css'

const retry = 5_000

/** What the room sees when this page itself failed: the ground of the wall, nothing of the machine; and it tries again. */
export default function ScreenError() {
  useEffect(() => {
    const timer = setInterval(() => location.reload(), retry)
    return () => clearInterval(timer)
  }, [])
  return <main className="screen" data-layout="error" data-theme="dark" data-kiosk />
}

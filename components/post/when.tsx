'use client'

import { useEffect, useState } from 'react'

const minute = 60_000

const sameDay = (a: Date, b: Date): boolean => a.toDateString() === b.toDateString()

const clock = (at: Date, now: Date): string => {
  const time = at.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })
  if (sameDay(at, now)) return time
  const isThisYear = at.getFullYear() === now.getFullYear()
  const day = at.toLocaleDateString(undefined, {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  })
  return `${day}, ${time}`
}

const relative = (at: Date, now: Date): string => {
  const gone = now.getTime() - at.getTime()
  if (gone >= 0 && gone < minute) return 'now'
  if (gone >= 0 && gone < 60 * minute) return `${Math.floor(gone / minute)} min`
  return clock(at, now)
}

/** When it was written. The served page says it in UTC; the browser then says it in the reader's own time. */
export const When = ({ at }: { readonly at: string }) => {
  const [now, setNow] = useState<Date | null>(null)
  useEffect(() => {
    setNow(new Date())
    const timer = setInterval(() => setNow(new Date()), minute / 2)
    return () => clearInterval(timer)
  }, [])
  const served = `${at.slice(0, 10)}, ${at.slice(11, 16)} UTC`
  return (
    <time className="when" dateTime={at} title={served}>
      {now === null ? at.slice(11, 16) : relative(new Date(at), now)}
    </time>
  )
}

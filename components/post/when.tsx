'use client'

import { useClock } from './clock'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const minute = 60_000
const two = (n: number): string => String(n).padStart(2, '0')

type Parts = { day: number; month: number; year: number; hour: number; minute: number }

const local = (at: Date): Parts => ({
  day: at.getDate(),
  month: at.getMonth(),
  year: at.getFullYear(),
  hour: at.getHours(),
  minute: at.getMinutes(),
})

/** UTC, from the ISO text itself: the same on the server as in any browser. */
const universal = (iso: string): Parts => ({
  day: Number(iso.slice(8, 10)),
  month: Number(iso.slice(5, 7)) - 1,
  year: Number(iso.slice(0, 4)),
  hour: Number(iso.slice(11, 13)),
  minute: Number(iso.slice(14, 16)),
})

const timeOf = ({ hour, minute: past }: Parts): string => `${two(hour)}:${two(past)}`
const dayOf = ({ day, month }: Parts): string => `${day} ${months[month] ?? ''}`
const fullOf = (parts: Parts): string => `${dayOf(parts)} ${parts.year}, ${timeOf(parts)}`

const ago = (at: Date, now: Date): string => {
  const gone = now.getTime() - at.getTime()
  if (gone >= 0 && gone < minute) return 'now'
  if (gone >= 0 && gone < 60 * minute) return `${Math.floor(gone / minute)} min`
  const parts = local(at)
  if (at.toDateString() === now.toDateString()) return timeOf(parts)
  return at.getFullYear() === now.getFullYear() ? `${dayOf(parts)}, ${timeOf(parts)}` : fullOf(parts)
}

type Props = {
  /** ISO 8601. */
  readonly at: string
  /** `ago`: how long ago while it is fresh, then when. `clock`: the time of day alone. */
  readonly form?: 'ago' | 'clock'
}

/** When it was written. The served page says it in UTC; the browser then says it in the reader's own time. */
export const When = ({ at, form = 'ago' }: Props) => {
  const now = useClock()
  const written = new Date(at)
  const words =
    now === null ? timeOf(universal(at)) : form === 'clock' ? timeOf(local(written)) : ago(written, new Date(now))
  return (
    <time className="when" dateTime={at} title={`${fullOf(universal(at))} UTC`}>
      {words}
    </time>
  )
}

'use client'

import { useEffect, useState } from 'react'
import { lastMinute, type Sample, sampled } from '#lib/director/rate'

const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')

/** Fewer in a minute are no news. */
const few = 3
/** From so many a minute nobody can read them all. */
const flood = 60

type Props = { readonly posts: number; readonly people: number }

/** Small, steady, in figures of one width. */
export const Counters = ({ posts, people }: Props) => {
  const recent = useLastMinute(posts)
  return (
    <p className="counters">
      <Count figure={grouped(posts)} word={posts === 1 ? 'post' : 'posts'} />
      <Count figure={grouped(people)} word={people === 1 ? 'person' : 'people'} />
      {recent >= few ? (
        <Count
          figure={grouped(recent)}
          word={recent < flood ? 'in the last minute' : 'in the last minute, a part of them here'}
        />
      ) : null}
    </p>
  )
}

const Count = ({ figure, word }: { figure: string; word: string }) => (
  <span className="count">
    <b>{figure}</b> {word}
  </span>
)

/** Counts in steps of two seconds, so that the figure can be read. */
const useLastMinute = (posts: number): number => {
  const [samples, setSamples] = useState<readonly Sample[]>([])
  const [posted, setPosted] = useState(posts)
  if (posted !== posts) setPosted(posts)
  useEffect(() => {
    const take = () => setSamples((was) => sampled(was, posted, performance.now()))
    take()
    const timer = setInterval(take, 2_000)
    return () => clearInterval(timer)
  }, [posted])
  return lastMinute(samples)
}

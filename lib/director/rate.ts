/** How many posts there were at a time (milliseconds), as the tally told. */
export type Sample = { readonly at: number; readonly posts: number }

const minute = 60_000
const apart = 1_000

/** The samples of the last minute with a new one, at most one a second, and the last one before it. */
export const sampled = (samples: readonly Sample[], posts: number, now: number): readonly Sample[] => {
  const last = samples.at(-1)
  if (last?.posts === posts) return expired(samples, now)
  const kept = last !== undefined && samples.length > 1 && now - last.at < apart ? samples.slice(0, -1) : samples
  return [...expired(kept, now), { at: now, posts }]
}

const expired = (samples: readonly Sample[], now: number): readonly Sample[] => {
  const second = samples[1]
  return second !== undefined && now - second.at > minute ? expired(samples.slice(1), now) : samples
}

/** How many posts came in the last minute. Posts hidden since count as never having come. */
export const lastMinute = (samples: readonly Sample[]): number => {
  const first = samples[0]
  const last = samples.at(-1)
  return first === undefined || last === undefined ? 0 : Math.max(0, last.posts - first.posts)
}

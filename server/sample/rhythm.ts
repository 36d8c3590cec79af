import type { Part } from './programme'
import { type Seeded, Seeded as SeededNumbers, seedOf } from './seeded'

const steps = 400

/**
 * Where in a part its posts fall: a mapping from how far its material has gone (0 to 1) to a time. Rooms do not talk
 * evenly: a few moments draw everyone's thumbs at once, in between it is quieter, and those moments are the same for all.
 */
export const rhythmOf = (part: Part, seed: number): ((gone: number) => number) => {
  const chance = new SeededNumbers(seed ^ seedOf(part.name))
  const hours = (part.to - part.from) / 3_600_000
  const density = peaks(chance, hours)
  const sums: number[] = [0]
  for (const it of density) sums.push((sums.at(-1) ?? 0) + it)
  const all = sums.at(-1) ?? 1
  return (gone) => {
    const wanted = Math.min(Math.max(gone, 0), 1) * all
    const at = Math.max(
      1,
      sums.findIndex((it) => it >= wanted),
    )
    const low = sums[at - 1] ?? 0
    const high = sums[at] ?? all
    const within = high === low ? 0 : (wanted - low) / (high - low)
    return part.from + ((at - 1 + within) / steps) * (part.to - part.from)
  }
}

const peaks = (chance: Seeded, hours: number): readonly number[] => {
  const moments = Array.from({ length: hours > 4 ? 9 : 6 }, () => ({
    at: chance.next() * steps,
    wide: chance.between(0.01, hours > 4 ? 0.02 : 0.035) * steps,
    high: chance.between(1, 5),
  }))
  return Array.from({ length: steps }, (_, at) =>
    moments.reduce((sum, it) => sum + it.high * Math.exp(-(((at - it.at) / it.wide) ** 2)), 0.45),
  )
}

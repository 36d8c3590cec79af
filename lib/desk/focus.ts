/** The id a step away; from nowhere, the first (or the last, going up). */
export const stepFrom = (ids: readonly string[], at: string | null, step: 1 | -1): string | null => {
  const index = at === null ? -1 : ids.indexOf(at)
  if (index < 0) return (step === 1 ? ids[0] : ids.at(-1)) ?? null
  return ids[Math.min(ids.length - 1, Math.max(0, index + step))] ?? null
}

/** Where the focus goes when its post leaves the list: to the next that is still there, else the one before. */
export const heirOf = (was: readonly string[], now: readonly string[], at: string): string | null => {
  const left = new Set(now)
  if (left.has(at)) return at
  const index = was.indexOf(at)
  if (index < 0) return now[0] ?? null
  return was.slice(index + 1).find((id) => left.has(id)) ?? was.slice(0, index).findLast((id) => left.has(id)) ?? null
}

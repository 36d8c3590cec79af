import { isAwake } from './awake'
import { budgetsOf } from './budgets'
import { cast, fixedOnly, personNamed } from './cast'
import type { Draft } from './draft'
import type { Person } from './people/person'
import { partNamed, programme } from './programme'
import { Seeded, seedOf } from './seeded'
import { saysWhere, suits } from './suits'

export type Casting = {
  readonly authors: ReadonlyMap<Draft, Person>
  /** Posts each person has still to write: reposts. */
  readonly left: ReadonlyMap<Person, number>
  /** When each person wrote. */
  readonly times: ReadonlyMap<Person, readonly number[]>
}

/** The organiser: a guest among guests in sessions only; else he would ask where his own door is. */
const host = 'corinashdale'
const hosted: ReadonlySet<string> = new Set(
  programme.filter((it) => it.track !== null || it.name === 'lightning').map((it) => it.name),
)

/** Between two posts of one person, in milliseconds: nobody types faster. */
export const typing = 24_000

/** Finds an author for every draft. Throws RangeError when nobody suits one: our own writing is at fault then. */
export const castAll = (drafts: readonly Draft[], total: number, seed: number): Casting => {
  const chance = new Seeded(seed ^ seedOf('casting'))
  const bound = new Map<Person, number>()
  const tracks = new Map<string, number>()
  /** Fixed lines by person and part: who has several leads there, and says nothing else. */
  const leads = new Map<string, number>()
  const settled = new Map<Draft, Person>()
  /** What the author of a draft will say later in the same talk. */
  const goesOn = new Map<Draft, Draft[]>()
  const later = (draft: Draft): number => (goesOn.get(draft) ?? []).reduce((sum, it) => sum + 1 + later(it), 0)
  for (const draft of drafts) {
    const person = draft.by === null ? onlyOne(draft, bound, chance, settled) : personNamed(draft.by)
    if (person === null) {
      if (draft.same !== null) goesOn.set(draft.same, [...(goesOn.get(draft.same) ?? []), draft])
      continue
    }
    settled.set(draft, person)
    bound.set(person, (bound.get(person) ?? 0) + 1)
    const { track, from } = partNamed(draft.part)
    leads.set(`${person.short} ${draft.part}`, 1 + (leads.get(`${person.short} ${draft.part}`) ?? 0))
    if (track !== null) tracks.set(`${person.short} ${from}`, track)
  }
  const left = new Map(budgetsOf(total, seed, bound))
  const reserved = new Map(bound)
  const times = new Map<Person, number[]>(cast.map((it) => [it, []]))
  const authors = new Map<Draft, Person>()

  /** Nobody sits in two rooms at once: leaders are where they lead, others where chance has put them. */
  const isThere = (person: Person, { part, side }: Draft): boolean => {
    const { track, from } = partNamed(part)
    if (track === null || side === 'away') return true
    return (tracks.get(`${person.short} ${from}`) ?? 1 + (seedOf(`${person.short} ${from}`) % 2)) === track
  }
  const free = (person: Person): number => (left.get(person) ?? 0) - (reserved.get(person) ?? 0)
  const isIdle = (person: Person, at: number): boolean =>
    (times.get(person) ?? []).every((it) => Math.abs(it - at) >= typing)

  const choose = (draft: Draft): Person => {
    const only = settled.get(draft)
    if (only !== undefined) return only
    const same = draft.same === null ? undefined : authors.get(draft.same)
    if (same !== undefined) return same
    const taken = new Set([draft.answers, ...draft.unlike].map((it) => (it === null ? undefined : authors.get(it))))
    const found = chance.weighted(cast, (person) => {
      if (fixedOnly.has(person.short) || taken.has(person) || person.inRoom !== (draft.side === 'room')) return 0
      if (person.short === host && !hosted.has(draft.part)) return 0
      if (partNamed(draft.part).track !== null && (leads.get(`${person.short} ${draft.part}`) ?? 0) > 1) return 0
      if (!isThere(person, draft) || !suits(person, draft) || !isIdle(person, draft.at)) return 0
      if (!isAwake(person, draft.at)) return 0
      if (free(person) < 1 + later(draft)) return 0
      return free(person) ** (person.inRoom ? 0.92 : 0.75) || 0
    })
    if (found === null) throw new RangeError(`Nobody could write: ${draft.text}`)
    return found
  }

  for (const draft of drafts) {
    const person = choose(draft)
    authors.set(draft, person)
    times.get(person)?.push(draft.at)
    left.set(person, (left.get(person) ?? 0) - 1)
    const kept = settled.has(draft) || draft.same !== null ? -1 : later(draft)
    reserved.set(person, (reserved.get(person) ?? 0) + kept)
  }
  return { authors, left, times }
}

/** Who writes what few could: words of another language, or of a place they name. Whoever has least to write so far. */
const onlyOne = (
  draft: Draft,
  bound: ReadonlyMap<Person, number>,
  chance: Seeded,
  settled: ReadonlyMap<Draft, Person>,
): Person | null => {
  if (draft.same !== null) return settled.get(draft.same) ?? null
  if (draft.lang === 'en' && !saysWhere(draft)) return null
  const able = cast.filter((person) => !person.inRoom && !fixedOnly.has(person.short) && suits(person, draft))
  if (able.length === 0) throw new RangeError(`Nobody could write: ${draft.text}`)
  return chance.weighted(able, (person) => 1 / (1 + 4 * (bound.get(person) ?? 0)) ** 2)
}

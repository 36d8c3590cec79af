import { isAwake } from './awake'
import { board } from './cast'
import { type Casting, typing } from './casting'
import type { Draft } from './draft'
import type { Person } from './people/person'
import { Seeded, seedOf } from './seeded'

export type Repost = { readonly at: number; readonly of: Draft; readonly author: Person }

/** One post is repeated by no more than this many. */
const most = 13
const minute = 60_000
const day = 24 * 60 * minute

/** How much a post asks to be repeated: few do, and those a lot. */
const appeals = (drafts: readonly Draft[], chance: Seeded): readonly number[] =>
  drafts.map(({ text, answers, picture, by, lang }) => {
    let appeal = chance.wait(1) ** 1.7
    if (answers !== null) appeal *= 0.09
    if (text.length < 40) appeal *= 0.2
    if (text.endsWith('?')) appeal *= 0.35
    if (text.includes('"') || text.includes('example.')) appeal *= 1.7
    if (picture !== null) appeal *= 1.5
    if (by !== null) appeal *= by === board ? 0.2 : 1.3
    return lang === 'en' ? appeal : appeal * 0.5
  })

/** Everybody writes what is left to them as reposts: mostly within minutes, some in the evening, some days later. */
export const repostAll = (
  drafts: readonly Draft[],
  { authors, left, times }: Casting,
  end: number,
  seed: number,
): readonly Repost[] => {
  const chance = new Seeded(seed ^ seedOf('reposts'))
  const appeal = appeals(drafts, chance)
  const all = drafts.map((draft, at) => ({ draft, appeal: appeal[at] ?? 0 }))
  const busy = new Map([...times].map(([person, at]) => [person, [...at]]))
  const units = chance.shuffled([...left].flatMap(([person, count]) => Array<Person>(count).fill(person)))
  const done = new Set<string>()
  const heard = new Map<Draft, number>()

  const lag = (): number => {
    const kind = chance.next()
    if (kind < 0.74) return 20_000 + chance.wait(5 * minute)
    return kind < 0.94 ? minute + chance.wait(80 * minute) : chance.between(0.4, 1.1) * day
  }
  const attempt = (person: Person): Repost | null => {
    const found = chance.weighted(all, ({ draft, appeal }) => {
      if (draft.lang !== 'en' && !person.languages.includes(draft.lang)) return 0
      return authors.get(draft) === person || (heard.get(draft) ?? 0) >= most ? 0 : appeal
    })
    if (found === null) return null
    const at = found.draft.at + lag()
    const key = `${person.short} ${all.indexOf(found)}`
    const mine = busy.get(person) ?? []
    if (done.has(key) || at > end || !isAwake(person, at) || mine.some((it) => Math.abs(it - at) < typing)) return null
    done.add(key)
    heard.set(found.draft, (heard.get(found.draft) ?? 0) + 1)
    busy.set(person, [...mine, at])
    return { at, of: found.draft, author: person }
  }
  return units.map((person) => {
    for (let tries = 0; tries < 400; tries++) {
      const repost = attempt(person)
      if (repost !== null) return repost
    }
    throw new RangeError(`@${person.short} finds nothing to repost.`)
  })
}

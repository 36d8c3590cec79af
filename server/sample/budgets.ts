import { cast } from './cast'
import type { Person } from './people/person'
import { Seeded, seedOf } from './seeded'

/**
 * How many posts each person writes in all; together `total`. Who is in the room writes more; of those elsewhere most
 * write once or twice and a few a lot. Nobody gets fewer than `least` says.
 */
export const budgetsOf = (
  total: number,
  seed: number,
  least: ReadonlyMap<Person, number>,
): ReadonlyMap<Person, number> => {
  const chance = new Seeded(seed ^ seedOf('budgets'))
  const budgets = new Map<Person, number>()
  const open: { readonly person: Person; readonly weight: number }[] = []
  let left = total
  for (const person of cast) {
    const start = person.posts ?? Math.max(1, least.get(person) ?? 0)
    budgets.set(person, start)
    left -= start
    const weight = chance.next() ** (person.inRoom ? 1.3 : 5) * (person.inRoom ? 1 : 1.1)
    if (person.posts === null) open.push({ person, weight })
  }
  if (left < 0) throw new RangeError('The cast has more to say than there are posts.')
  while (left > 0) {
    const lucky = chance.weighted(open, (it) => ((budgets.get(it.person) ?? 0) < 26 ? it.weight : 0))
    if (lucky === null) throw new RangeError('Nobody may write the rest.')
    budgets.set(lucky.person, (budgets.get(lucky.person) ?? 0) + 1)
    left--
  }
  return budgets
}

import type { Person } from './people/person'
import { seedOf } from './seeded'

/** Site-relative address of the person's drawn portrait; null for those who never chose one. */
export const portraitOf = ({ look, short, posts }: Person): string | null => {
  if (look === null || (posts === null && seedOf(`face ${short}`) % 9 === 0)) return null
  return `/sample/avatars/${short.replace(/_+$/, '')}.webp`
}

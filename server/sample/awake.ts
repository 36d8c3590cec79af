import type { Person } from './people/person'
import { placeOf } from './people/places'

const hour = 3_600_000

/** The sun's time of day where the person is, in hours; in the room everybody lives by Manchester's clock. */
const hourOf = (person: Person, at: number): number => {
  const ahead = person.inRoom ? 1 : placeOf(person.place).lon / 15 + 0.7
  return (((at / hour + ahead) % 24) + 24) % 24
}

/** Whether the person is up. One of them stays up for it. */
export const isAwake = (person: Person, at: number): boolean => {
  if (person.short === 'kirralanyon') return true
  const time = hourOf(person, at)
  return time >= 6.3 || time < 0.4
}

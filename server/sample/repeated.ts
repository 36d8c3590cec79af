import type { Person } from './people/person'
import type { Seeded } from './seeded'
import { roomOn } from './suits'

const remarks = [
  'This. ',
  'Yes! ',
  '+1 ',
  'So true. ',
  'Love this ',
  'Ha! ',
  'Agree. ',
  'Brilliant ',
  'Stealing this: ',
  'Exactly ',
  ':) ',
]

/** A repost's text: as the network repeats it, or by hand, "RT @…", where the end is cut off when there is no room. */
export const repeated = (
  text: string,
  by: Person,
  author: Person,
  chance: Seeded,
): { text: string; byHand: boolean } => {
  if (author.source !== 'x' || chance.chance(0.46)) return { text, byHand: false }
  const remark = chance.chance(0.09) ? chance.pick(remarks) : ''
  const whole = `${remark}RT @${by.handle}: ${text}`
  const most = roomOn.x
  if (whole.length <= most) return { text: whole, byHand: true }
  return {
    text: `${Array.from(whole.slice(0, most - 1))
      .join('')
      .trimEnd()}…`,
    byHand: true,
  }
}

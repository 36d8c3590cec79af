import { board, cast } from './cast'
import type { Draft } from './draft'
import type { Person } from './people/person'
import { partNamed } from './programme'
import { Seeded, seedOf } from './seeded'
import { roomOn } from './suits'
import { typed, voiced } from './voice'

const byShort: ReadonlyMap<string, Person> = new Map(cast.map((it) => [it.short, it]))

const mentions = (text: string): string =>
  text.replace(/@(\w+)/g, (whole, short: string) => {
    const person = byShort.get(short)
    return person === undefined ? whole : `@${person.handle}`
  })

/** How a person writes the hashtag, always the same way. */
const tagOf = (person: Person): string => {
  const habit = seedOf(`tag ${person.short}`) % 20
  if (habit < 15) return '#trumanchester'
  return habit < 18 ? '#truManchester' : '#TruManchester'
}

/** Serious hours: nobody smiles. */
const grave = new Set(['downturn'])

const inFront: readonly string[] = ['keen', 'plain', 'formal']

/** The text as it is posted: in the person's voice, with whom it answers, with hashtags as far as there is room. */
export const worded = (draft: Draft, person: Person, answered: Person | null, seed: number): string => {
  const chance = new Seeded(seed ^ seedOf(`${draft.part} ${draft.text}`))
  const most = roomOn[person.source]
  const own = draft.by !== null || draft.lang !== 'en'
  const said = own ? draft.text : voiced(draft.text, person, chance)
  let text = mentions(typed(grave.has(draft.part) ? said.replace(/ [:;^][-o]?[)D^]$/, '') : said, person))
  if (/^\p{Script=Arabic}|^\p{Script=Hebrew}/u.test(text)) return `${text} #trumanchester`
  const to = answered === null ? '' : `@${answered.handle}`
  if (
    to !== '' &&
    person !== answered &&
    !text.includes(to) &&
    chance.chance(person.source === 'bluesky' ? 0.2 : 0.9)
  ) {
    if (to.length + 1 + text.length <= most) text = `${to} ${text}`
  }
  const tag = tagOf(person)
  if (/#trumanchester/i.test(text) || text.length + tag.length + 1 > most) return text
  if (answered !== null && chance.chance(0.12)) return text
  if (answered === null && inFront.includes(person.voice) && !own && chance.chance(0.045)) return `${tag}: ${text}`
  text = `${text} ${tag}`
  const extra = partNamed(draft.part).tags
  if (extra.length === 0 || person.short === board || !chance.chance(answered === null ? 0.3 : 0.08)) return text
  const more = `#${chance.pick(extra)}`
  return text.length + more.length + 1 <= most && !text.toLowerCase().includes(more.toLowerCase())
    ? `${text} ${more}`
    : text
}

import type { Draft } from './draft'
import type { Person } from './people/person'
import { placeOf } from './people/places'

/** Longest posts, in characters: the limit of 2010 on the network most use. */
export const roomOn: Readonly<Record<Person['source'], number>> = { x: 140, mastodon: 500, bluesky: 300, webhook: 140 }

const somewhere = /\b(?:[Ff]rom|[Ii]n|uit) (?:a |an |rainy )*(\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+)*)/gu
/** Those who write most from elsewhere are known by now: what others say of their lives cannot be theirs. */
const ownLife = /\b(?:my|our|we|office|team|boss|desk|daughter|partner|sofa|waiting room|teach|train)\b/i

/** Names of places the text says it is written from, among the places somebody of the cast lives at. */
const placesIn = (text: string): readonly string[] => [...text.matchAll(somewhere)].map((it) => it[1] ?? '')

const namesOf = (person: Person): readonly string[] => [person.place, placeOf(person.place).place]

/** Nobody speaks of themselves by name. */
const isNamed = (person: Person, text: string): boolean =>
  text.includes(`@${person.short}`) ||
  person.name.split(/[ -]/).some((it) => it.length > 1 && new RegExp(`(?<![\\p{L}@])${it}(?!\\p{L})`, 'u').test(text))

/** Whether the text itself says where it is written: whoever lives there is up, then. */
export const saysWhere = ({ text, side }: Draft): boolean =>
  side === 'away' && placesIn(text).some((it) => known.has(it))

/** Whether the person could have written these words: language, place, name, length. */
export const suits = (person: Person, { text, lang, side, answers }: Draft): boolean => {
  if (lang !== 'en' && !person.languages.includes(lang)) return false
  if (isNamed(person, text)) return false
  // A mention in front of an answer takes some twenty characters.
  if (text.length + (answers === null ? 0 : 24) > roomOn[person.source]) return false
  if (side === 'room') return true
  if (person.posts !== null && ownLife.test(text)) return false
  if (person.look === 'thing' && /\b(?:I|me|my)\b/.test(text)) return false
  const places = placesIn(text).filter((it) => known.has(it))
  return places.length === 0 || namesOf(person).some((it) => places.includes(it))
}

const known: ReadonlySet<string> = new Set([
  ...'Leeds Glasgow Edinburgh Cardiff Bristol Brighton Dublin Galway Cork Belfast London Newcastle Nottingham'.split(
    ' ',
  ),
  ...'Sheffield Hull Amman Accra Lagos Nairobi Pune Bangalore Singapore Tokyo Osaka Sydney Melbourne Auckland'.split(
    ' ',
  ),
  ...'Toronto Boston Chicago Minneapolis Seattle Atlanta Helsinki Stockholm Copenhagen Warsaw Vienna Lisbon'.split(' '),
  ...'Madrid Valencia Bogotá Ghent Haifa'.split(' '),
  'Cape Town',
  'Buenos Aires',
  'São Paulo',
  'Hong Kong',
])

/** Handle, name, place, and traits: words told apart by spaces (see `Person`). */
export type Entry = readonly [handle: string, name: string, place: string, traits: string]

export type Voice = 'plain' | 'lower' | 'terse' | 'keen' | 'abbr' | 'formal' | 'dots' | 'typo'

/** One invented person. */
export type Person = {
  /** As it is written after `@`: with its server on Mastodon, as a domain on Bluesky. */
  readonly handle: string
  /** The handle's own part, as material names people. */
  readonly short: string
  readonly name: string
  readonly place: string
  readonly source: 'x' | 'mastodon' | 'bluesky' | 'webhook'
  /** In the room in Manchester, rather than following from elsewhere. */
  readonly inRoom: boolean
  readonly voice: Voice
  /** What they write besides English. */
  readonly languages: readonly string[]
  /** How a portrait is to be drawn: f or m and a skin tone from 1 to 5, `thing`, or null where there is none. */
  readonly look: string | null
  readonly saysWhere: boolean
  /** How many posts they write in all; null leaves it to chance. */
  readonly posts: number | null
}

const networks = { x: 'x', masto: 'mastodon', sky: 'bluesky', hook: 'webhook' } as const
const voices: readonly Voice[] = ['lower', 'terse', 'keen', 'abbr', 'formal', 'dots', 'typo']

const addressOf = (short: string, source: Person['source']): string => {
  if (source === 'mastodon') return `${short}@social.example`
  return source === 'bluesky' ? `${short.replaceAll('_', '-')}.example.org` : short
}

/** Reads a row of the cast. Throws RangeError for a trait nobody knows. */
export const personOf = ([short, name, place, traits]: Entry, inRoom: boolean): Person => {
  const words = traits.split(' ').filter((word) => word !== '')
  const network = words.find((word): word is keyof typeof networks => word in networks) ?? 'x'
  const source = networks[network]
  const known = (word: string) =>
    word in networks ||
    (voices as readonly string[]).includes(word) ||
    /^(?:[fm][1-5]h?|thing|geo|\d+|lang:[a-z]{2})$/.test(word)
  const unknown = words.find((word) => !known(word))
  if (unknown !== undefined) throw new RangeError(`@${short} has an unknown trait: ${unknown}`)
  const posts = words.find((word) => /^\d+$/.test(word))
  return {
    handle: addressOf(short, source),
    short,
    name,
    place,
    source,
    inRoom,
    voice: voices.find((voice) => words.includes(voice)) ?? 'plain',
    languages: words.filter((word) => word.startsWith('lang:')).map((word) => word.slice(5)),
    look: words.find((word) => /^(?:[fm][1-5]h?|thing)$/.test(word)) ?? null,
    saysWhere: words.includes('geo'),
    posts: posts === undefined ? null : Number(posts),
  }
}

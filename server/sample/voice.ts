import type { Person } from './people/person'
import type { Seeded } from './seeded'

/** What must stay as it is: mentions, hashtags, addresses. */
const fixed = /(@[\w.@-]+|#\w+|https?:\/\/\S+)/u

const changing = (text: string, change: (piece: string) => string): string =>
  text
    .split(fixed)
    .map((piece, at) => (at % 2 === 1 ? piece : change(piece)))
    .join('')

const shorter: readonly (readonly [RegExp, string])[] = [
  [/\band\b/g, '&'],
  [/\bwith\b/g, 'w/'],
  [/\bpeople\b/g, 'ppl'],
  [/\bbecause\b/gi, 'cos'],
  [/\byou are\b/g, 'ur'],
  [/\byou\b/g, 'u'],
  [/\bbefore\b/g, 'b4'],
  [/\bminutes\b/g, 'mins'],
  [/\bplease\b/g, 'pls'],
  [/\bSomebody\b/g, 'Someone'],
]

const withoutStop = (text: string): string => text.replace(/(?<![.…])\.$/, '')

/** Two letters of one long word, the wrong way round. */
const slip = (text: string, chance: Seeded): string => {
  const words = [...text.matchAll(/(?<![@#\p{L}/.])[a-z]{6,}(?![\w/.]*\/)/gu)]
  if (words.length === 0) return text
  const { 0: word, index } = chance.pick(words)
  const at = index + chance.whole(2, word.length - 3)
  return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2)
}

const smiles = [' :)', ' :-)', ' ;)', ' :D', ' ^^', ' :o)']

/** The same words as this person would type them. */
export const voiced = (text: string, person: Person, chance: Seeded): string => {
  switch (person.voice) {
    case 'lower':
      return withoutStop(changing(text, (piece) => piece.toLowerCase()))
    case 'terse':
      return withoutStop(text.replace(/^(?:Honestly|Just|OK),? (?=\p{L})/u, '').replace(/^\p{Ll}/u, upper))
    case 'keen':
      return /[.?!:)]$/.test(text) ? text.replace(/(?<!\.)\.$/, '!') : text + chance.pick(['!', '!', '!!', ' :)', ''])
    case 'abbr':
      return withoutStop(
        shorter.reduce(
          (so, [from, to]) => (chance.chance(0.75) ? changing(so, (it) => it.replace(from, to)) : so),
          text,
        ),
      )
    case 'formal':
      return /(?:[\p{L}\p{N}]|[\p{L}\p{N}]")$/u.test(text) && !/https?:\/\/\S+$/.test(text) ? `${text}.` : text
    case 'dots':
      return chance.chance(0.6)
        ? text.replace(/(?<=\p{L})[.,] (?=\p{L})/u, '... ').replace(/(?<=[\p{L}\p{N}])\.?$/u, '..')
        : text
    case 'typo':
      return chance.chance(0.45) ? slip(text, chance) : withoutStop(text)
    case 'plain': {
      const bare = chance.chance(0.6) ? withoutStop(text) : text
      return /[\p{L}"]$/u.test(bare) && chance.chance(0.05) ? bare + chance.pick(smiles) : bare
    }
  }
}

const upper = (letter: string): string => letter.toUpperCase()

/** Telephones of the time type straight apostrophes; those who write with care do not. */
export const typed = (text: string, person: Person): string =>
  person.voice === 'formal' || person.source === 'mastodon' ? text : text.replaceAll('’', "'")

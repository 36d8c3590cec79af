import { z } from 'zod'
import type { Post } from '#lib/post'
import type { Rule } from './rule'

const options = z.strictObject({
  seconds: z.int().min(1).max(86_400).default(600).describe('How long a text is remembered.'),
  times: z.int().min(2).max(50).default(3).describe('Which time a text is objected to, by different authors.'),
  least: z.int().min(1).max(1_000).default(20).describe('Shorter texts may be said by anyone: “Well done!”'),
})

/** Reposts repeat by their nature, declared or in the old manner. */
export const isRepost = (post: Post): boolean => post.repostOf !== null || /^\W{0,3}(?:RT|MT)\b[\s:]*@/i.test(post.text)

export const repeatedText: Rule<z.output<typeof options>> = {
  name: 'repeated-text',
  label: 'Repeated text',
  explain:
    'Objects to an author who says the same again, and to the same text from many authors. Reposts are no repeats.',
  shipped: { on: true, ruling: 'hold' },
  options,
  check(post, context, { seconds, times, least }) {
    if (isRepost(post) || post.text.length < least || context.skeleton().text.length < least) return []
    const before = context.sameText(seconds * 1_000)
    if (before.some((it) => it.author === post.author.id)) return [{ message: 'The same author said the same before.' }]
    return before.length + 1 >= times ? [{ message: `The same text for the ${ordinal(before.length + 1)} time.` }] : []
  },
}

const endings: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
  other: 'th',
  zero: 'th',
  many: 'th',
}
const plural = new Intl.PluralRules('en', { type: 'ordinal' })
const ordinal = (count: number): string => `${count}${endings[plural.select(count)]}`

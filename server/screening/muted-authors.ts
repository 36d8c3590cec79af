import { z } from 'zod'
import { oncePer, type Rule } from './rule'

const options = z.strictObject({
  authors: z
    .array(z.string().trim().min(1).max(300))
    .max(5_000)
    .default([])
    .describe('Handles (@name), or authors’ ids (source:id).'),
})
type Options = z.output<typeof options>

const plain = (name: string): string => name.replace(/^@/, '').toLowerCase()

const setOf = oncePer(({ authors }: Options): ReadonlySet<string> => new Set(authors.map(plain)))

export const mutedAuthors: Rule<Options> = {
  name: 'muted-authors',
  label: 'Muted authors',
  explain: 'Objects to everything by the authors of the list.',
  shipped: { on: true, ruling: 'hide' },
  options,
  check({ author }, _context, chosen) {
    if (chosen.authors.length === 0) return []
    const muted = setOf(chosen)
    return muted.has(plain(author.handle)) || muted.has(author.id.toLowerCase())
      ? [{ message: `@${author.handle} is muted on this wall.` }]
      : []
  },
}

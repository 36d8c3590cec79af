import { z } from 'zod'
import type { Rule } from './rule'

const options = z.strictObject({
  posts: z.int().min(1).max(50).default(8).describe('Posts one author may send …'),
  seconds: z.int().min(1).max(3_600).default(60).describe('… in this many seconds.'),
})

export const flood: Rule<z.output<typeof options>> = {
  name: 'flood',
  label: 'Flood',
  explain: 'Objects to the posts of one author beyond what a person writes in the time.',
  shipped: { on: true, ruling: 'hold' },
  options,
  check(_post, context, { posts, seconds }) {
    return context.byAuthor(seconds * 1_000).length >= posts
      ? [{ message: `More than ${posts} posts by one author in ${seconds} seconds.` }]
      : []
  },
}

import { z } from 'zod'
import type { Rule } from './rule'

const options = z.strictObject({})

export const guests: Rule<z.output<typeof options>> = {
  name: 'guests',
  label: 'Guests',
  explain: 'Objects to every post from the wall’s own form, so that a curator sees it first.',
  shipped: { on: true, ruling: 'hold' },
  options,
  check: (post) => (post.source === 'guest' ? [{ message: 'Written by a guest.' }] : []),
}

import { z } from 'zod'
import type { Rule } from './rule'

const options = z.strictObject({})

export const warning: Rule<z.output<typeof options>> = {
  name: 'warning',
  label: 'Content warnings',
  explain: 'Objects to posts whose author covered them with a warning: a curator looks before the room does.',
  shipped: { on: true, ruling: 'hold' },
  options,
  check: (post) => (post.warning === undefined ? [] : [{ message: `Its author warns: ${post.warning}` }]),
}

import { z } from 'zod'
import { limits } from '#lib/text/limits'
import type { Rule } from './rule'

const options = z.strictObject({
  most: z.int().min(1).max(limits.text).default(limits.text).describe('Longest text, in characters.'),
  lines: z.int().min(1).max(limits.text).default(20).describe('Most lines.'),
})

export const length: Rule<z.output<typeof options>> = {
  name: 'length',
  label: 'Length',
  explain: 'Objects to posts too long or too tall to be read from the last row.',
  shipped: { on: true, ruling: 'hold' },
  options,
  check({ text }, _context, { most, lines }) {
    if (text.length > most) return [{ message: `Longer than ${most} characters.`, span: [most, text.length] }]
    let count = 1
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (++count > lines) return [{ message: `More than ${lines} lines.`, span: [at, text.length] }]
    }
    return []
  },
}

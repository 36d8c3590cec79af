import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nine, tidOf } from './made'
import { editRev, tidTime } from './tid'

test('an edit’s rev rises with time, and is above the first version’s', () => {
  const rkey = tidOf(nine * 1_000)
  expect(tidTime(rkey)).toBe(nine * 1_000)
  expect(tidTime('3mmoojp4cd223')).toBeGreaterThan(Date.UTC(2026, 4, 25) * 1_000)
  expect(tidTime('self')).toBeNull()
  const times = fc.uniqueArray(fc.integer({ min: -60_000, max: 400_000_000 }), { minLength: 2 })
  fc.assert(
    fc.property(times, fc.constantFrom(rkey, 'self', '2222222222222'), (times, rkey) => {
      const sorted = times.toSorted((a, b) => a - b)
      const revs = sorted.map((at) => editRev(rkey, tidOf((nine + at) * 1_000), 0))
      expect(revs).toEqual(revs.toSorted((a, b) => a - b))
      if (rkey.startsWith('3')) expect(new Set(revs).size).toBe(revs.length)
      for (const rev of revs) expect(rev > 0 && rev <= 1_000_000_000).toBe(true)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteOffsets, linksOf } from './facets'

test('byte offsets lead to the same place in any text', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 })
  fc.assert(
    fc.property(text, (text) => {
      const offsetOf = byteOffsets(text)
      const points = [...text]
      const starts = new Map<number, number>()
      for (let at = 0, units = 0; at <= points.length; at++) {
        starts.set(Buffer.byteLength(points.slice(0, at).join('')), units)
        units += points[at]?.length ?? 0
      }
      for (let byte = 0; byte <= Buffer.byteLength(text) + 2; byte++)
        expect(offsetOf(byte)).toBe(starts.get(byte) ?? null)
    }),
  )
})

test('links never overlap and always cut whole characters', () => {
  const marked = fc.array(
    fc.record({
      byteStart: fc.nat(80),
      byteEnd: fc.nat(80),
      uri: fc.constantFrom('https://a.example/', 'ftp://x', 'x'),
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), marked, (text, marked) => {
      let before = 0
      for (const { start, end } of linksOf(text, marked)) {
        expect(start).toBeGreaterThanOrEqual(before)
        expect(end).toBeGreaterThan(start)
        expect(Buffer.from(text.slice(start, end)).toString()).toBe(text.slice(start, end))
        before = end
      }
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { skeleton, spanOf } from './skeleton'
import { wordsOf } from './words'

const of = (text: string): string => skeleton(text).text

describe('the skeleton of a text', () => {
  it('sees through case, accents, width, mathematical letters, joiners, look-alikes and digits for letters', () => {
    for (const disguised of [
      'SPAMMER',
      'spámmér',
      'ｓｐａｍｍｅｒ',
      '𝓼𝓹𝓪𝓶𝓶𝓮𝓻',
      's\u200dp\u00ada\u2060mmer',
      'ѕраmmеr',
      '5p4mm3r',
      '$p@mm€r',
      's p a m m e r',
      's.p.a.m.m.e.r',
      's\u0336p\u0336a\u0336mmer',
    ]) {
      expect(of(disguised), disguised).toBe('spammer')
    }
  })

  it('leaves numbers, mentions and ordinary punctuation what they are', () => {
    expect(of('In 2010, at 8:30!')).toBe('in 2010 at 8 30')
    expect(of('@ada: hi! $5 (100%)')).toBe('ada hi 5 100')
    expect(of('I a cat')).toBe('i a cat')
    expect(of('')).toBe('')
    expect(of('🎉🎉')).toBe('')
  })

  it('keeps the letters of scripts whose marks matter', () => {
    expect(of('がか')).toBe('がか')
    expect(of('한국어')).toBe('한국어')
    expect(of('नमस्ते')).toBe('नमस्ते')
    expect(of('مُحَمَّد')).toBe('محمد')
  })

  it('says where each unit was in the original', () => {
    const text = 'Oh 𝓼𝓹𝓪𝓶́, they said'
    const found = skeleton(text)
    const start = found.text.indexOf('spam')
    expect(text.slice(...spanOf(found, start, start + 4))).toBe('𝓼𝓹𝓪𝓶́')
    const spaced = skeleton('it is s p a m')
    const from = spaced.text.indexOf('spam')
    expect(spanOf(spaced, from, from + 4)).toEqual([6, 13])
  })

  it('maps every unit into the text, rising, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        const found = skeleton(text)
        expect(found.at).toHaveLength(found.text.length + 1)
        expect(found.at.every((at, i) => at >= (found.at[i - 1] ?? 0) && at <= text.length)).toBe(true)
        expect(found.text).not.toMatch(/^ | {2}| $/)
      }),
      { numRuns: 1_000 },
    )
  })

  it('takes one-sign sentences without swelling', () => {
    expect(skeleton('\ufdfa'.repeat(4_096)).text.length).toBeLessThanOrEqual(4_096)
  })
})

describe('words', () => {
  it('are counted as a reader does', () => {
    expect(wordsOf("It's a co-op — “naïve”, 3 × नमस्ते #tag 🎉").map((it) => it.text)).toEqual([
      "It's",
      'a',
      'co-op',
      'naïve',
      '3',
      'नमस्ते',
      'tag',
    ])
    expect(wordsOf('one  two')[1]).toEqual({ text: 'two', at: 5 })
  })
})

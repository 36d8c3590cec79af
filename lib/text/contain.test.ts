import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBlank } from './blank'
import { contain } from './contain'
import { isMark } from './marks'

const only = (raw: string): string => contain(raw, 1_000).text

const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 }).map((units) => String.fromCharCode(...units)),
      fc
        .tuple(
          fc.constantFrom(
            ...[
              '\u0301',
              '\u0323',
              '\u200d',
              '\u200b',
              '\n',
              '\r',
              '\t',
              ' ',
              '\u202e',
              '\ufeff',
              '\ud83d',
              '\u0e31',
              '👩‍👩‍👧',
              '🇩🇪',
              '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
              '\u{e0061}',
              'ᄀ',
              '\u0600',
              'क्',
            ],
          ),
          fc.nat({ max: 40 }),
        )
        .map(([piece, times]) => piece.repeat(times)),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))

describe('containing text', () => {
  it('gives well-formed text within the limit that stays the same when contained again', () => {
    fc.assert(
      fc.property(nasty, fc.integer({ min: 4, max: 200 }), (raw, limit) => {
        const once = contain(raw, limit)
        expect(once.text.length).toBeLessThanOrEqual(limit)
        expect(() => encodeURIComponent(once.text)).not.toThrow()
        expect(contain(once.text, limit)).toEqual({ text: once.text, cut: false, altered: false })
      }),
      { numRuns: 2_000 },
    )
  })

  it('leaves ordinary writing of many scripts alone', () => {
    for (const text of [
      'Hello, wall!',
      'नमस्ते',
      'กำลัง',
      'مُحَمَّد',
      'שָׁלוֹם',
      'Tiếng Việt'.normalize('NFD'),
      '日本語のポスト',
      'می‌خواهم',
      '👩🏽‍❤️‍💋‍👨🏽 👨‍👩‍👧‍👦 1️⃣',
      '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} flag',
      'ශ්‍රී ලංකාව',
      'ကြွှိုံ့',
      'one\n\ntwo',
    ]) {
      expect(contain(text, 1_000)).toEqual({ text, cut: false, altered: false })
    }
  })

  it('removes controls, bidi overrides and isolates, tag characters and the BOM', () => {
    expect(contain('a\u0000b\u001b[31mc\u009fd\u2028e\u2029', 99)).toEqual({
      text: 'ab[31mcde',
      cut: false,
      altered: true,
    })
    expect(only('a\u202eb\u2066c\u2069')).toBe('abc')
    expect(only('x\u{e0041}\u{e0042}y')).toBe('xy')
    expect(contain('\ufeffx', 9)).toEqual({ text: 'x', cut: false, altered: false })
  })

  it('replaces half a surrogate pair', () => {
    expect(contain('a\ud800b', 9)).toEqual({ text: 'a\ufffdb', cut: false, altered: true })
  })

  it('keeps at most two marks on a Latin letter, joiners between them or not', () => {
    const marks = (text: string) => [...text].filter((it) => isMark(it.codePointAt(0) ?? 0)).length
    expect(marks(only(`a${'\u0301'.repeat(200)}`))).toBe(2)
    expect(marks(only(`a${'\u0301\u200d'.repeat(200)}`))).toBe(2)
    expect(marks(only(`ก${'\u0e47'.repeat(200)}`))).toBe(2)
  })

  it('breaks endless chains of joined emoji into emoji of ordinary length', () => {
    const chain = only(Array(500).fill('👨‍👩‍👧').join('\u200d'))
    const longest = Math.max(...[...new Intl.Segmenter().segment(chain)].map((it) => it.segment.length))
    expect(longest).toBeLessThan(20)
    expect(only(`a${'\u200d'.repeat(3_000)}b`)).toBe('a\u200db')
  })

  it('cuts between graphemes and says so', () => {
    expect(contain('ab👨‍👩‍👧', 6)).toEqual({ text: 'ab', cut: true, altered: false })
    expect(contain('éé'.normalize('NFD'), 3).text).toBe('é'.normalize('NFD'))
    expect(contain('ᄀ'.repeat(5_000), 1_000).text).toHaveLength(1_000)
  })

  it('sets line ends right and leaves at most one empty line', () => {
    expect(only('a\r\nb\rc\n\n\n\n\nd\n \n\u2800\n\u200b\ne')).toBe('a\nb\nc\n\nd\n \n\u2800\u200be')
    expect(only('a\tb')).toBe('a b')
  })

  it('takes hostile megabytes in its stride', () => {
    const worst = [
      `a${'\u0301\u0323'.repeat(500_000)}`,
      '\u200d'.repeat(1_000_000),
      '\n '.repeat(500_000),
      'x\ufe0f'.repeat(500_000),
    ]
    for (const raw of worst) {
      const began = performance.now()
      contain(raw, 1_000)
      expect(performance.now() - began).toBeLessThan(50)
    }
  })
})

describe('blank text', () => {
  it.each(['', ' ', '\n', '\u200b', '\u2800', '\u3164', '\uffa0', '\u115f', '\u00ad\u2060', '\u0301', '\u{e0001}'])(
    '%j draws nothing',
    (text) => {
      expect(isBlank(text)).toBe(true)
    },
  )

  it('is not said of anything that draws', () => {
    for (const text of ['.', 'a', '👍', '\u200ba', 'ก']) expect(isBlank(text)).toBe(false)
  })
})

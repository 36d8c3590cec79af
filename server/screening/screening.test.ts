import { describe, expect, it } from 'vitest'
import type { Reason, Verdict } from '#lib/event'
import type { Post } from '#lib/post'
import { emptyWall, type WallSettings } from '#lib/wall'
import { postWith } from './arbitrary'
import { guests } from './guests'
import { rules } from './index'
import { mutedAuthors } from './muted-authors'
import { Recent } from './recent'
import type { Rule } from './rule'
import { createScreening } from './screening'

const screen = (change: Partial<Post>, wall: Partial<WallSettings> = {}, flags: readonly Reason[] = []): Verdict =>
  createScreening({ clock: () => 0 }).screen(postWith(change), { ...emptyWall, ...wall }, flags)

const muting = (...words: string[]): Partial<WallSettings> => ({
  rules: { 'muted-words': { on: true, ruling: 'hold', options: { words } } },
})
const marked = (text: string, ...words: string[]): string[] =>
  screen({ text }, muting(...words))
    .reasons.filter((it) => it.rule === 'muted-words')
    .map((it) => text.slice(...(it.span ?? [0, 0])))

describe('screening', () => {
  it('shows an ordinary post', () => {
    expect(screen({})).toEqual({ ruling: 'show', reasons: [] })
  })

  it('lets the strictest ruling win and keeps every reason', () => {
    const wall = {
      rules: {
        [mutedAuthors.name]: { on: true, ruling: 'hide' as const, options: { authors: ['@ADA'] } },
        [guests.name]: { on: true, ruling: 'hold' as const },
      },
    }
    const verdict = screen({ source: 'guest' }, wall, [{ rule: 'length', ruling: 'show', message: 'Shortened.' }])
    expect(verdict.ruling).toBe('hide')
    expect(verdict.reasons.map((it) => it.rule)).toEqual(['length', 'muted-authors', 'guests'])
  })

  it('[S19] holds guests, and holds everything on a wall that approves first', () => {
    expect(screen({ source: 'guest' })).toMatchObject({ ruling: 'hold', reasons: [{ rule: 'guests' }] })
    expect(screen({}, { mode: 'pre' })).toMatchObject({ ruling: 'hold', reasons: [{ rule: 'mode' }] })
  })

  it('shows whatever comes when every rule is off, telling what containment changed', () => {
    const off = Object.fromEntries(rules.map((rule) => [rule.name, { ...rule.shipped, on: false }]))
    const flag: Reason = { rule: 'unicode', ruling: 'show', message: 'Removed.' }
    expect(screen({ source: 'guest', text: 'раypal' }, { rules: off }, [flag])).toEqual({
      ruling: 'show',
      reasons: [flag],
    })
  })

  it('[S28] holds what a failing rule should have judged, counts the failure and asks the other rules', () => {
    const failed: string[] = []
    const broken: Rule = {
      ...guests,
      name: 'broken',
      check: () => {
        throw new Error('secret')
      },
    }
    const screening = createScreening({
      clock: () => 0,
      rules: [broken, guests],
      onFailure: (rule) => failed.push(rule),
    })
    const verdict = screening.screen(postWith({ source: 'guest' }), emptyWall, [])
    expect(verdict.ruling).toBe('hold')
    expect(verdict.reasons).toMatchObject([{ rule: 'broken', ruling: 'hold' }, { rule: 'guests' }])
    expect(JSON.stringify(verdict)).not.toContain('secret')
    expect([screening.failures, failed]).toEqual([1, ['broken']])
  })

  it('[S28] holds when a rule’s settings cannot be read, and knows no rule by an inherited name', () => {
    expect(screen({}, { rules: { length: { on: true, ruling: 'hold', options: { most: 'x' } } } }).ruling).toBe('hold')
    expect(screen({}, { rules: JSON.parse('{"__proto__":{"guests":{"on":false}}}') }).ruling).toBe('show')
  })
})

describe('muted words', () => {
  it.each([
    ['A slurry of words', 'slur', []],
    ['Scunthorpe and Essex', 'sex', []],
    ['what a SLUR!', 'slur', ['SLUR']],
    ['s l u r', 'slur', ['s l u r']],
    ['#slur', 'slur', ['slur']],
    ['slurs', 'slur*', ['slurs']],
    ['big  bad, wolf', 'bad wolf', ['bad, wolf']],
    ['badly wolf', 'bad wolf', []],
    ['これは馬鹿だ', '馬鹿', ['馬鹿']],
    ['go 🍆 go', '🍆', ['🍆']],
  ])('in %j, %j marks %j', (text, word, expected) => {
    expect(marked(text, word)).toEqual(expected)
  })

  it('[B30] are found in Cyrillic, full width, mathematical letters, leet and with joiners between', () => {
    for (const text of [
      'а vаndаl',
      'ｖａｎｄａｌ',
      '𝓿𝓪𝓷𝓭𝓪𝓵',
      'v4nd@l',
      'v\u200da\u200dn\u200dd\u200da\u200dl',
      'v.a.n.d.a.l',
      'vándàl',
    ]) {
      expect(marked(text, 'vandal'), text).toHaveLength(1)
    }
  })

  it('are looked for in the author’s name too', () => {
    expect(
      screen({ author: { id: 'x:1', handle: 'x', name: 'V4ndal', avatar: null } }, muting('vandal')),
    ).toMatchObject({ ruling: 'hold', reasons: [{ rule: 'muted-words' }] })
  })
})

describe('disguised letters', () => {
  it('hold a word of two alphabets, and leave two languages and science alone', () => {
    expect(screen({ text: 'log in at раypal now' })).toMatchObject({
      ruling: 'hold',
      reasons: [{ rule: 'unicode', span: [10, 16] }],
    })
    for (const text of [
      'Привет from Манчестер',
      'TNFα and β2 in 5 µm',
      'Ελληνικά ok',
      'Tiếng Việt rất đẹp'.normalize('NFD'),
      '日本 ok',
    ]) {
      expect(screen({ text }).ruling, text).toBe('show')
    }
    expect(screen({ text: 'h\u0336\u0301e\u0336\u0301l\u0336\u0301p\u0336\u0301' }).ruling).toBe('hold')
  })
})

describe('repeats and floods', () => {
  const minute = 60_000
  const start = Date.UTC(2024, 0, 1)
  const series = (count: number, apart: number, change: (i: number) => Partial<Post>, created = false) => {
    let now = created ? start + 1e9 : start
    const screening = createScreening({ clock: () => now })
    return Array.from({ length: count }, (_, i) => {
      const at = start + i * apart
      if (!created) now = at
      return screening.screen(
        postWith({ id: `webhook:${i}`, text: `post number ${i}`, createdAt: created ? at : null, ...change(i) }),
        emptyWall,
        [],
      ).ruling
    })
  }
  const by = (i: number) => ({ author: { id: `webhook:${i}`, handle: `${i}`, name: `${i}`, avatar: null } })

  it('hold the ninth post of one author within a minute, and none when they come more slowly', () => {
    expect(series(10, 1_000, () => ({})).lastIndexOf('show')).toBe(7)
    expect(series(30, 8_000, () => ({}))).not.toContain('hold')
    expect(series(30, 1_000, by)).not.toContain('hold')
  })

  it('judge an import by its own times, however fast it is read', () => {
    expect(series(30, 8_000, () => ({}), true)).not.toContain('hold')
    expect(series(10, 1_000, () => ({}), true)).toContain('hold')
  })

  it('[B57] hold the third of the same text by different authors, the second by the same', () => {
    const text = 'Visit our stand in hall two!'
    const varied = (i: number) => ({
      ...by(i),
      text: [text, text.toUpperCase(), 'vísit our  stand in hall two 🎉', text][i] ?? text,
    })
    expect(series(4, 1_000, varied)).toEqual(['show', 'show', 'hold', 'hold'])
    expect(series(2, minute, () => ({ text }))).toEqual(['show', 'hold'])
    expect(series(3, 11 * minute, () => ({ text }))).toEqual(['show', 'show', 'show'])
    expect(series(9, 1_000, (i) => ({ ...by(i), text: 'Well done!' }))).not.toContain('hold')
  })

  it('let reposts repeat', () => {
    const text = 'Visit our stand in hall two!'
    expect(series(9, 1_000, (i) => ({ ...by(i), text, repostOf: i === 0 ? null : 'webhook:0' }))).not.toContain('hold')
    expect(series(9, 1_000, (i) => ({ ...by(i), text: `RT @ada: ${text}` }))).not.toContain('hold')
  })

  it('are kept in bounded memory', () => {
    const recent = new Recent(1_000)
    for (let i = 0; i < 50_000; i++) recent.earlier(`${i % 7_000}`, { id: `${i}`, author: 'a', at: i }, 10)
    expect(recent.size).toBeLessThanOrEqual(1_000)
  })
})

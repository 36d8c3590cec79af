import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { emptyWall, type RuleSettings, type WallSettings } from '#lib/wall'
import { aPost } from './arbitrary'
import { rules } from './index'
import { createScreening } from './screening'

/** Options that make a rule speak, where the shipped ones seldom do. */
const telling: Readonly<Record<string, Record<string, unknown>>> = {
  'muted-words': { words: ['a', 'spam', 'our stand', 'se*', '日', '🎉', '1', '*'] },
  'muted-authors': { authors: ['@ada', 'mastodon:bob'] },
  length: { most: 5, lines: 2 },
  'repeated-text': { times: 2, least: 1 },
  flood: { posts: 1 },
}

const off = Object.fromEntries(rules.map((rule) => [rule.name, { ...rule.shipped, on: false }]))
const only = (name: string, settings: RuleSettings): WallSettings => ({
  ...emptyWall,
  rules: { ...off, [name]: settings },
})
const clock = () => 1_000_000_300_000

it('every rule has a name of its own', () => {
  expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length)
})

describe.each(rules.map((rule) => [rule.name, rule] as const))('the rule %s', (name, rule) => {
  const chosen = [{ ...rule.shipped }, { ...rule.shipped, options: telling[name] ?? {} }] satisfies RuleSettings[]

  it('says what it is, and has a default for each option', () => {
    expect(name).toMatch(/^[a-z][a-z-]{1,30}$/)
    expect(rule.label).toMatch(/^[A-Z].{2,60}$/)
    expect(rule.explain).toMatch(/^Objects to .{10,200}\.$/)
    expect(() => rule.options.parse({})).not.toThrow()
    expect(rule.options.safeParse({ surely: 'unknown' }).success).toBe(false)
    expect(z.toJSONSchema(rule.options)).toMatchObject({ type: 'object' })
  })

  it('never throws, marks only places within the text, and says so in words', () => {
    for (const settings of chosen) {
      const screening = createScreening({ clock })
      const wall = only(name, settings)
      fc.assert(
        fc.property(aPost, (post) => {
          for (const reason of screening.screen(post, wall, []).reasons) {
            expect(reason).toMatchObject({ rule: name, ruling: rule.shipped.ruling })
            expect(reason.message).toMatch(/^.{5,250}$/su)
            const [start, end] = reason.span ?? [0, 1]
            if (reason.span !== undefined) expect(end).toBeLessThanOrEqual(post.text.length)
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThan(start)
          }
        }),
        { numRuns: 500 },
      )
      expect(screening.failures).toBe(0)
    }
  })

  it('judges the same posts the same, also when one comes twice', () => {
    for (const settings of chosen) {
      fc.assert(
        fc.property(fc.uniqueArray(aPost, { selector: (post) => post.id, maxLength: 20 }), (posts) => {
          const run = (screening = createScreening({ clock })) =>
            posts.map((post) => screening.screen(post, only(name, settings), []))
          const once = createScreening({ clock })
          expect(run(once)).toEqual(run())
          expect(run(once)).toEqual(run())
        }),
        { numRuns: 100 },
      )
    }
  })

  it('is silent when off, and decides by its settings when on', () => {
    const posts = fc.sample(aPost, { numRuns: 200, seed: 7 })
    const silent = createScreening({ clock })
    const heard = createScreening({ clock })
    const settings: RuleSettings = { on: true, ruling: 'hide', ...(telling[name] ? { options: telling[name] } : {}) }
    const verdicts = posts.map((post) => heard.screen(post, only(name, settings), []))
    expect(posts.map((post) => silent.screen(post, only(name, { ...settings, on: false }), []).ruling)).not.toContain(
      'hide',
    )
    expect(verdicts.some((it) => it.ruling === 'hide')).toBe(true)
    expect(verdicts.every((it) => it.reasons.length > 0 === (it.ruling === 'hide'))).toBe(true)
  })
})

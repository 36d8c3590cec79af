import type { Reason, Ruling, Verdict } from '#lib/event'
import type { Post } from '#lib/post'
import type { RuleSettings, WallSettings } from '#lib/wall'
import { rules as shippedRules } from './index'
import { Memory } from './memory'
import { oncePer, type Rule, type RuleContext } from './rule'

export type Screening = {
  /** The verdict on an arriving post. `flags` are what reading it had to change. Never throws. */
  screen(post: Post, settings: WallSettings, flags: readonly Reason[]): Verdict
  /** How often a rule has failed since the start. */
  readonly failures: number
}

export type ScreeningParts = {
  /** Milliseconds since 1970. */
  readonly clock: () => number
  readonly rules?: readonly Rule[]
  /** Told of each rule that failed, for the log. */
  readonly onFailure?: (rule: string, error: unknown) => void
}

const strictness: Readonly<Record<Ruling, number>> = { show: 0, hold: 1, hide: 2 }

const waits: Reason = { rule: 'mode', ruling: 'hold', message: 'Every post waits for approval on this wall.' }

/** Judges posts by the wall's rules: the strictest ruling wins, all reasons are kept, and a rule that fails holds the post. */
export const createScreening = ({ clock, rules = shippedRules, onFailure }: ScreeningParts): Screening => {
  const memory = new Memory(clock)
  let failures = 0
  /** Read once for each settings object, which the wall replaces when they change. */
  const readers = new Map(
    rules.map((rule) => [rule, oncePer(({ options }: RuleSettings) => rule.options.parse(options ?? {}))]),
  )

  const ask = (rule: Rule, settings: RuleSettings, post: Post, context: RuleContext): readonly Reason[] => {
    try {
      const objections = rule.check(post, context, readers.get(rule)?.(settings) ?? {})
      return objections.map((it) => ({ rule: rule.name, ruling: settings.ruling, ...it }))
    } catch (error) {
      failures++
      onFailure?.(rule.name, error)
      return [
        { rule: rule.name, ruling: 'hold', message: `Screening failed at “${rule.label}”: look before it is shown.` },
      ]
    }
  }

  return {
    screen(post, wall, flags) {
      const context = memory.contextOf(post, wall.slug)
      const reasons: Reason[] = [...flags]
      for (const rule of rules) {
        const settings = (Object.hasOwn(wall.rules, rule.name) ? wall.rules[rule.name] : undefined) ?? rule.shipped
        if (settings.on) reasons.push(...ask(rule, settings, post, context))
      }
      if (wall.mode === 'pre') reasons.push(waits)
      let ruling: Ruling = 'show'
      for (const it of reasons) if (strictness[it.ruling] > strictness[ruling]) ruling = it.ruling
      return { ruling, reasons }
    },
    get failures() {
      return failures
    },
  }
}

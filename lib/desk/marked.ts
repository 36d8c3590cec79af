import type { Reason } from '#lib/event'

export type Piece = { readonly at: number; readonly text: string; readonly rules: readonly string[] }

/** The text cut where reasons begin and end. Spans that do not fit the text (it was edited since) are left out. */
export const markedText = (text: string, reasons: readonly Reason[]): readonly Piece[] => {
  const spans = reasons.flatMap(({ rule, span }) => {
    if (span === undefined) return []
    const [start, end] = span
    return start >= 0 && start < end && end <= text.length ? [{ rule, start, end }] : []
  })
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((at, index) => {
    const end = cuts[index + 1] ?? text.length
    const over = spans.filter((span) => span.start <= at && end <= span.end).map(({ rule }) => rule)
    return { at, text: text.slice(at, end), rules: [...new Set(over)] }
  })
}

/** A rule's name as words: `muted-words` is "muted words". */
export const ruleWords = (rule: string): string => rule.replaceAll('-', ' ')

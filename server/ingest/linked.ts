import type { Segment } from '#lib/post'
import { segmentsOf } from '#lib/segments'

/** Words of a text that lead elsewhere, by UTF-16 offsets. */
export type Link = { readonly start: number; readonly end: number; readonly href: string }

/** The text's segments with its links where the source says they are. Spans that overlap or do not fit are left out. */
export const linkedSegments = (text: string, links: readonly Link[]): readonly Segment[] => {
  const segments: Segment[] = []
  let at = 0
  for (const { start, end, href } of [...links].sort((a, b) => a.start - b.start)) {
    if (start < at || end <= start || end > text.length) continue
    segments.push(...segmentsOf(text.slice(at, start)), { kind: 'link', text: text.slice(start, end), href })
    at = end
  }
  segments.push(...segmentsOf(text.slice(at)))
  return segments
}

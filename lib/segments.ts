import type { Segment } from './post'

/** Placeholder until the screening helper's version lands: the whole text as one piece. */
export const segmentsOf = (text: string): readonly Segment[] => [{ kind: 'text', text }]

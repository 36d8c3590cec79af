/** New posts wait behind a line while the reader's hand or eye is on the list; until it is let down they are counted. */
export type Gather = {
  /** Posts with an order above this stand behind the bar. */
  readonly line: number
}

type Placed = { readonly order: number }

export const openGather: Gather = { line: Number.NEGATIVE_INFINITY }

const newest = (posts: readonly Placed[]): number =>
  posts.reduce((most, { order }) => Math.max(most, order), Number.NEGATIVE_INFINITY)

/** Everything there is now comes before the bar. */
export const letIn = (gather: Gather, posts: readonly Placed[]): Gather => {
  const line = Math.max(gather.line, newest(posts))
  return line === gather.line ? gather : { line }
}

/** While nobody is at the list, what comes stands in it at once. */
export const gatherNext = (gather: Gather, posts: readonly Placed[], isHeld: boolean): Gather =>
  isHeld && gather.line !== openGather.line ? gather : letIn(gather, posts)

export const before = <P extends Placed>(gather: Gather, posts: readonly P[]): readonly P[] =>
  posts.filter(({ order }) => order <= gather.line)

export const behind = (gather: Gather, posts: readonly Placed[]): number =>
  posts.reduce((count, { order }) => (order > gather.line ? count + 1 : count), 0)

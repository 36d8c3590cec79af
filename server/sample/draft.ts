/** A post on its way: said at a time, by somebody yet to be found. */
export type Draft = {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly part: string
  readonly side: 'room' | 'away'
  /** The person's short name, when only they can have said it. */
  readonly by: string | null
  /** As in BCP 47. */
  readonly lang: string
  readonly text: string
  readonly answers: Draft | null
  /** By whom an earlier one is: their talk goes on. */
  readonly same: Draft | null
  /** Not by whoever wrote these. */
  readonly unlike: readonly Draft[]
  readonly picture: string | null
}

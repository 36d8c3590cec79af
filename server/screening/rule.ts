import type { z } from 'zod'
import type { Post } from '#lib/post'
import type { Skeleton } from '#lib/text/skeleton'
import type { RuleSettings } from '#lib/wall'

/** What a rule says against a post. `span` marks the words it is about, in UTF-16 offsets of the text. */
export type Objection = { readonly message: string; readonly span?: readonly [start: number, end: number] }

/** One post seen before this one. */
export type Earlier = { readonly id: string; readonly author: string }

/** What a rule may look at besides the post. Nothing here is worked out before it is asked for. */
export type RuleContext = {
  /** The post's text reduced for comparing; the same object each time. */
  readonly skeleton: () => Skeleton
  /** Posts by this author before this one, within the time. */
  readonly byAuthor: (milliseconds: number) => readonly Earlier[]
  /** Posts that said the same before this one, within the time, by whomever. */
  readonly sameText: (milliseconds: number) => readonly Earlier[]
}

/**
 * One way to judge an arriving post. `check` answers what it has against the post; the wall's settings say whether that
 * holds or hides it. It is pure but for its context, takes microseconds, and may be asked again about the same post. If
 * it throws, the post is held. Form, settings, reasons on the card and the contract test follow from this object.
 */
export interface Rule<Options extends object = object> {
  /** In settings and in the log; never renamed. */
  readonly name: string
  /** On the settings form. */
  readonly label: string
  /** One sentence for curators: what it holds, and why. */
  readonly explain: string
  readonly shipped: Omit<RuleSettings, 'options'>
  /** Every option has a default: reading `{}` gives the shipped ones. */
  readonly options: z.ZodType<Options>
  check(post: Post, context: RuleContext, options: Options): readonly Objection[]
}

/** Answers what `build` makes of the options, made once for each options object. */
export const oncePer = <Options extends object, Built>(build: (options: Options) => Built) => {
  const built = new WeakMap<Options, Built>()
  return (options: Options): Built => {
    let found = built.get(options)
    if (found === undefined) {
      found = build(options)
      built.set(options, found)
    }
    return found
  }
}

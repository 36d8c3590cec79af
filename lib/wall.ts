import type { Ruling } from './event'

/** `post`: shown unless a rule objects. `pre`: held until a curator approves. */
export type Moderation = 'pre' | 'post'

/** One screening rule's settings, as the wall keeps them. */
export type RuleSettings = {
  readonly on: boolean
  /** What the rule asks for when it objects. */
  readonly ruling: Exclude<Ruling, 'show'>
  /** The rule's own options, checked by the rule itself. */
  readonly options?: Readonly<Record<string, unknown>>
}

/** What a curator or the command line can arrange about a wall. */
export type WallSettings = {
  readonly slug: string
  readonly title: string
  /** Hashtags without `#`. */
  readonly tags: readonly string[]
  readonly mode: Moderation
  /** By rule name. A rule not named here has its shipped settings. */
  readonly rules: Readonly<Record<string, RuleSettings>>
  /** One or two sentences telling a newcomer what this is. */
  readonly about: string
  /** The event's own colour: any CSS colour. Null: Backchannel's. */
  readonly accent: string | null
  /** Whether guests may post from `/:wall/post`. */
  readonly guests: boolean
}

/** What an owner arranges about one source of a wall. */
export type SourceSettings = {
  readonly on: boolean
  /** The source's own, checked by its schema. */
  readonly options: Readonly<Record<string, unknown>>
  /** Its keys, sealed; null: none are kept, those of the environment count. */
  readonly keys: string | null
}

export const emptySource: SourceSettings = { on: false, options: {}, keys: null }

export const emptyWall: WallSettings = {
  slug: '',
  title: '',
  tags: [],
  mode: 'post',
  rules: {},
  about: '',
  accent: null,
  guests: true,
}

/** Slugs that would shadow our own addresses. */
const reserved = new Set([
  'api',
  'enter',
  'dev',
  'healthz',
  'readyz',
  'metrics',
  'oembed',
  'sample',
  'media',
  'socket.io',
  '_next',
])

/** A wall's slug: 1 to 64 lower-case letters, digits and hyphens, beginning with a letter or digit. */
export const isSlug = (slug: string): boolean => /^[a-z0-9][a-z0-9-]{0,63}$/.test(slug) && !reserved.has(slug)

/** Whether a title is nothing but this hashtag, so that only one of the two need be shown. */
export const isJustTag = (title: string, tag: string): boolean =>
  title.trim().replace(/^#/, '').toLowerCase() === tag.toLowerCase()

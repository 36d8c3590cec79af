import { z } from 'zod'
import type { Draft } from '#lib/event'
import { isSlug, type RuleSettings, type WallSettings } from '#lib/wall'
import { program } from '#server/people/program'
import { rules } from '#server/screening'

/** A wall of this slug exists already. */
export class SlugTaken extends Error {
  override name = 'SlugTaken'
}

/** `#` is optional, case is kept for show; spaces cannot be in a hashtag. */
const tag = z
  .string()
  .transform((text) => text.trim().replace(/^#/, ''))
  .pipe(
    z
      .string()
      .min(1)
      .max(100)
      .regex(/^[\p{L}\p{N}\p{M}_]+$/u, 'A hashtag has letters, digits and _ only.'),
  )

const title = z.string().trim().min(1).max(120)
const tags = z.array(tag).max(50)
const mode = z.enum(['pre', 'post'])
const about = z.string().max(1_000)
const accent = z.string().max(60).nullable()

/** What one says to make a wall. */
export const wallDraft = z.strictObject({
  slug: z
    .string()
    .refine(isSlug, 'A slug has 1 to 64 lower-case letters, digits and hyphens, and is not one of our own addresses.'),
  title: title.optional(),
  tags: tags.default([]),
  mode: mode.default('post'),
  /** `off` shows whatever comes: for trusted feeds and trials. */
  rules: z.enum(['on', 'off']).default('on'),
  about: about.default(''),
  accent: accent.default(null),
})

/** What an owner may arrange about a wall later. */
export const wallChange = z.strictObject({
  title: title.optional(),
  tags: tags.optional(),
  mode: mode.optional(),
  about: about.optional(),
  accent: accent.optional(),
  guests: z.boolean().optional(),
})

export type WallDraft = z.infer<typeof wallDraft>

/** The wall's first entry. Its `once` key lets only one of two makers in. */
export const firstEntry = (draft: WallDraft): Draft => {
  const { slug, title, tags, mode, about, accent } = draft
  const off: Record<string, RuleSettings> = Object.fromEntries(
    rules.map((rule) => [rule.name, { ...rule.shipped, on: false }]),
  )
  const set: WallSettings = {
    slug,
    title: title ?? (tags[0] === undefined ? slug : `#${tags[0]}`),
    tags,
    mode,
    rules: draft.rules === 'off' ? off : {},
    about,
    accent,
    guests: true,
  }
  return { event: { type: 'wall.arranged', by: program, set }, once: 'wall' }
}

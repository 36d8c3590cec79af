import { z } from 'zod'
import { limits } from '#lib/text/limits'

/** A native id: 1 to 200 characters that print on one line. Numbers are refused: JSON rounds long ones. */
const id = z
  .string()
  .min(1)
  .max(limits.id)
  .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+$/u, 'must not hold control characters')

/** The first half of a post's own id. */
export const sourceName = z.string().regex(/^[a-z0-9-]{1,32}$/, 'must be 1 to 32 of a-z, 0-9 and hyphen')

const webAddress = (text: string): boolean => {
  if (!/^https?:\/\/[^\s\\\p{Cc}\p{Cs}]+$/iu.test(text) || !URL.canParse(text)) return false
  const { username, password } = new URL(text)
  return username === '' && password === ''
}

/** Files of our own: one leading slash, nothing that climbs. */
const ownPath = (text: string): boolean => /^\/(?:sample|media)(?:\/[\w-][\w.-]*)+$/.test(text) && !text.includes('..')

const web = z.string().max(limits.url).refine(webAddress, 'must be an http or https address without a user name')
const picture = z
  .string()
  .max(limits.url)
  .refine(
    (text) => ownPath(text) || webAddress(text),
    'must be an http or https address, or a path under /sample/ or /media/',
  )

/** What one sends to put a post on a wall; `null` counts as absent. Unknown fields are refused. Lengths are UTF-16 units. */
export const postSchema = z.strictObject({
  id: id.describe('Unique within its source.'),
  source: sourceName.nullish(),
  rev: z.int().min(0).max(1_000_000_000).nullish().describe('Rises with each edit at the source.'),
  author: z.strictObject({
    id: id.nullish(),
    handle: z.string().min(1),
    name: z.string().nullish(),
    avatar: picture.nullish(),
  }),
  text: z.string(),
  createdAt: z.union([z.string(), z.number()]).nullish().describe('ISO 8601, or milliseconds since 1970.'),
  url: web.nullish(),
  lang: z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{1,8}(?:[-_][A-Za-z0-9]{1,8})*$/, 'must be a language tag such as "en" or "pt-BR"')
    .nullish(),
  media: z
    .array(
      z.strictObject({
        kind: z.enum(['image', 'video', 'gif', 'audio']),
        url: picture,
        alt: z.string().nullish(),
        width: z.int().min(1).max(100_000).nullish(),
        height: z.int().min(1).max(100_000).nullish(),
        poster: picture.nullish().describe('A still picture of a video.'),
      }),
    )
    .max(4)
    .nullish(),
  links: z
    .array(z.strictObject({ start: z.int().min(0), end: z.int().min(1), href: web }))
    .max(50)
    .nullish()
    .describe('Words of the text that lead elsewhere, by UTF-16 offsets; other addresses are found by themselves.'),
  warning: z.string().nullish().describe('What the author warns of; the post is held until a curator approves.'),
  quote: z
    .strictObject({ handle: z.string().min(1), name: z.string().nullish(), text: z.string(), url: web.nullish() })
    .nullish()
    .describe('The post this one quotes.'),
  replyTo: id.nullish(),
  repostOf: id.nullish(),
  geo: z
    .strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180), place: z.string().nullish() })
    .nullish(),
})

export type PostInput = z.input<typeof postSchema>

import { z } from 'zod'

/** What cannot be read counts as absent: one odd field must not cost a post. */
const text = z.string().nullish().catch(null)
const flag = z.boolean().nullish().catch(null)
const id = z.string().regex(/^[\x21-\x7e]{1,64}$/)
const list = <T>(item: z.ZodType<T>) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((all) =>
      all.flatMap((it): readonly T[] => {
        const read = item.safeParse(it)
        return read.success ? [read.data] : []
      }),
    )

const account = z.object({
  acct: z.string().min(1).max(500),
  uri: text,
  display_name: text,
  avatar: text,
  avatar_static: text,
  bot: flag,
  noindex: flag,
  indexable: flag,
})

const size = z.number().int().min(1).max(100_000).nullable().catch(null).default(null)
const original = z.object({ width: size, height: size })
const attachment = z.object({
  type: text,
  url: text,
  remote_url: text,
  preview_url: text,
  description: text,
  meta: z
    .object({ original: original.nullish().catch(null) })
    .nullish()
    .catch(null),
})

const poll = z.object({ options: list(z.object({ title: z.string() })) })

const plain = z.object({
  id,
  uri: text,
  url: text,
  created_at: text,
  edited_at: text,
  visibility: text,
  language: text,
  content: z.string(),
  spoiler_text: text,
  sensitive: flag,
  in_reply_to_id: id.nullish().catch(null),
  in_reply_to_account_id: id.nullish().catch(null),
  account,
  media_attachments: list(attachment),
  mentions: list(z.object({ id, acct: z.string() })),
  poll: poll.nullish().catch(null),
})

const quote = z.object({ state: text, quoted_status: plain.nullish().catch(null) })

const status = plain.extend({
  reblog: plain.nullish().catch(null),
  quote: quote.nullish().catch(null),
})

/** One post of the network, as far as it can be read (https://docs.joinmastodon.org/entities/Status/). */
export type PlainStatus = z.infer<typeof plain>
export type Status = PlainStatus & Partial<Pick<z.infer<typeof status>, 'reblog' | 'quote'>>
export type Attachment = z.infer<typeof attachment>
export type Account = z.infer<typeof account>

/** The status, or what is wrong with it in words. */
export const readStatus = (raw: unknown): Status | string => {
  const read = status.safeParse(raw)
  if (read.success) return read.data
  const field = read.error.issues[0]?.path.join('.') ?? ''
  return field === '' ? 'A post is not an object.' : `A post's ${field} cannot be read.`
}

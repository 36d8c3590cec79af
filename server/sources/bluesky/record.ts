import { z } from 'zod'

/** Items that can be read; the others are left out, as clients of the network do. */
const tolerant = <T extends z.ZodType>(item: T, most: number) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((items) =>
      items.slice(0, most).flatMap((it): z.output<T>[] => {
        const read = item.safeParse(it)
        return read.success ? [read.data] : []
      }),
    )

const typed = (name: string) => z.literal(name)
const uri = z.string().min(1).max(2_048)

const feature = z.union([
  z.object({ $type: typed('app.bsky.richtext.facet#link'), uri }),
  z.object({ $type: typed('app.bsky.richtext.facet#tag'), tag: z.string() }),
])
const facet = z.object({
  index: z.object({ byteStart: z.int().min(0), byteEnd: z.int().min(1) }),
  features: tolerant(feature, 5),
})

/** A file's content identifier; older records name it differently. */
const blob = z
  .union([z.object({ ref: z.object({ $link: z.string() }) }), z.object({ cid: z.string() })])
  .transform((it) => ('ref' in it ? it.ref.$link : it.cid))
  .pipe(z.string().regex(/^[a-zA-Z0-9]{10,200}$/))
const aspectRatio = z
  .object({ width: z.int().min(1).max(100_000), height: z.int().min(1).max(100_000) })
  .optional()
  .catch(undefined)
const alt = z.string().optional().catch(undefined)

const image = z.object({ image: blob, alt, aspectRatio })
const images = z.object({ $type: typed('app.bsky.embed.images'), images: tolerant(image, 4) })
const video = z.object({ $type: typed('app.bsky.embed.video'), video: blob, alt, aspectRatio })
const external = z.object({ $type: typed('app.bsky.embed.external'), external: z.object({ uri }) })
const quoted = z.object({ uri })
const quote = z.object({ $type: typed('app.bsky.embed.record'), record: quoted })
const quoteWithMedia = z.object({
  $type: typed('app.bsky.embed.recordWithMedia'),
  record: z.object({ record: quoted }),
  media: z.union([images, video, external]).optional().catch(undefined),
})
const embed = z.union([images, video, external, quote, quoteWithMedia])

/** Labels that an author gives to their own record. */
export const selfLabels = z
  .object({ values: tolerant(z.object({ val: z.string() }), 20) })
  .transform((it) => it.values.map(({ val }) => val))
  .catch([])

/** `app.bsky.feed.post` (https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json), as far as a wall shows it. */
export const postRecord = z.object({
  text: z.string(),
  createdAt: z.string().optional().catch(undefined),
  facets: tolerant(facet, 200),
  tags: tolerant(z.string(), 50),
  langs: tolerant(z.string().regex(/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,3}$/), 3),
  reply: z
    .object({ parent: z.object({ uri }) })
    .optional()
    .catch(undefined),
  embed: embed.optional().catch(undefined),
  labels: selfLabels,
})

export type PostRecord = z.infer<typeof postRecord>
export type Embed = NonNullable<PostRecord['embed']>

/** `app.bsky.feed.repost`: which post it repeats. */
export const repostRecord = z.object({
  subject: z.object({
    uri: z
      .string()
      .regex(/^at:\/\//)
      .max(200),
  }),
  createdAt: z.string().optional().catch(undefined),
})

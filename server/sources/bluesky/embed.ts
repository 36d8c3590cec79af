import type { PostInput } from '#server/ingest/post-schema'
import { webAddress } from './facets'
import type { Embed, PostRecord } from './record'

type MediaInput = NonNullable<PostInput['media']>[number]

/** What is attached to a post. */
export type Attached = {
  readonly media: readonly MediaInput[]
  /** The address of a card. */
  readonly link: string | null
}

const pictures = 'https://cdn.bsky.app/img/feed_fullsize/plain'
const videos = 'https://video.bsky.app/watch'

/** Pictures, videos and cards. Records name files by their content; where to get them is the network's custom. */
export const attachedTo = (did: string, embed: Embed | undefined): Attached => {
  if (embed === undefined) return { media: [], link: null }
  if ('images' in embed) {
    const media = embed.images.map(({ image, alt, aspectRatio }): MediaInput => {
      return { kind: 'image', url: `${pictures}/${did}/${image}@jpeg`, ...described(alt, aspectRatio) }
    })
    return { media, link: null }
  }
  if ('video' in embed) {
    const at = `${videos}/${encodeURIComponent(did)}/${embed.video}`
    const poster = `${at}/thumbnail.jpg`
    const { alt, aspectRatio } = embed
    return {
      media: [{ kind: 'video', url: `${at}/playlist.m3u8`, poster, ...described(alt, aspectRatio) }],
      link: null,
    }
  }
  if ('external' in embed) return { media: [], link: webAddress(embed.external.uri) }
  return 'media' in embed ? attachedTo(did, embed.media) : { media: [], link: null }
}

/** The at-uri of the post that this one quotes. Feeds and lists can be quoted too; those are no posts. */
export const quotedIn = ({ embed }: PostRecord): string | null => {
  if (embed === undefined || !('record' in embed)) return null
  const { uri } = 'record' in embed.record ? embed.record.record : embed.record
  return /^at:\/\/did:[^/]+\/app\.bsky\.feed\.post\/[^/]+$/.test(uri) ? uri : null
}

const described = (
  alt: string | undefined,
  ratio: { readonly width: number; readonly height: number } | undefined,
): Pick<MediaInput, 'alt' | 'width' | 'height'> => ({
  alt: alt === undefined || alt === '' ? null : alt,
  width: ratio?.width ?? null,
  height: ratio?.height ?? null,
})

import type { PostInput } from '#server/ingest/post-schema'
import type { Attachment } from './status'
import { webAddress } from './web-address'

type Media = NonNullable<NonNullable<PostInput['media']>[number]>

const mostMedia = 4
const kinds = { image: 'image', gifv: 'gif', video: 'video', audio: 'audio' } as const

const kindOf = (type: string | null | undefined): Media['kind'] | null =>
  Object.hasOwn(kinds, type ?? '') ? kinds[type as keyof typeof kinds] : null

const mediumOf = ({ type, url, remote_url, preview_url, description, meta }: Attachment): readonly Media[] => {
  const kind = kindOf(type)
  const found = webAddress(url) ?? webAddress(remote_url)
  if (kind === null || found === null) return []
  const poster = kind === 'image' ? null : webAddress(preview_url)
  return [
    {
      kind,
      url: found,
      alt: description ?? null,
      width: meta?.original?.width ?? null,
      height: meta?.original?.height ?? null,
      ...(poster === null || poster === found ? {} : { poster }),
    },
  ]
}

/** Pictures, films and sounds of a status; `others` are addresses of what its server could not make out. */
export const mediaOf = (
  all: readonly Attachment[],
): { readonly media: Media[]; readonly others: readonly string[] } => ({
  media: all.flatMap(mediumOf).slice(0, mostMedia),
  others: all.slice(0, mostMedia).flatMap((it) => {
    const address = kindOf(it.type) === null ? (webAddress(it.remote_url) ?? webAddress(it.url)) : null
    return address === null ? [] : [address]
  }),
})

/** Neutral pieces of a post's text. Never HTML: pages draw each piece as a text node. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'mention'; readonly text: string; readonly handle: string }
  | { readonly kind: 'tag'; readonly text: string; readonly tag: string }
  | { readonly kind: 'emoji'; readonly text: string }
  | { readonly kind: 'break' }

export type Media = {
  readonly kind: 'image' | 'video' | 'gif' | 'audio'
  readonly url: string
  readonly alt: string | null
  /** Pixels, when the source told them. */
  readonly width: number | null
  readonly height: number | null
  /** A still picture of a video. */
  readonly poster?: string
}

/** The post that this one quotes, as its network told it; it may be on no wall of ours. */
export type Quote = {
  readonly handle: string
  readonly name: string
  readonly text: string
  readonly url: string | null
}

export type Place = { readonly lat: number; readonly lon: number; readonly place: string | null }

/** Who wrote it, per network. `id` is `<source>:<native id>`, the key of the author's record. */
export type Author = {
  readonly id: string
  readonly handle: string
  readonly name: string
  readonly avatar: string | null
}

/** One message in our shape, from any network, as the log keeps it. Times are milliseconds since 1970, UTC. */
export type Post = {
  /** `<source>:<native id>`. */
  readonly id: string
  readonly source: string
  /** Rises with each edit at the source; the first version is 0. */
  readonly rev: number
  readonly author: Author
  readonly text: string
  /** Only when the source knows them better than the text does. */
  readonly segments: readonly Segment[] | null
  /** When the source says it was written; null when it did not say, or said nonsense. */
  readonly createdAt: number | null
  readonly url: string | null
  /** BCP 47, as declared or detected. */
  readonly lang: string | null
  readonly media: readonly Media[]
  /** Ids (`<source>:<native id>`) of the post this one answers or repeats. */
  readonly replyTo: string | null
  readonly repostOf: string | null
  readonly geo: Place | null
  /** The author's own warning of what is in it: the words are covered until a curator approves. */
  readonly warning?: string
  readonly quote?: Quote
  /** It is `repostOf` by the same author on another network. */
  readonly copy?: true
}

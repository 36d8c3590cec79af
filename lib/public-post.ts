import type { PublicPost } from './protocol/view'

/** A post as the public sees it, with what matters to the test. Tests only. */
export const publicPost = (order: number, more: Partial<PublicPost> = {}): PublicPost => ({
  kind: 'post',
  id: `t:${order}`,
  order,
  source: 't',
  author: { id: 't:a', handle: 'a', name: 'A', avatar: null },
  text: '',
  segments: [],
  createdAt: '2010-09-08T09:00:00Z',
  receivedAt: '2010-09-08T09:00:00Z',
  url: null,
  lang: null,
  media: [],
  replyTo: null,
  repostOf: null,
  geo: null,
  pinned: false,
  pinOrder: null,
  highlighted: false,
  edited: false,
  reposts: 0,
  replies: 0,
  ...more,
})

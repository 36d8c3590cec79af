import { onAir, type PostRecord, type Refusal } from '#lib/record'
import type { PostAction } from './action'

/** Pins beyond this are no longer pins but another wall. */
export const mostPins = 10

/** Pin and highlight put a post before the room: only one on air can be. */
export const notOnAir = (post: PostRecord): Refusal | null =>
  post.post === null || onAir(post) ? null : { code: 'CONFLICT', message: 'The post is not on air. Approve it first.' }

export const pin: PostAction = {
  name: 'pin',
  label: 'Pin',
  done: 'pinned',
  key: 'p',
  role: 'curator',
  icon: 'M9 3.5h6l-1 6 3.5 3.5v1.5h-11v-1.5L10 9.5zM12 14.5V21',
  target: 'post',
  offered: (post) => post.state === 'shown' && !post.pinned,
  decide: (post, _input, around) =>
    notOnAir(post) ??
    (post.pinned === null && around.pinned >= mostPins
      ? { code: 'LIMIT', message: `${mostPins} posts are pinned already. Unpin one first.` }
      : { pinned: post.pinned ?? around.seq }),
}

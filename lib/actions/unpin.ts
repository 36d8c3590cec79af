import type { PostAction } from './action'

export const unpin: PostAction = {
  name: 'unpin',
  label: 'Unpin',
  done: 'unpinned',
  key: 'p',
  role: 'curator',
  icon: 'M9 3.5h6l-1 6 3.5 3.5v1.5h-11v-1.5L10 9.5zM12 14.5V21M4 4l16 16',
  target: 'post',
  offered: (post) => post.pinned,
  decide: () => ({ pinned: null }),
}

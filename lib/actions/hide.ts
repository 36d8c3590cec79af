import type { PostAction } from './action'

export const hide: PostAction = {
  name: 'hide',
  label: 'Hide',
  done: 'hid',
  key: 'h',
  role: 'curator',
  icon: 'M4 4l16 16M10 5.5A9.7 9.7 0 0 1 12 5.3c5 0 8.5 4 9.6 6.7a13 13 0 0 1-2.6 3.8M6.3 6.6A13.4 13.4 0 0 0 2.4 12c1.1 2.7 4.6 6.7 9.6 6.7 1.8 0 3.4-.5 4.8-1.3',
  target: 'post',
  offered: (post) => post.state !== 'hidden' && post.state !== 'retracted',
  decide: () => ({ ruling: 'hide', pinned: null, highlighted: false }),
}

import type { PostAction } from './action'

export const dim: PostAction = {
  name: 'dim',
  label: 'End highlight',
  done: 'ended the highlight of',
  key: 's',
  role: 'curator',
  icon: 'M12 3.5l2.6 5.6 6 .7-4.5 4.2 1.2 6-5.3-3-5.3 3 1.2-6L3.4 9.8l6-.7zM4 4l16 16',
  target: 'post',
  offered: (post) => post.highlighted,
  decide: () => ({ highlighted: false }),
}

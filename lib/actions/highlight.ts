import type { PostAction } from './action'
import { notOnAir } from './pin'

export const highlight: PostAction = {
  name: 'highlight',
  label: 'Highlight',
  done: 'highlighted',
  key: 's',
  role: 'curator',
  icon: 'M12 3.5l2.6 5.6 6 .7-4.5 4.2 1.2 6-5.3-3-5.3 3 1.2-6L3.4 9.8l6-.7z',
  target: 'post',
  offered: (post) => post.state === 'shown' && !post.highlighted,
  decide: (post) => notOnAir(post) ?? { highlighted: true },
}

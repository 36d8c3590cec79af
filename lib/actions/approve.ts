import type { PostAction } from './action'

export const approve: PostAction = {
  name: 'approve',
  label: 'Approve',
  done: 'approved',
  key: 'a',
  role: 'curator',
  icon: 'M4 12.5l5 5L20 6.5',
  target: 'post',
  offered: (post) => post.state !== 'shown' && post.state !== 'retracted' && !post.authorBlocked && !post.authorGone,
  decide: (post) =>
    post.authorBlocked
      ? { code: 'CONFLICT', message: 'The author is blocked. Unblock them first, then approve.' }
      : post.authorGone
        ? { code: 'CONFLICT', message: 'The author is gone from the network; their posts come back with them.' }
        : { ruling: 'show' },
}

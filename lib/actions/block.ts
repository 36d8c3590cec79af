import type { AuthorAction } from './action'

export const block: AuthorAction = {
  name: 'block',
  label: 'Block author',
  done: 'blocked',
  key: 'shift+b',
  role: 'curator',
  icon: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM5.7 5.7l12.6 12.6',
  target: 'author',
  offered: (author) => !author.blocked,
  decide: () => ({ blocked: true }),
}

import type { AuthorAction } from './action'

export const unblock: AuthorAction = {
  name: 'unblock',
  label: 'Unblock author',
  done: 'unblocked',
  key: 'shift+b',
  role: 'curator',
  icon: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8 12.5l3 3 5-6',
  target: 'author',
  offered: (author) => author.blocked,
  decide: () => ({ blocked: false }),
}

import { actionNamed } from '#lib/actions'
import type { CuratorPost, DecisionView } from '#lib/protocol/view'
import { type Pending, type Records, traceOf } from './overlay'

/** One line of the list of decisions. */
export type Made = {
  readonly id: string
  readonly action: string
  readonly target: DecisionView['target']
  readonly by: { readonly id: string | null; readonly name: string }
  readonly at: string
  readonly isUndone: boolean
  readonly isPending: boolean
}

const lasting = (decision: DecisionView): boolean => decision.refused === null && decision.action !== 'undo'

/** The decisions that took effect, last first, with those on their way. `records` are the overlaid ones. */
export const latestOf = (records: Records, pending: readonly Pending[], most: number): readonly Made[] => {
  const settled: DecisionView[] = []
  for (const record of records.values()) if (record.kind === 'decision' && lasting(record)) settled.push(record)
  settled.sort((a, b) => b.seq - a.seq)
  const undoneIds = new Set(pending.filter(({ action }) => action === 'undo').map(({ target }) => target.id))
  const coming = pending.filter(({ id, action }) => action !== 'undo' && !records.has(`decision ${id}`)).toReversed()
  return [
    ...coming.map(
      ({ id, action, target, at }): Made => ({
        id,
        action,
        target,
        by: { id: null, name: 'You' },
        at: new Date(at).toISOString(),
        isUndone: undoneIds.has(id),
        isPending: true,
      }),
    ),
    ...settled.map(
      ({ id, action, target, by, at, undoneBy }): Made => ({
        id,
        action,
        target,
        by,
        at,
        isUndone: undoneBy !== null || undoneIds.has(id),
        isPending: false,
      }),
    ),
  ].slice(0, most)
}

/** The one `u` takes back: my last that still stands. */
export const mineToUndo = (made: readonly Made[], isMine: (made: Made) => boolean): Made | null =>
  made.find((it) => !it.isUndone && isMine(it)) ?? null

const postIn = (records: Records, id: string): CuratorPost | null => {
  const found = records.get(`post ${id}`)
  return found?.kind === 'post' ? found : null
}

const handleOf = (records: Records, author: string): string => {
  for (const record of records.values())
    if (record.kind === 'post' && record.author.id === author) return `@${record.author.handle}`
  return author.slice(author.indexOf(':') + 1)
}

/** "hid a post by @ada": what was done, without who. */
export const deedOf = (records: Records, { action, target }: Pick<Made, 'action' | 'target'>): string => {
  const done = actionNamed(action)?.done ?? action
  if (target.kind === 'author') return `${done} ${handleOf(records, target.id)}`
  const post = postIn(records, target.id)
  return post === null ? `${done} a post` : `${done} a post by @${post.author.handle}`
}

export const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** A decision made now, with what it would go back to. */
export const draftOf = (records: Records, action: string, post: CuratorPost, id: string, at: number, seq: number) => {
  const known = actionNamed(action)
  const kind = known?.target ?? 'post'
  const target = { kind, id: kind === 'author' ? post.author.id : post.id } as const
  const pending: Pending = { id, action, target, at, acked: null }
  return { pending, trace: known === undefined ? null : traceOf(records, known, target.id, seq) }
}

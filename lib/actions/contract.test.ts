import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aLog } from '../arbitrary'
import type { WallEvent } from '../event'
import { fold } from '../fold'
import { type AuthorRecord, type PostRecord, postState } from '../record'
import { WallState } from '../state'
import { type Action, isRefusal } from './action'
import { actions } from './index'

const by = { id: 'c', name: 'Cura' }
const standing = new Set(['ruling', 'pinned', 'highlighted', 'marks', 'blocked'])

const stateOf = (log: readonly { event: WallEvent; seq: number; at: number }[]): WallState => {
  const state = new WallState()
  for (const entry of log) fold(state, entry)
  return state
}

const facts = (record: PostRecord) => ({
  state: postState(record),
  pinned: record.pinned !== null,
  highlighted: record.highlighted,
  authorBlocked: record.authorBlocked,
  authorGone: record.authorGone,
})

/** Every target of the action on a wall. */
const targetsOf = (action: Action, state: WallState): readonly (PostRecord | AuthorRecord)[] =>
  action.target === 'post'
    ? [...state.all('post')].filter((it) => it.post !== null)
    : [...state.all('author')].filter((it) => it.posts > 0)

const isOffered = (action: Action, record: PostRecord | AuthorRecord): boolean =>
  action.target === 'post'
    ? record.kind === 'post' && action.offered(facts(record))
    : record.kind === 'author' && action.offered(record)

const judge = (action: Action, record: PostRecord | AuthorRecord, state: WallState): object => {
  const around = { seq: state.head + 1, pinned: state.tally()?.pinned ?? 0 }
  if (action.target === 'post' && record.kind === 'post') return action.decide(record, undefined, around)
  if (action.target === 'author' && record.kind === 'author') return action.decide(record, undefined, around)
  throw new Error('The target is of another kind.')
}

describe.each(actions.map((action): [string, Action] => [action.name, action]))(
  '%s: the action’s contract',
  (_, action) => {
    test('says what it is: name, label, what was done, key, picture', () => {
      expect(action.name).toMatch(/^[a-z-]{1,32}$/)
      expect(action.label).toMatch(/^[A-Z][a-z ]{1,30}$/)
      expect(action.done).toMatch(/^[a-z ]{2,30}$/)
      expect(action.key).toMatch(/^(?:shift\+)?[a-z]$/)
      expect(action.icon).toMatch(/^[Mm][\d\s.,a-zA-Z-]+$/)
    })

    test('changes a standing and nothing else, the same way each time; what it offers, it does', () => {
      fc.assert(
        fc.property(aLog, (log) => {
          const state = stateOf(log)
          for (const record of targetsOf(action, state)) {
            const before = structuredClone(record)
            const set = judge(action, record, state)
            expect(judge(action, record, state)).toEqual(set)
            expect(record).toEqual(before)
            if (isRefusal(set)) continue
            for (const field of Object.keys(set)) expect(standing).toContain(field)
          }
          for (const record of targetsOf(action, state).filter((it) => isOffered(action, it))) {
            expect(judge(action, record, state)).not.toHaveProperty('code')
          }
        }),
        { numRuns: 100 },
      )
    })

    test('undo brings back what was', () => {
      fc.assert(
        fc.property(aLog, (log) => {
          const target = targetsOf(action, stateOf(log)).find((it) => isOffered(action, it))
          if (target === undefined) return
          const at = log.length
          const type = action.target === 'post' ? 'post.curated' : 'author.curated'
          const entries: { event: WallEvent; seq: number; at: number }[] = [
            ...log,
            {
              seq: at + 1,
              at: 0,
              event: { type, decision: 'd', action: action.name, target: target.id, by, seen: at },
            },
            { seq: at + 2, at: 0, event: { type: 'decision.undone', decision: 'u', target: 'd', by, seen: at + 1 } },
          ]
          const done = stateOf(entries.slice(0, -1)).get('decision', 'd')
          expect(done?.refused).toBeNull()
          const pick = (record: object | null) =>
            Object.fromEntries(Object.keys(done?.set ?? {}).map((field) => [field, Reflect.get(record ?? {}, field)]))
          expect(pick(stateOf(entries).get(target.kind, target.id))).toEqual(pick(target))
        }),
        { numRuns: 100 },
      )
    })
  },
)

test('no two actions share a name; those of one key are never offered together', () => {
  expect(new Set(actions.map(({ name }) => name)).size).toBe(actions.length)
  fc.assert(
    fc.property(aLog, (log) => {
      const state = stateOf(log)
      for (const post of state.all('post')) {
        const author = state.get('author', post.post?.author.id ?? '')
        const keys = actions
          .filter((action) => isOffered(action, action.target === 'post' ? post : (author ?? post)))
          .map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
      }
    }),
    { numRuns: 100 },
  )
})

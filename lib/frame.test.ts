import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aLog } from './arbitrary'
import type { Entry } from './event'
import { fold } from './fold'
import { frameSince } from './frame'
import { applyFrame, emptyMirror, type Mirror } from './mirror'
import type { Audience, ViewRecord } from './protocol/view'
import { onAir, postState } from './record'
import { WallState } from './state'

const epoch = 'e1'
const audiences: readonly Audience[] = ['public', 'curator']

const stateOf = (entries: readonly Entry[]): WallState => {
  const state = new WallState()
  for (const entry of entries) fold(state, entry)
  return state
}

const contents = (mirror: Mirror): ViewRecord[] =>
  [...mirror.records.values()].sort((a, b) => `${a.kind} ${a.id}`.localeCompare(`${b.kind} ${b.id}`))

const snapshot = (state: WallState, audience: Audience): Mirror =>
  applyFrame(emptyMirror<ViewRecord>(), frameSince(state, epoch, audience, null))

describe('frames', () => {
  it('[P3] folding the frame since any earlier cursor gives the snapshot, for both audiences', () => {
    fc.assert(
      fc.property(aLog, fc.nat({ max: 60 }), fc.nat({ max: 60 }), (log, a, b) => {
        const [from, to] = [Math.min(a, b, log.length), Math.min(Math.max(a, b), log.length)]
        for (const audience of audiences) {
          const early = stateOf(log.slice(0, from))
          const late = stateOf(log.slice(0, to))
          const then = snapshot(early, audience)
          const now = applyFrame(then, frameSince(late, epoch, audience, then.cursor))
          expect(contents(now)).toEqual(contents(snapshot(late, audience)))
        }
      }),
      { numRuns: 400 },
    )
  })

  it('[P3] folding frame after frame gives the snapshot at every cursor', () => {
    fc.assert(
      fc.property(aLog, fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 60 }), (log, steps) => {
        for (const audience of audiences) {
          const state = new WallState()
          let mirror = snapshot(state, audience)
          const pending = [...log]
          for (const step of [...steps, log.length]) {
            for (const entry of pending.splice(0, step)) fold(state, entry)
            mirror = applyFrame(mirror, frameSince(state, epoch, audience, mirror.cursor))
            expect(contents(mirror)).toEqual(contents(snapshot(state, audience)))
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('[P6] nothing of a concealed post is in any public frame, from any cursor', () => {
    fc.assert(
      fc.property(aLog, (log) => {
        const state = stateOf(log)
        const concealed = log.flatMap(({ event }) => {
          if (event.type !== 'post.received') return []
          const record = state.get('post', event.post.id)
          return record !== null && onAir(record) && record.post?.text === event.post.text ? [] : [event.post.text]
        })
        for (const seq of [null, ...Array.from({ length: log.length + 1 }, (_, at) => at)]) {
          const written = JSON.stringify(frameSince(state, epoch, 'public', seq === null ? null : { epoch, seq }))
          for (const text of concealed) expect(written).not.toContain(`"${text}"`)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('[P5] a frame the mirror has had already changes nothing', () => {
    fc.assert(
      fc.property(aLog, fc.nat({ max: 60 }), (log, at) => {
        const early = stateOf(log.slice(0, at))
        const late = snapshot(stateOf(log), 'public')
        expect(applyFrame(late, frameSince(early, epoch, 'public', { epoch, seq: 0 }))).toBe(late)
      }),
    )
  })

  it('a cursor of another epoch, from the future, or not a number gets the snapshot with reset', () => {
    const state = stateOf([
      { seq: 1, at: 1, event: { type: 'wall.arranged', by: { id: 'o', name: 'O' }, set: { title: 'T' } } },
    ])
    for (const cursor of [
      { epoch: 'other', seq: 1 },
      { epoch, seq: 2 },
      { epoch, seq: -1 },
      { epoch, seq: Number.NaN },
      { epoch, seq: 0.5 },
    ]) {
      const frame = frameSince(state, epoch, 'public', cursor)
      expect(frame.reset).toBe(true)
      expect(frame.put).toHaveLength(1)
    }
  })
})

describe('fold', () => {
  it('[P11] replaying the log gives the same records', () => {
    fc.assert(
      fc.property(aLog, (log) => {
        expect([...stateOf(log).changedAfter(-1)]).toEqual([...stateOf(log).changedAfter(-1)])
      }),
    )
  })

  it('[P11] replaying a log whose retracted bodies were erased shows both audiences the same posts and counts', () => {
    fc.assert(
      fc.property(aLog, (log) => {
        const state = stateOf(log)
        const erased = log.map(
          (entry): Entry =>
            entry.event.type === 'post.received' && state.get('post', entry.event.post.id)?.retracted
              ? { ...entry, event: { type: 'erased' } }
              : entry,
        )
        const kept = (it: ViewRecord) =>
          it.kind === 'post' || it.kind === 'wall' || (it.kind === 'spotlight' && it.post !== null)
        for (const audience of audiences) {
          const live = contents(snapshot(state, audience)).filter(kept)
          expect(contents(snapshot(stateOf(erased), audience)).filter(kept)).toEqual(live)
        }
        expect({ ...stateOf(erased).tally(), seq: 0 }).toEqual({ ...state.tally(), seq: 0 })
      }),
      { numRuns: 300 },
    )
  })

  it('the tally counts what the records say', () => {
    fc.assert(
      fc.property(aLog, (log) => {
        const state = stateOf(log)
        const posts = [...state.changedAfter(-1)].filter((it) => it.kind === 'post')
        const at = (where: string) => posts.filter((it) => postState(it) === where).length
        const people = (shown: boolean) =>
          new Set(posts.filter((it) => it.post !== null && (!shown || onAir(it))).map((it) => it.post?.author.id)).size
        const tally = state.tally()
        expect([tally?.shown ?? 0, tally?.held ?? 0, tally?.hidden ?? 0, tally?.retracted ?? 0]).toEqual(
          ['shown', 'held', 'hidden', 'retracted'].map(at),
        )
        expect([tally?.people ?? 0, tally?.shownPeople ?? 0]).toEqual([people(false), people(true)])
        for (const post of posts.filter((it) => !it.retracted)) {
          const repeats = posts.filter((it) => onAir(it) && it.post?.repostOf === post.id)
          expect(post.reposts).toBe(repeats.filter((it) => !it.post?.copy).length)
          const copies = repeats.flatMap((it) => (it.post?.copy ? [it.post.source] : []))
          expect(post.copies).toEqual([...new Set(copies)].sort())
          expect(post.replies).toBe(posts.filter((it) => onAir(it) && it.post?.replyTo === post.id).length)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('at most one post is highlighted, it is on air, and it is the one in the spotlight', () => {
    fc.assert(
      fc.property(aLog, (log) => {
        const state = stateOf(log)
        const lit = [...state.changedAfter(-1)].filter((it) => it.kind === 'post' && it.highlighted)
        expect(lit.map((it) => it.id)).toEqual(
          [state.get('spotlight', 'spotlight')?.post ?? null].filter((id) => id !== null),
        )
        for (const it of lit) expect(it.kind === 'post' && onAir(it)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

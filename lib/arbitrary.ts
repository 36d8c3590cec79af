import fc from 'fast-check'
import { actions } from './actions'
import type { Entry, WallEvent } from './event'
import type { Post } from './post'

/** Random logs for the laws: few ids, so that edits, retractions, replies and decisions meet. Tests only. */

const ids = ['a:1', 'a:2', 'a:3', 'b:4', 'b:5', 'b:6'] as const
const authors = ['a:ann', 'b:bob', 'b:eve'] as const
const by = { id: 'c1', name: 'Cura' }

const aPost = fc
  .record({
    id: fc.constantFrom(...ids),
    rev: fc.nat({ max: 2 }),
    replyTo: fc.option(fc.constantFrom(...ids), { freq: 3 }),
    repostOf: fc.option(fc.constantFrom(...ids), { freq: 3 }),
    secret: fc.nat({ max: 99_999 }),
    copy: fc.constantFrom(true as const, null),
  })
  .map(({ id, rev, replyTo, repostOf, secret, copy }): Post => {
    // The author is part of the id's identity at every source, so it follows from the id here.
    const author = authors[ids.indexOf(id) % authors.length] ?? authors[0]
    return {
      id,
      source: id.slice(0, 1),
      rev,
      author: { id: author, handle: author.slice(2), name: author.slice(2), avatar: null },
      text: `words-of-${id}-${rev}-${secret}`,
      segments: null,
      createdAt: null,
      url: null,
      lang: null,
      media: [],
      replyTo,
      repostOf,
      geo: null,
      ...(repostOf !== null && copy !== null ? { copy } : {}),
    }
  })

const anEvent: fc.Arbitrary<WallEvent> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(aPost, fc.constantFrom('show' as const, 'show' as const, 'hold' as const, 'hide' as const))
      .map(([post, ruling]): WallEvent => ({ type: 'post.received', post, verdict: { ruling, reasons: [] } })),
  },
  { weight: 1, arbitrary: fc.constantFrom(...ids).map((id): WallEvent => ({ type: 'post.retracted', id })) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...actions),
        fc.constantFrom(...ids),
        fc.constantFrom(...authors),
        fc.nat({ max: 40 }),
        fc.uuid(),
      )
      .map(
        ([action, id, author, seen, decision]): WallEvent => ({
          type: action.target === 'post' ? 'post.curated' : 'author.curated',
          decision,
          action: action.name,
          target: action.target === 'post' ? id : author,
          by,
          // Mostly a fresh view, sometimes a stale one.
          seen: seen < 35 ? 1_000 : seen,
        }),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ author: fc.constantFrom(...authors), gone: fc.boolean(), name: fc.constantFrom('Ann', 'Bob') })
      .map((told): WallEvent => ({ type: 'author.told', ...told })),
  },
  { weight: 1, arbitrary: fc.constant<WallEvent>({ type: 'wall.arranged', by, set: { title: 'A wall' } }) },
)

/** Entries numbered from 1; some decisions are undone a few entries later. */
export const aLog = fc
  .tuple(fc.array(anEvent, { maxLength: 60 }), fc.array(fc.nat({ max: 6 }), { maxLength: 60 }))
  .map(([events, undo]): Entry[] => {
    const all: WallEvent[] = []
    const decided: string[] = []
    for (const [at, event] of events.entries()) {
      all.push(event)
      if ('decision' in event) decided.push(event.decision)
      const target = undo[at] === 0 ? decided.at(-1) : undefined
      if (target !== undefined) {
        all.push({ type: 'decision.undone', decision: `undo-${at}`, target, by, seen: 1_000 })
      }
    }
    return all.map((event, index) => ({ seq: index + 1, at: 1_000 * (index + 1), event }))
  })

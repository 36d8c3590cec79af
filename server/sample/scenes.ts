import { board } from './cast'
import type { Draft } from './draft'
import { Drafting } from './drafts'
import { following } from './material/following'
import { liveblog } from './material/liveblog'
import { european, fartherAway } from './material/other-languages'
import { plain } from './material/plain'
import { trackBoard } from './material/track-board'
import { type Part, programme } from './programme'
import { rhythmOf } from './rhythm'
import { Seeded, seedOf } from './seeded'

/** Everything that is said in the week, in order of time, by nobody yet. */
export const draftAll = (seed: number): readonly Draft[] =>
  programme.flatMap((part) => draftPart(part, seed)).sort((a, b) => a.at - b.at)

/** What looks back comes when there is something to look back on. */
const late = (gone: number): number => 0.28 + 0.7 * gone

/** Threads begin where the talk is on, not in its last moments. */
const early = 0.88

const draftPart = (part: Part, seed: number): readonly Draft[] => {
  const chance = new Seeded(seed ^ seedOf(`drafts ${part.name}`))
  const desk = new Drafting(part, rhythmOf(part, seed), chance)
  /** How far the part has gone at each of a list's lines: in order, evenly but for a little. */
  const spread = <T>(list: readonly T[], until: number, use: (it: T, gone: number) => void) => {
    for (const [at, it] of list.entries()) use(it, ((at + chance.between(0.1, 0.9)) / list.length) * until)
  }
  const { says, away, threads, asked, pictures, postcards } = part.material
  spread(says ?? [], 1, (it, gone) => desk.say(it, 'room', gone))
  spread(away ?? [], 1, (it, gone) => desk.say(it, 'away', gone))
  spread(threads ?? [], early, (it, gone) => desk.thread(it, ['room', 'room'], gone))
  spread(asked ?? [], early, (it, gone) => desk.thread(it, ['away', 'room'], gone))
  spread(pictures ?? [], 1, ([picture, text], gone) => desk.say(text, 'room', late(gone), { picture }))
  spread(postcards ?? [], 1, ([picture, text], gone) => desk.say(text, 'away', gone, { picture }))

  const here = <T extends readonly [part: string, ...rest: string[]]>(list: readonly T[]) =>
    list.filter(([name]) => name === part.name)
  spread(here(liveblog), 1, ([, text], gone) =>
    desk.say(text, text.startsWith('ottoline>') ? 'room' : 'away', late(late(gone))),
  )
  spread(here(trackBoard), 1, ([, text], gone) =>
    desk.say(text.replace(/^(?:\[[\d:]+\] )?/, `$&${board}> `), 'room', gone),
  )
  spread(here(following), 1, ([, text], gone) => desk.say(text, 'away', gone))
  spread(here(plain), 1, ([, text], gone) => desk.say(text, 'room', gone))
  spread(chance.shuffled(here([...european, ...fartherAway])), 1, ([, lang, text], gone) =>
    desk.say(text, 'away', gone, { lang }),
  )
  return desk.drafts
}

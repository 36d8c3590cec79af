import { awayBritain } from './people/away-britain'
import { awayWorld } from './people/away-world'
import { busiest, busiestAway, leaders } from './people/leads'
import { type Person, personOf } from './people/person'
import { room } from './people/room'

/** The 296 who take part. */
export const cast: readonly Person[] = [
  ...busiest.map((it) => personOf(it, !busiestAway.has(it[0]))),
  ...leaders.map((it) => personOf(it, true)),
  ...room.map((it) => personOf(it, true)),
  ...[...awayBritain, ...awayWorld].map((it) => personOf(it, false)),
]

const byShort: ReadonlyMap<string, Person> = new Map(cast.map((it) => [it.short, it]))

/** Throws RangeError for a name nobody has: a slip in our own writing. */
export const personNamed = (short: string): Person => {
  const found = byShort.get(short)
  if (found === undefined) throw new RangeError(`No such person: ${short}`)
  return found
}

/** The board by the stairs. */
export const board = 'trackboard'

/** Those whose story is told in fixed lines: they write these and reposts, and nothing that could contradict them. */
export const fixedOnly: ReadonlySet<string> = new Set([
  board,
  'gwendolenpike',
  'jobsearchjen_',
  'denisehartley_',
  'thandeka_ct',
])

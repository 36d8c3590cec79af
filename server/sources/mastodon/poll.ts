import type { Board } from './board'
import type { Fill } from './fill'
import type { Recheck } from './recheck'
import type { Server } from './server'

/** Milliseconds between two questions to one server: each hashtag comes round in 5 to 15 s where there are few. */
const shortest = 2_000
const longest = 5_000
const round = 15_000
/** Milliseconds between two looks at the newest posts of a hashtag, for edits and deletions. */
const lookEvery = 60_000

export type PollParts = {
  readonly server: Server
  readonly fills: readonly Fill[]
  readonly recheck: Recheck
  readonly board: Board
  readonly keep: () => Promise<void>
  readonly signal: AbortSignal
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
}

/** Asks a server for news, one hashtag after the other, until the signal is aborted. Throws Lost. */
export const poll = async ({ server, fills, recheck, board, keep, signal, now, sleep }: PollParts): Promise<void> => {
  let swept = 0
  const sweep = async (most?: number) => {
    const control = fills.map((fill) => fill.newest).find((it) => it !== null)
    if (control != null && !signal.aborted) swept = await recheck.sweep(control, swept, most)
  }
  for (const fill of fills) {
    if (signal.aborted) return
    await fill.all()
    if (signal.aborted) return
    await keep()
  }
  await sweep()
  board.set(server.host, { kind: 'well', how: 'asking' })
  const looked = fills.map(() => now())
  const gap = Math.min(Math.max(round / fills.length, shortest), longest)
  for (let at = 0; ; at = (at + 1) % fills.length) {
    await sleep(gap)
    if (signal.aborted) return
    const fill = fills[at]
    const isDue = now() - (looked[at] ?? 0) >= lookEvery
    await fill?.news()
    if (isDue && !signal.aborted) {
      looked[at] = now()
      await fill?.look()
      // Older ones a handful at a time: deletions are told to nobody who only asks.
      await sweep(19)
    }
    if (signal.aborted) return
    await keep()
    board.report()
  }
}

import type { Summary } from '#server/archive/summary'
import { type AddCommand, wallOption } from '../command'

/** `stats` */
export const addStats: AddCommand = (program, { io, using }) => {
  program
    .command('stats')
    .description('how many people, how many posts, who led: over what the public may see')
    .addOption(wallOption())
    .option('--json', 'for programs')
    .action(({ wall, json }: { readonly wall: string; readonly json?: boolean }) =>
      using(async (operations) => {
        const summary = await operations.stats(wall)
        io.out(json === true ? `${JSON.stringify(summary, null, 2)}\n` : `${report(summary).join('\n')}\n`)
      }),
    )
}

const number = new Intl.NumberFormat('en')
const percent = (share: number): string => `${Math.round(share * 100)} %`

const report = (summary: Summary): readonly string[] => {
  const { posts, people, reposts, replies } = summary
  const share = (count: number): string => (posts === 0 ? '' : `, ${percent(count / posts)}`)
  return [
    `${number.format(posts)} posts by ${number.format(people)} people`,
    `${number.format(reposts)} reposts${share(reposts)}; ${number.format(replies)} answers${share(replies)}`,
    ...span(summary),
    ...perDay(summary),
    ...leaders(summary),
  ]
}

/** `2013-07-19 04:02`, UTC. */
const minute = (iso: string): string => iso.slice(0, 16).replace('T', ' ')

const span = ({ first, last }: Summary): readonly string[] =>
  first === null || last === null ? [] : [`first ${minute(first)}, last ${minute(last)} (UTC)`]

const perDay = ({ days }: Summary): readonly string[] => {
  const most = Math.max(1, ...days.map((day) => day.posts))
  const bar = (posts: number): string => '█'.repeat(Math.ceil((posts / most) * 30))
  const lines = days.map(({ day, posts }) => `  ${day}  ${number.format(posts).padStart(7)}  ${bar(posts)}`)
  return lines.length === 0 ? [] : ['', 'By day (UTC)', ...lines]
}

const leaders = ({ top, posts }: Summary): readonly string[] => {
  if (top.length === 0) return []
  const led = top.reduce((sum, it) => sum + it.posts, 0)
  const lines = top.map(
    (it, at) =>
      `  ${String(at + 1).padStart(2)}. @${it.handle.padEnd(24)} ${number.format(it.posts).padStart(6)}  ${percent(it.share).padStart(5)}`,
  )
  return ['', `Who led: the first ${top.length} wrote ${number.format(led)}, ${percent(led / posts)}`, ...lines]
}

import type { Summary } from '#server/archive/summary'
import type { Api } from '../api'
import type { Io } from '../io'

type Options = { readonly wall: string; readonly json?: boolean }

const number = new Intl.NumberFormat('en')
const percent = (share: number): string => `${Math.round(share * 100)} %`

/** The first numbers an organiser asks for, over what the public may see. */
export const printStats = async (api: Api, io: Io, { wall, json }: Options): Promise<void> => {
  const summary = await api.get<Summary>(`/api/walls/${encodeURIComponent(wall)}/stats`)
  io.out(json === true ? `${JSON.stringify(summary, null, 2)}\n` : `${report(summary).join('\n')}\n`)
}

const report = ({ posts, people, reposts, replies, days, top }: Summary): readonly string[] => {
  const share = (count: number): string => (posts === 0 ? '' : `, ${percent(count / posts)}`)
  const most = Math.max(1, ...days.map((day) => day.posts))
  const led = top.reduce((sum, it) => sum + it.posts, 0)
  return [
    `${number.format(posts)} posts by ${number.format(people)} people`,
    `${number.format(reposts)} reposts${share(reposts)}; ${number.format(replies)} answers${share(replies)}`,
    ...(days.length === 0 ? [] : ['', 'By day (UTC)']),
    ...days.map(
      (day) =>
        `  ${day.day}  ${number.format(day.posts).padStart(7)}  ${'█'.repeat(Math.ceil((day.posts / most) * 30))}`,
    ),
    ...(top.length === 0 ? [] : ['', `Who led: the first ${top.length} wrote ${number.format(led)}${share(led)}`]),
    ...top.map(
      (it, at) =>
        `  ${String(at + 1).padStart(2)}. @${it.handle.padEnd(24)} ${number.format(it.posts).padStart(6)}  ${percent(it.share).padStart(5)}`,
    ),
  ]
}

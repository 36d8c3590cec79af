import { type Child, cpuSeconds, median, residentMb, startChild, wait } from './process'
import { feed, serve } from './serve'

type Measured = {
  readonly cpu: number
  readonly us: number
  readonly p50: number
  readonly p99: number
  readonly kb: number
}

const rate = 50
const ms = 8_000

const measure = async (system: 'ours' | 'ws' | 'naive', followers: number): Promise<Measured> => {
  const ours = system === 'ours' ? await serve(0) : null
  const server = ours?.child ?? startChild('dist/bench-peer.mjs', [system], 0)
  const origin = ours?.origin ?? `http://127.0.0.1:${(await server.next()).port}`
  const load = startChild('dist/bench-clients.mjs', [origin.replace('http', 'ws'), system], 1)
  const before = residentMb(server.pid)
  await ask(load, { command: 'open', count: followers })
  const kb = ((residentMb(server.pid) - before) * 1024) / followers
  await wait(500)
  await ask(load, { command: 'reset' })
  const cpu = cpuSeconds(server.pid)
  const sent = ours === null ? Number((await ask(server, { rate, ms })).sent) : await feed(ours, rate, ms)
  await wait(300)
  const used = cpuSeconds(server.pid) - cpu
  const report = await ask(load, { command: 'report' })
  await load.stop()
  await (ours ?? server).stop()
  const delivered = Number(report.postsPerSocket)
  if (delivered < sent * 0.99) console.error(`  ${system}: ${delivered} of ${sent} posts arrived at each follower`)
  return { cpu: used, us: (used * 1e6) / (sent * followers), p50: Number(report.p50), p99: Number(report.p99), kb }
}

const ask = (child: Child, message: object): Promise<Record<string, number | string>> => {
  child.say(message)
  return child.next()
}

/** CPU per delivered post at 50 posts/s, ours beside a bare `ws` loop on the same tick and one `io.emit` a post, in turn. */
export const fanOut = async (followers: number, rounds: number): Promise<readonly string[][]> => {
  const all: Record<'ours' | 'ws' | 'naive', Measured[]> = { ours: [], ws: [], naive: [] }
  const alone: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (const system of ['ours', 'ws', 'naive'] as const) all[system].push(await measure(system, followers))
    // What taking the posts in costs (HTTP, screening, log, fold, archive) is no fan-out: measured with one follower.
    alone.push((await measure('ours', 1)).cpu)
  }
  const posts = (rate * ms) / 1000
  const fanned = all.ours.map((it, at) => Math.max(0, it.us - ((alone[at] ?? 0) * 1e6) / (posts * followers)))
  const of = (system: keyof typeof all, what: keyof Measured) => median(all[system].map((it) => it[what]))
  const ratio = (system: 'ws' | 'naive') =>
    median(fanned.map((us, at) => us / (all[system][at]?.us ?? Number.NaN))).toFixed(2)
  const row = (name: string, system: keyof typeof all, beside: string) => [
    `fan-out, ${followers} followers, ${rate} posts/s: ${name}`,
    `${of(system, 'us').toFixed(1)} µs CPU a delivered post`,
    `p50 ${of(system, 'p50').toFixed(0)} ms, p99 ${of(system, 'p99').toFixed(0)} ms, ${of(system, 'kb').toFixed(0)} kB a follower`,
    beside,
  ]
  return [
    row(
      'ours (whole server)',
      'ours',
      `${ratio('ws')} × bare ws (budget ≤ 1.3), ${ratio('naive')} × io.emit a post (budget ≤ 0.5)`,
    ),
    row('bare ws loop, 50 ms tick', 'ws', '1'),
    row('io.emit a post', 'naive', ''),
  ]
}

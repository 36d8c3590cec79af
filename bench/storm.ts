import { cpuSeconds, startChild } from './process'
import { aPost, serve } from './serve'

/** So many followers at once, each given a whole snapshot of 100 posts. */
export const storm = async (followers: number): Promise<readonly string[][]> => {
  const served = await serve(0)
  await served.post(Array.from({ length: 200 }, aPost))
  const load = startChild('dist/bench-clients.mjs', [served.origin.replace('http', 'ws'), 'ours'], 1)
  const cpu = cpuSeconds(served.child.pid)
  load.say({ command: 'open', count: followers })
  const { ms, snapshots } = await load.next()
  const used = cpuSeconds(served.child.pid) - cpu
  await load.stop()
  await served.stop()
  return [
    [
      `storm of ${followers} followers`,
      `all whole in ${(Number(ms) / 1000).toFixed(1)} s`,
      `${snapshots} snapshots, ${((used * 1000) / followers).toFixed(2)} ms CPU a follower`,
      'budget ≤ 5 s',
    ],
  ]
}

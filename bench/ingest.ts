import { cpuSeconds, residentMb } from './process'
import { aPost, serve } from './serve'

/** Posts a second taken, screened, durable, folded and archived, sent in batches of 500 over HTTP by four senders. */
export const ingest = async (seconds: number): Promise<readonly string[][]> => {
  const served = await serve(0)
  const started = performance.now()
  const cpu = cpuSeconds(served.child.pid)
  let sent = 0
  const sender = async (): Promise<void> => {
    while (performance.now() - started < seconds * 1000) {
      await served.post(Array.from({ length: 500 }, aPost))
      sent += 500
    }
  }
  await Promise.all([sender(), sender(), sender(), sender()])
  const took = (performance.now() - started) / 1000
  const used = cpuSeconds(served.child.pid) - cpu
  const memory = residentMb(served.child.pid)
  await served.stop()
  return [
    [
      'ingest over HTTP, all acknowledged durable',
      `${Math.round(sent / took).toLocaleString('en')} posts/s for ${Math.round(took)} s`,
      `${((used * 1e6) / sent).toFixed(0)} µs CPU a post, ${memory.toFixed(0)} MB resident`,
      'budget 10,312 posts/s',
    ],
  ]
}

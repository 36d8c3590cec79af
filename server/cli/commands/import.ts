import type { Api } from '../api'
import { createDeliver, told } from '../deliver'
import type { Io } from '../io'
import { Progress } from '../progress'
import { openRecording } from '../recording'

type Options = { readonly wall: string; readonly format?: string }

const batchSize = 500

/** Brings a file of posts onto a wall, each once however often it is repeated. Lines that cannot be used are named and skipped. */
export const importFile = async (api: Api, io: Io, cwd: string, file: string, options: Options): Promise<void> => {
  const recording = await openRecording(cwd, file, options.format)
  const { deliver, counts } = createDeliver(api, options.wall, io.signal)
  const progress = new Progress(io, recording.lines)
  let unread = 0
  let batch: { readonly line: number; readonly input: unknown }[] = []
  const flush = async (): Promise<void> => {
    const sent = batch
    batch = []
    if (sent.length === 0) return
    const receipts = await deliver(sent.map(({ input }) => ({ kind: 'post', input })))
    for (const [at, receipt] of receipts.entries()) {
      if (receipt.status === 'rejected') progress.say(`line ${sent[at]?.line}: ${receipt.field}: ${receipt.message}`)
    }
    progress.show(sent.at(-1)?.line ?? 0, told(counts, unread))
  }
  for await (const line of recording.read()) {
    if (io.signal.aborted) break
    if ('error' in line) {
      unread++
      progress.say(`line ${line.line}: ${line.error}`)
      continue
    }
    batch.push({ line: line.line, input: line.value })
    if (batch.length >= batchSize) await flush()
  }
  await flush()
  progress.end()
  io.out(`${told(counts, unread)}\n`)
}

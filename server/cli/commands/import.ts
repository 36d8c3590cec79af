import { type AddCommand, type Context, oneOf, wallOption } from '../command'
import { complaint, createDeliver, told } from '../deliver'
import type { Operations } from '../operations'
import { Progress } from '../progress'
import { openRecording, type Recording } from '../recording'

type Options = { readonly wall: string; readonly format?: 'csv' | 'ndjson' }

const formats = ['csv', 'ndjson'] as const

/** `import` */
export const addImport: AddCommand = (program, context) => {
  program
    .command('import <file>')
    .description('bring posts from a CSV or NDJSON file onto a wall, each once')
    .addOption(wallOption())
    .addOption(oneOf('--format <format>', 'what the file is, when its ending does not tell', formats))
    .action(async (file: string, { wall, format }: Options) => {
      const recording = await openRecording(context.cwd, file, format, formats)
      await context.using((operations) => importAll(operations, context, recording, wall))
    })
}

const batchSize = 500

const importAll = async (operations: Operations, { io }: Context, recording: Recording, wall: string) => {
  const { deliver, counts } = createDeliver(operations, wall, io.signal)
  const progress = new Progress(io, recording.lines)
  let batch: { readonly line: number; readonly post: unknown }[] = []
  const flush = async (): Promise<void> => {
    const sent = batch
    batch = []
    const receipts = await deliver(sent.map(({ post }) => post))
    for (const [at, receipt] of receipts.entries()) {
      if (receipt.status === 'rejected')
        progress.say(complaint(sent[at]?.line ?? 0, `${receipt.field}: ${receipt.message}`))
    }
    progress.show(sent.at(-1)?.line ?? 0, told('imported', counts))
  }
  try {
    // Asked for once even when the file is empty: a wall that is not there must not go unnoticed.
    await operations.page(wall, { limit: 1 })
    for await (const read of recording.read()) {
      if (io.signal.aborted) break
      if ('error' in read) {
        counts.skipped++
        progress.say(complaint(read.line, read.error))
        continue
      }
      batch.push({ line: read.line, post: read.value })
      if (batch.length >= batchSize) await flush()
    }
    if (batch.length > 0) await flush()
  } finally {
    progress.clear()
  }
  io.out(`${told('imported', counts)}\n`)
}

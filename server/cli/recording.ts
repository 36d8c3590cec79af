import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { type Line, readCsv, readNdjson } from '#server/ingest/lines'
import { postFromRow } from '#server/ingest/table-row'
import { CommandError } from './io'

/** A file of posts: read anew each time, with the number of its last line. */
export type Recording = { readonly read: () => AsyncIterable<Line<unknown>>; readonly lines: number }

const formats = ['csv', 'ndjson', 'arrivals'] as const
type Format = (typeof formats)[number]

const byEnding: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.txt': 'arrivals',
}

/** Opens a recording by its ending, or as told. Throws CommandError when it is none. */
export const openRecording = async (cwd: string, name: string, told: string | undefined): Promise<Recording> => {
  const file = resolve(cwd, name)
  const found = await stat(file).catch(() => null)
  if (found === null || !found.isFile()) throw new CommandError(`file: There is no file ${name}.`)
  const format = told ?? byEnding[extname(name).toLowerCase()]
  if (format === undefined || !formats.some((it) => it === format)) {
    throw new CommandError(`file: Say what ${name} is with --format csv or --format ndjson.`)
  }
  const open = () => createReadStream(file)
  return { lines: await countLines(file), read: () => readers[format as Format](open()) }
}

const readers: Readonly<Record<Format, (stream: ReturnType<typeof createReadStream>) => AsyncIterable<Line<unknown>>>> =
  {
    ndjson: readNdjson,
    csv: async function* (stream) {
      for await (const line of readCsv(stream))
        yield 'error' in line ? line : { line: line.line, value: postFromRow(line.value) }
    },
    /** Arrival times alone, as milliseconds since the first: for trials. The posts are made up, and begin now. */
    arrivals: async function* (stream) {
      const begin = Date.now()
      let line = 0
      for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
        line++
        if (text.trim() === '') continue
        const after = Number(text)
        if (!Number.isFinite(after)) yield { line, error: 'This is not a number of milliseconds.' }
        else yield { line, value: arrival(line, begin + after) }
      }
    },
  }

const voices = 997

const arrival = (line: number, createdAt: number): unknown => ({
  id: `arrival-${line}`,
  author: { handle: `voice${line % voices}`, name: `Voice ${line % voices}` },
  text: `Arrival ${line} of the recording.`,
  createdAt,
})

const countLines = async (file: string): Promise<number> => {
  let lines = 0
  let last = 10
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    for (const byte of chunk) if (byte === 10) lines++
    last = chunk.at(-1) ?? last
  }
  return last === 10 ? lines : lines + 1
}

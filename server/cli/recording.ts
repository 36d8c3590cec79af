import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { type Line, readCsv, readNdjson } from '#server/ingest/lines'
import { postFromRow } from '#server/ingest/table-row'
import type { ByteStream } from '#server/ingest/text-lines'
import { readArrivals, withoutTime } from './arrivals'
import { CommandError } from './io'

/** What a file of posts can be. `arrivals` holds times only: for replay. */
export type Format = 'csv' | 'ndjson' | 'arrivals'

/** A file of posts, as `POST /api/walls/:wall/posts` takes them. */
export type Recording = {
  /** Reads from the beginning. Throws CommandError when the file cannot be read. */
  readonly read: () => AsyncIterable<Line<unknown>>
  /** The number of the last line. */
  readonly lines: number
  /** A post that was read, as it is to be sent. */
  readonly asSent: (post: unknown) => unknown
}

const byEnding: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.txt': 'arrivals',
}

/**
 * Opens a file by its ending, or as it was told to be.
 * @param formats those that the command can use.
 */
export const openRecording = async (
  cwd: string,
  name: string,
  told: Format | undefined,
  formats: readonly Format[],
): Promise<Recording> => {
  const file = resolve(cwd, name)
  const lines = await countLines(file, name)
  const format = told ?? byEnding[extname(name).toLowerCase()]
  if (format === undefined || !formats.includes(format)) {
    throw new CommandError(`file: Say what ${name} is with ${formats.map((it) => `--format ${it}`).join(' or ')}.`)
  }
  return {
    lines,
    read: () => readers[format](createReadStream(file)),
    asSent: format === 'arrivals' ? withoutTime : (post) => post,
  }
}

const readers: Readonly<Record<Format, (stream: ByteStream) => AsyncIterable<Line<unknown>>>> = {
  ndjson: readNdjson,
  csv: async function* (stream) {
    for await (const read of readCsv(stream))
      yield 'error' in read ? read : { line: read.line, value: postFromRow(read.value) }
  },
  arrivals: readArrivals,
}

const lineFeed = 10

const countLines = async (file: string, name: string): Promise<number> => {
  const found = await stat(file).catch(() => null)
  if (found === null) throw new CommandError(`file: There is no file ${name}.`)
  if (found.isDirectory()) throw new CommandError(`file: ${name} is a folder. Name a file in it.`)
  let lines = 0
  let last = lineFeed
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, at + 1)) lines++
    last = chunk.at(-1) ?? last
  }
  return last === lineFeed ? lines : lines + 1
}

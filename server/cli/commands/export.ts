import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type AddCommand, oneOf, wallOption } from '../command'
import { CommandError, type Io } from '../io'
import { postsOldestFirst } from '../posts-oldest-first'
import { type Pages, writtenAsCsv, writtenAsJson, writtenAsNdjson } from '../written-posts'

const formats = { ndjson: writtenAsNdjson, json: writtenAsJson, csv: writtenAsCsv } as const

type Options = { readonly wall: string; readonly format: keyof typeof formats; readonly out?: string }

/** `export` */
export const addExport: AddCommand = (program, { io, cwd, using }) => {
  program
    .command('export')
    .description('write what the public may see, oldest first')
    .addOption(wallOption())
    .addOption(oneOf('--format <format>', 'how to write it', Object.keys(formats), 'ndjson'))
    .option('--out <file>', 'a file instead of standard output')
    .action(({ wall, format, out }: Options) =>
      using(async (operations) => {
        const write = (pages: Pages) => formats[format](pages)
        const pages = postsOldestFirst(operations, wall, io.signal)
        if (out === undefined) for await (const text of write(pages)) io.out(text)
        else await toFile(write(pages), resolve(cwd, out), out, io)
      }),
    )
}

/** The file is there when it is whole: whoever stops half-way keeps the one from before. */
const toFile = async (written: AsyncIterable<string>, file: string, name: string, io: Io): Promise<void> => {
  const part = `${file}.part`
  try {
    await pipeline(written, createWriteStream(part))
    if (!io.signal.aborted) await rename(part, file)
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    throw new CommandError(
      `--out: ${name} cannot be written (${(error as NodeJS.ErrnoException).code}). Name another file.`,
    )
  } finally {
    await rm(part, { force: true })
  }
}

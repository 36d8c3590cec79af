import { CsvRecord } from './csv-record'
import { type ByteStream, longestLine, type TextLine, textLines } from './text-lines'

/** One value of a file, or why there is none, with the number of the line where it begins (from 1). */
export type Line<T> = { readonly line: number; readonly value: T } | { readonly line: number; readonly error: string }

/** One JSON value a line; empty lines are skipped. Bounded memory; never throws for what the file holds. */
export async function* readNdjson(stream: ByteStream): AsyncGenerator<Line<unknown>> {
  for await (const read of textLines(stream)) {
    if ('error' in read) yield read
    else if (read.text.trim() !== '') yield parseLine(read)
  }
}

const parseLine = ({ line, text, whole }: Extract<TextLine, { text: string }>): Line<unknown> => {
  try {
    return { line, value: JSON.parse(text) as unknown }
  } catch {
    return { line, error: whole ? 'The line is not JSON.' : 'The last line is cut off: it is not whole JSON.' }
  }
}

/** A quoted field may go on for this many lines; a quote open for longer was never closed. */
const longestRecord = 200

/**
 * Records of a CSV file by the names in its first line; comma, semicolon or tab, whichever the first line has most of.
 * A record that cannot be read is an error with the number of its first line, and reading goes on in the line after
 * that one: a quote that is never closed costs its own record only. Bounded memory; never throws for what the file holds.
 */
export async function* readCsv(stream: ByteStream): AsyncGenerator<Line<Readonly<Record<string, string>>>> {
  const lines = textLines(stream)
  /** Lines read ahead in vain, to be read again; the next one is last. */
  let again: TextLine[] = []
  const next = async (): Promise<TextLine | null> => again.pop() ?? (await lines.next()).value ?? null

  let names: readonly string[] | null = null
  let delimiter = ','
  for (let begin = await next(); begin !== null; begin = await next()) {
    if ('error' in begin) {
      yield begin
      continue
    }
    if (begin.text.trim() === '') continue
    if (names === null) delimiter = delimiterOf(begin.text)
    const record = new CsvRecord(delimiter)
    const ahead: TextLine[] = []
    let state = record.feed(begin.text)
    for (let size = begin.text.length; state === 'open' && size <= longestLine && ahead.length < longestRecord; ) {
      const more = await next()
      if (more === null) break
      ahead.push(more)
      if ('error' in more) break
      size += more.text.length
      state = record.feed(more.text)
    }
    const { line } = begin
    if (state !== 'done') {
      again = [...again, ...ahead.reverse()]
      const open = begin.whole ? 'A quotation mark opened in this line is never closed.' : 'The last line is cut off.'
      yield { line, error: state === 'bad' ? 'Text follows a closing quotation mark.' : open }
    } else if (names === null) {
      names = record.fields.map((name) => name.trim())
    } else if (record.fields.length !== names.length) {
      const cutOff = !begin.whole && record.fields.length < names.length
      yield {
        line,
        error: `${cutOff ? 'The last line is cut off: it' : 'The line'} has ${record.fields.length} fields, not ${names.length}.`,
      }
    } else {
      yield { line, value: Object.fromEntries(names.map((name, i) => [name, record.fields[i] ?? ''])) }
    }
  }
}

const delimiterOf = (header: string): string => {
  const count = (sign: string) => header.split(sign).length
  return count(';') > count(',') ? ';' : count('\t') > count(',') ? '\t' : ','
}

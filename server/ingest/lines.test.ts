import { createReadStream, existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv, readNdjson } from './lines'
import { readPost } from './post-input'
import { postFromRow } from './table-row'
import { longestLine } from './text-lines'

const fixture = (name: string) => createReadStream(fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url)))

async function* bytes(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part)
}

const all = async <T>(lines: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = []
  for await (const line of lines) found.push(line)
  return found
}

describe('reading NDJSON', () => {
  it('gives values with their line numbers, and tells which lines are no good', async () => {
    expect(await all(readNdjson(fixture('malformed.ndjson')))).toMatchObject([
      { line: 1, value: { id: '1' } },
      { line: 3, error: 'The line is not JSON.' },
      { line: 4, value: { id: '2' } },
      { line: 5, error: 'The line is not UTF-8.' },
      { line: 6, error: expect.stringContaining('cut off') },
    ])
  })

  it('takes a last line without a line end', async () => {
    expect(await all(readNdjson(bytes('{"a":1}\n{"a"', ':2}')))).toEqual([
      { line: 1, value: { a: 1 } },
      { line: 2, value: { a: 2 } },
    ])
  })

  it('[B121] passes over a line of 5 MB, holding none of it', async () => {
    const lines = await all(readNdjson(bytes('"', ...Array<string>(50).fill('x'.repeat(100_000)), '"\n', '1\n')))
    expect(lines).toEqual([
      { line: 1, error: `The line is longer than ${longestLine} bytes.` },
      { line: 2, value: 1 },
    ])
  })

  it.each(['utf16le' as const])('[B119] refuses %s in words', async (encoding) => {
    expect(await all(readNdjson(bytes(Buffer.from('\ufeff{"a":1}\n', encoding))))).toEqual([
      { line: 1, error: 'The file is UTF-16. Save it as UTF-8 and try again.' },
    ])
  })
})

describe('reading CSV', () => {
  it('gives rows with their line numbers; a malformed record costs itself only', async () => {
    const lines = await all(readCsv(fixture('malformed.csv')))
    expect(lines.map((it) => [it.line, 'value' in it ? it.value.text : it.error])).toEqual([
      [2, 'plain'],
      [3, 'two\nlines, "quoted"'],
      [6, 'The line has 5 fields, not 4.'],
      [7, 'Text follows a closing quotation mark.'],
      [8, 'after it'],
      [9, 'Text follows a closing quotation mark.'],
      [10, 'an inch is 1"'],
      [11, 'The line is not UTF-8.'],
      [12, 'R&amp;D &lt;3 &#128077; &amp;lt;'],
      [13, 'The last line is cut off: it has 2 fields, not 4.'],
    ])
  })

  it('goes on after a quote that is never closed', async () => {
    const rows = Array.from({ length: 500 }, (_, i) => `${i},x`).join('\n')
    const lines = await all(readCsv(bytes(`id,text\n1,"open\n${rows}\n`)))
    expect(lines[0]).toEqual({ line: 2, error: 'A quotation mark opened in this line is never closed.' })
    expect(lines).toHaveLength(501)
  })

  it('reads semicolons and tabs', async () => {
    expect(await all(readCsv(bytes('id;text\n1;a,b\n')))).toEqual([{ line: 2, value: { id: '1', text: 'a,b' } }])
    expect(await all(readCsv(bytes('id\ttext\n1\ta,b\n')))).toEqual([{ line: 2, value: { id: '1', text: 'a,b' } }])
  })

  it('reads back whatever was quoted properly, however the bytes are cut into chunks', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é', '😀') })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 20 }),
        async (rows, size) => {
          const quoted = rows.map((row) => row.map((it) => `"${it.replaceAll('"', '""')}"`).join(',')).join('\r\n')
          const file = Buffer.from(`a,b\r\n${quoted}\r\n`)
          const chunks = Array.from({ length: Math.ceil(file.length / size) }, (_, i) =>
            file.subarray(i * size, (i + 1) * size),
          )
          const read = await all(readCsv(bytes(...chunks)))
          expect(read.map((it) => ('value' in it ? [it.value.a, it.value.b] : it))).toEqual(rows)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('rows of archives', () => {
  it('become posts: headings understood, escapes undone once, an id made where there is none', () => {
    expect(
      postFromRow({
        '': '1',
        ID: '9',
        Screen_Name: 'ada',
        full_text: 'R&amp;D &lt;3 &#128077; &amp;lt;',
        created_at: '2024-01-01',
        Lang: '',
      }),
    ).toEqual({
      id: '9',
      author: { handle: 'ada' },
      text: 'R&D <3 👍 &lt;',
      createdAt: '2024-01-01',
    })
    const row = { user: 'ada', text: 'hello' }
    expect(postFromRow(row)).toEqual(postFromRow({ ...row }))
    expect(postFromRow(row)).not.toEqual(postFromRow({ ...row, text: 'bye' }))
  })

  const archive = fileURLToPath(new URL('../../../shared/data/ismbeccb-2013.csv', import.meta.url))
  it('[issue 2] the ISMB/ECCB 2013 table is 2,460 posts by 393 authors, none refused', async () => {
    if (!existsSync(archive)) {
      console.warn(`Not checked: ${archive} is not here. The committed fixtures stand for it.`)
      return
    }
    const lines = await all(readCsv(createReadStream(archive)))
    const posts = lines.map((it) =>
      'value' in it ? readPost(postFromRow(it.value), { source: 'archive', now: Date.UTC(2024) }) : it,
    )
    expect(posts.filter((it) => !('ok' in it) || !it.ok || it.flags.length > 0)).toEqual([])
    const read = posts.flatMap((it) => ('ok' in it && it.ok ? [it.post] : []))
    expect(new Set(read.map((it) => it.id)).size).toBe(2_460)
    expect(new Set(read.map((it) => it.author.id)).size).toBe(393)
    expect(read[0]).toMatchObject({
      id: 'archive:358134681255936000',
      createdAt: Date.UTC(2013, 6, 19, 4, 2),
      author: { handle: 'robinhaw' },
    })
  })
})

import { createReadStream, existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Line, readCsv, readNdjson } from '#server/ingest/lines'
import { postFromRow } from '#server/ingest/table-row'
import { type SourceHarness, sourceContract } from './contract'
import { sources } from './index'
import { createReplay } from './replay'
import type { Source } from './source'

const fixture = (name: string) => createReadStream(new URL(`./fixtures/${name}`, import.meta.url))

async function* csvPosts(): AsyncGenerator<Line<unknown>> {
  for await (const read of readCsv(fixture('recording.csv')))
    yield 'error' in read ? read : { line: read.line, value: postFromRow(read.value) }
}

const replayOf = (read: () => AsyncIterable<Line<unknown>>): SourceHarness['make'] => {
  return (step = () => {}) =>
    createReplay({
      speed: 1,
      read: async function* () {
        for await (const line of read()) {
          step()
          yield line
        }
        step()
      },
    })
}

const isNetwork = ({ form }: Source): boolean => form !== undefined

/** What is no network only lights its lamp. */
for (const source of sources.filter((it) => !isNetwork(it))) {
  sourceContract(source.name, { make: () => source, brings: [], rests: /^Listening$/ })
}

test.each(sources.filter(isNetwork).map(({ name }) => name))(
  '%s is held against the contract over its own recordings',
  (name) => expect(existsSync(new URL(`./${name}/contract.test.ts`, import.meta.url))).toBe(true),
)

sourceContract('replay of NDJSON', {
  make: replayOf(() => readNdjson(fixture('recording.ndjson'))),
  brings: ['1', '2', '3', '4', '5', '6'].map((id) => `replay:${id}`),
  rests: /^Played to its end\./,
  complains: /4 lines could not be used, the last: line 13: The last line is cut off/,
})

sourceContract('replay of CSV', {
  make: replayOf(csvPosts),
  brings: ['1', '2', '3', '6', '7', '8'].map((id) => `replay:${id}`),
  rests: /^Played to its end\./,
  complains: /3 lines could not be used, the last: line 13: The last line is cut off/,
})

test('every source has a name of its own', () => {
  expect(new Set(sources.map((it) => it.name)).size).toBe(sources.length)
})

import { randomUUID } from 'node:crypto'
import type { Line } from '#server/ingest/lines'
import { type ByteStream, textLines } from '#server/ingest/text-lines'

/** As many people as a busy wall has; more of them would all be newcomers. */
const authors = 997

/** Any time long ago: only the spacing counts, and what lies ahead of the clock would be taken for nonsense. */
const begin = Date.UTC(2000, 0, 1)

/**
 * Arrival times alone, milliseconds since the first, one a line: for trials. The posts are made up, in neutral words, and
 * are new ones each time the recording is played; `createdAt` carries the spacing and is not theirs to keep.
 */
export async function* readArrivals(stream: ByteStream): AsyncGenerator<Line<unknown>> {
  const playing = randomUUID().slice(0, 8)
  let count = 0
  for await (const read of textLines(stream)) {
    if ('error' in read) {
      yield read
      continue
    }
    const { line } = read
    const text = read.text.trim()
    if (text === '') continue
    if (/^\d{1,15}(?:\.\d+)?$/.test(text)) yield { line, value: arrival(playing, ++count, begin + Number(text)) }
    else yield { line, error: 'The line is not a number of milliseconds.' }
  }
}

const arrival = (playing: string, count: number, createdAt: number): unknown => ({
  id: `recording-${playing}-${count}`,
  author: { handle: `recording-${((count - 1) % authors) + 1}` },
  text: `Post ${count} of the recording`,
  createdAt,
})

/** A made-up post as it is sent: it is written when it arrives. */
export const withoutTime = (post: unknown): unknown =>
  typeof post === 'object' && post !== null ? { ...post, createdAt: null } : post

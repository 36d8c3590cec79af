import { readFileSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { createBluesky } from '../bluesky'
import { sourceContract } from '../contract'
import type { Source } from '../source'
import { ann, bob } from './made'
import { type Dial, Lost } from './stream'

const lines = readFileSync(new URL('../fixtures/bluesky/wall.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')

/** A network that tells the recording from the cursor on, line by line, and then nothing more. */
const recorded =
  (step: () => void): Dial =>
  async (url, signal) => {
    const cursor = Number(new URL(url).searchParams.get('cursor') ?? 0)
    const left = lines.filter((line) => Number(/"time_us":(\d{16})/.exec(line)?.[1] ?? cursor) >= cursor)
    let end = () => {}
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    signal.addEventListener('abort', end)
    let isFirst = true
    return {
      next: async () => {
        // The first line comes with the connection, the others one after the other.
        if (!isFirst) await nextTurn()
        isFirst = false
        step()
        const line = left.shift()
        if (line === undefined) await ended
        if (signal.aborted) throw new Lost('is gone')
        return [line ?? '']
      },
      close: end,
    }
  }

const getJson = async () => ({ profiles: [{ did: ann, handle: 'ann.example', displayName: 'Ann' }], posts: [] })

const make = (step = () => {}): Source => {
  const { form: _, ...source } = createBluesky({ dial: recorded(step), getJson })
  const options = { servers: ['wss://one.example'], appview: 'https://names.example' }
  return {
    ...source,
    follow: (context) => source.follow({ ...context, options, wall: { slug: 'demo', tags: ['JSConf'] } }),
  }
}

const post = (did: string, rkey: string): string => `bluesky:at://${did}/app.bsky.feed.post/${rkey}`

sourceContract('bluesky', {
  make,
  brings: [
    post(ann, 'made0'),
    post(bob, 'made2'),
    post(ann, 'made0'),
    post(ann, 'made6'),
    `bluesky:at://${bob}/app.bsky.feed.repost/made9`,
    post(bob, 'made12'),
  ],
  rests: /could not be used, the last: A frame is not JSON\.$/,
  complains: /^\w.* 4 could not be used/,
})

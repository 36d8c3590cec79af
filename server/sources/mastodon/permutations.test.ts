import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Stage } from '../contract-stage'
import { createMastodon } from '../mastodon'
import type { Ask } from './ask'
import type { Dial } from './dial'
import { Lost } from './lost'
import { accountOf, idAt, nine, statusOf } from './made'

/** Nothing missed is ever to be had: all comes by the streams. */
const ask: Ask = async (url) => ({
  status: 200,
  headers: new Headers(),
  body: url.includes('/instance') ? {} : [],
})

const telling =
  (messages: readonly string[], onEnd: () => void): Dial =>
  async (_url, _token, { signal }) => {
    let left = messages
    let signs = 0
    return {
      get signs() {
        return signs++
      },
      send: () => {},
      close: () => {},
      next: async () => {
        const some = left.slice(0, 2)
        left = left.slice(2)
        if (some.length > 0) return some
        onEnd()
        await new Promise((resolve) => signal.addEventListener('abort', resolve))
        throw new Lost('is gone')
      },
    }
  }

const account = accountOf('bob@far.example')
const status = (post: number, version: number) =>
  JSON.stringify(
    statusOf({
      id: idAt(nine, post),
      uri: `https://far.example/users/bob/statuses/${post}`,
      content: `<p>Post ${post}, version ${version}</p>`,
      edited_at: version === 0 ? null : new Date(nine + version * 300).toISOString(),
      account,
    }),
  )
const message = (event: string, payload: string) => JSON.stringify({ stream: ['hashtag', 'JSConf'], event, payload })

type Event = { readonly post: number; readonly version: number | 'deleted' }
const messageOf = ({ post, version }: Event) =>
  version === 'deleted'
    ? message('delete', idAt(nine, post))
    : message(version === 0 ? 'update' : 'status.update', status(post, version))

const event: fc.Arbitrary<Event> = fc.record({
  post: fc.integer({ min: 1, max: 4 }),
  version: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 3 }) }, fc.constant('deleted' as const)),
})

const play = async (events: readonly Event[]): Promise<Record<string, string>> => {
  const stage = await Stage.open()
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const { form: _, ...source } = createMastodon({ ask, dial: telling(events.map(messageOf), () => end()) })
  const options = { servers: ['one.example'], bots: true, indexable: false }
  const wall = { slug: 'demo', tags: ['JSConf'] }
  const life = stage.live({
    ...source,
    follow: (context) => source.follow({ ...context, options, wall, keys: { token: 'good' } }),
  })
  await ended
  await life.stop()
  const records = [...stage.wall.state.all('post')].filter(({ id }) => id.startsWith('mastodon:far.example/'))
  await stage.close()
  return Object.fromEntries(
    records.map(({ id, post, retracted }) => [id, retracted ? 'retracted' : (post?.text ?? '')]),
  )
}

test('any order of posts, edits, deletions and repeats of them ends in the same records', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { minLength: 1, maxLength: 14 }).chain((events) =>
        fc.record({
          events: fc.constant(events),
          shuffled: fc.shuffledSubarray([...events, ...events], { minLength: 2 * events.length }),
        }),
      ),
      async ({ events, shuffled }) => {
        const expected: Record<string, string> = {}
        for (const { post } of events) {
          const versions = events.filter((it) => it.post === post).map(({ version }) => version)
          const texts = versions.filter((it) => it !== 'deleted')
          // Only deleted: it was never told what that would have been.
          if (texts.length > 0)
            expected[`mastodon:far.example/${post}`] = versions.includes('deleted')
              ? 'retracted'
              : `Post ${post}, version ${Math.max(...texts)}`
        }
        expect(await play(shuffled)).toEqual(expected)
      },
    ),
    { numRuns: 60 },
  )
})

import { readFileSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { sourceContract } from '../contract'
import { FakeTimeline } from '../fakes/mastodon-timeline'
import { createMastodon } from '../mastodon'
import type { Source } from '../source'
import type { Ask } from './ask'
import type { Dial } from './dial'
import { Lost } from './lost'
import { idAt, statusOf } from './made'

const read = (name: string) => readFileSync(new URL(`../fixtures/mastodon/${name}`, import.meta.url), 'utf8')
const recorded = JSON.parse(read('timeline.json'))
const [first, edited] = JSON.parse(read('edit.json'))
const [streamed] = [...read('stream.txt').matchAll(/^data: (\{.*\})$/gm)].map(([, json = '']) => JSON.parse(json))
const madeAt = (minutes: number, more: object = {}) =>
  statusOf({ ...more, id: idAt(Date.UTC(2026, 7, 3) + minutes * 60_000) })

const tags = ['hoot', 'jsconf']
const post = ({ id }: { readonly id: string }, host = 'localhost:3000') => `mastodon:${host}/${id}`
const one = madeAt(1, { content: '<p>One</p>' })
const two = madeAt(2, { content: '<p>Two</p>' })

/** A server that has more posts every time it is asked for new ones. */
const growing = (step: () => void, waves: readonly (readonly { readonly id: string }[])[]): Ask => {
  const listed = new FakeTimeline()
  const all = new FakeTimeline()
  for (const it of [first, one, streamed, two, ...waves.flat()]) all.put(it, tags)
  let asked = 0
  return async (url) => {
    step()
    await nextTurn()
    step()
    const headers = new Headers(recorded.headers)
    const at = new URL(url)
    if (at.pathname === '/api/v2/instance') return { status: 200, headers, body: JSON.parse(read('instance.json')) }
    const isTimeline = at.pathname.startsWith('/api/v1/timelines/')
    if (isTimeline && !at.searchParams.has('max_id')) for (const it of waves[asked++] ?? []) listed.put(it, tags)
    const body = (isTimeline ? listed : all).answer(at, false)
    return { status: body === null ? 404 : 200, headers, body }
  }
}

const make =
  (
    tags: readonly string[],
    ask: (step: () => void) => Ask,
    dial: (step: () => void) => Dial,
    keys: Readonly<Record<string, string>> = {},
  ) =>
  (step = () => {}): Source => {
    const { form: _, ...source } = createMastodon({ ask: ask(step), dial: dial(step) })
    const options = { servers: ['localhost:3000'], bots: true, indexable: false }
    return {
      ...source,
      follow: (context) => source.follow({ ...context, options, keys, wall: { slug: 'demo', tags } }),
    }
  }

sourceContract('mastodon, asked', {
  make: make(
    ['hoot'],
    (step) =>
      growing(step, [
        [edited],
        [recorded.body[0]],
        [],
        [streamed, madeAt(0, { account: null })],
        [one],
        [],
        [two, madeAt(3, { content: 7 })],
      ]),
    () => async () => {
      throw new Error('There is no token to stream with.')
    },
  ),
  brings: [post(edited), post(recorded.body[0]), post(streamed), post(one, 'one.example'), post(two, 'one.example')],
  rests: /could not be used, the last: A post's content cannot be read\.$/,
  complains: /^Asking localhost:3000 every few seconds\. 2 could not be used/,
})

const frame = (event: string, payload: unknown, tag = 'hoot') =>
  JSON.stringify({
    stream: ['hashtag', tag],
    event,
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })

const frames = [
  frame('update', first),
  'nonsense',
  frame('update', first, 'jsconf'),
  frame('status.update', edited),
  frame('update', '{"id":"1","half'),
  frame('filters_changed', undefined),
  frame('update', one, 'jsconf'),
  frame('delete', one.id, 'jsconf'),
  frame('delete', '114000000000000001'),
  frame('update', streamed),
  frame('update', first),
  frame('update', two),
  '{"error":"Missing tag name parameter","status":400}',
]

/** A stream that tells the recording, message by message, and then nothing more. */
const telling =
  (step: () => void): Dial =>
  async (_url, _token, { signal }) => {
    const left = [...frames]
    let signs = 0
    let end = () => {}
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    signal.addEventListener('abort', end)
    return {
      get signs() {
        return signs++
      },
      send: () => step(),
      close: end,
      next: async () => {
        // What came before is fetched by then.
        for (let turns = 0; turns < 12 && !signal.aborted; turns++) await nextTurn()
        step()
        const message = left.shift()
        if (message === undefined) await ended
        if (signal.aborted) throw new Lost('is gone')
        return [message ?? '']
      },
    }
  }

sourceContract('mastodon, streamed', {
  make: make(tags, (step) => growing(step, [[recorded.body[0]]]), telling, { token: 'good' }),
  brings: [
    post(recorded.body[0]),
    post(first),
    post(edited),
    post(one, 'one.example'),
    post(streamed),
    post(two, 'one.example'),
  ],
  rests: /could not be used, the last: The server says: Missing tag name parameter\.$/,
  complains: /^Listening to localhost:3000\. 3 could not be used/,
})

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPost } from '#server/ingest/post-input'
import { isLater, nativeId, rewound } from './ids'
import { accountOf, idAt, nine, statusOf } from './made'
import { deliverBoost, deliverStatus } from './post'
import { revOf } from './rev'
import { readStatus } from './status'
import { isSuited } from './suited'

const fixture = (name: string) =>
  JSON.parse(readFileSync(new URL(`../fixtures/mastodon/${name}`, import.meta.url), 'utf8'))
const told = { domain: 'one.example', parentOf: () => null }

const statusIn = (raw: unknown) => {
  const status = readStatus(raw)
  if (typeof status === 'string') throw new Error(status)
  return status
}
/** The post a wall would get from a status, and what is held against it. */
const read = (raw: unknown) => {
  const { input, objections = [] } = deliverStatus(statusIn(raw), told)
  const post = readPost(input, { source: 'mastodon', now: Date.UTC(2026, 8) })
  if (!post.ok) throw new Error(`${post.field}: ${post.message}`)
  return { ...post.post, objections }
}
const readMade = (more: Record<string, unknown>) => read(statusOf(more))

describe('a status', () => {
  test('of a real server becomes a post', () => {
    expect(read(fixture('timeline.json').body[0])).toEqual({
      id: 'mastodon:localhost:3000/117020593741189701',
      source: 'mastodon',
      rev: 0,
      author: {
        id: 'mastodon:http://localhost:3000/ap/users/117020566092212359',
        handle: 'mastodonpy_test_2@one.example',
        name: 'mastodonpy_test_2@one.example',
        avatar: 'http://localhost:3000/avatars/original/missing.png',
      },
      text: '#hoot (hashtag toot)',
      segments: null,
      createdAt: Date.parse('2026-08-01T13:55:55.867Z'),
      url: 'http://localhost:3000/@mastodonpy_test_2/117020593741189701',
      lang: 'ja',
      media: [],
      replyTo: null,
      repostOf: null,
      geo: null,
      objections: [],
    })
  })

  test('of a real server, edited within a second, is the same post in a higher version', () => {
    const [first, second] = fixture('edit.json').map(read)
    expect([first.id, first.author.id]).toEqual([second.id, second.author.id])
    expect([first.rev, second.rev]).toEqual([0, 695])
    expect(second.text).toBe('the best editor? why, of course it is the KDE Advanced Text Editor, Kate')
  })

  test('says who wrote it, by a handle that leads there from anywhere', () => {
    expect(readMade({}).author).toEqual({
      id: 'mastodon:https://one.example/users/ada',
      handle: 'ada@one.example',
      name: 'Ada',
      avatar: 'https://one.example/avatars/ada.png',
    })
    expect(readMade({ account: accountOf('bob@two.example') }).author.handle).toBe('bob@two.example')
    const old = accountOf('Bob@Two.example', { uri: undefined, avatar_static: null, display_name: '' })
    expect(readMade({ account: old }).author).toMatchObject({ id: 'mastodon:bob@two.example', name: 'Bob@Two.example' })
    expect(
      readMade({ account: accountOf('eve', { avatar_static: 'data:x', avatar: 'javascript:x' }) }).author.avatar,
    ).toBeNull()
  })

  const medium = (type: string, more: object = {}) => ({
    id: '1',
    type,
    url: `https://files.example/${type}`,
    preview_url: `https://files.example/small/${type}`,
    description: `A ${type}`,
    meta: { original: { width: 640, height: 480 }, small: { width: 400, height: 300 } },
    ...more,
  })

  test('has its pictures, films and sounds, with sizes and descriptions, at most four', () => {
    const all = [
      medium('image'),
      medium('gifv'),
      medium('video', { meta: null }),
      medium('audio', { preview_url: null }),
    ]
    expect(readMade({ media_attachments: [...all, medium('image')] }).media).toEqual([
      { kind: 'image', url: 'https://files.example/image', alt: 'A image', width: 640, height: 480 },
      {
        kind: 'gif',
        url: 'https://files.example/gifv',
        alt: 'A gifv',
        width: 640,
        height: 480,
        poster: 'https://files.example/small/gifv',
      },
      expect.objectContaining({ kind: 'video', width: null, poster: 'https://files.example/small/video' }),
      { kind: 'audio', url: 'https://files.example/audio', alt: 'A audio', width: 640, height: 480 },
    ])
  })

  test('is held for media its author marked sensitive; a warning covers its words', () => {
    const media_attachments = [medium('image')]
    expect(readMade({ sensitive: true, media_attachments }).objections).toEqual([
      'Media marked sensitive by its author.',
    ])
    expect(readMade({ sensitive: true }).objections).toEqual([])
    const warned = readMade({ sensitive: true, spoiler_text: 'Spiders', media_attachments })
    expect(warned).toMatchObject({ warning: 'Spiders', objections: [] })
  })

  test('has its poll as lines, and what its server could not make out as an address', () => {
    const poll = { options: [{ title: 'Tea', votes_count: 3 }, { title: 'More\ntea' }, { odd: true }] }
    expect(readMade({ content: '<p>Well?</p>', poll }).text).toBe('Well?\n\n• Tea\n• More tea')
    const unknown = medium('unknown', { url: null, remote_url: 'https://far.example/a.bin' })
    expect(readMade({ content: '', media_attachments: [unknown] }).text).toBe('https://far.example/a.bin')
  })

  test('has its quote, unless its author would not show it like that; the address in its words goes', () => {
    const content =
      '<p class="quote-inline">RE: <a href="https://one.example/@bob/2">one.example/@bob/2</a></p><p>So</p>'
    const quoted = statusOf({ id: '2', content: '<p>What <b>I</b> said</p>', url: 'https://one.example/@bob/2' })
    const quoting = (state: string, more: object = {}) =>
      readMade({ content, quote: { state, quoted_status: { ...quoted, ...more } } })
    expect(quoting('accepted')).toMatchObject({
      text: 'So',
      quote: { handle: 'ada@one.example', name: 'Ada', text: 'What I said', url: 'https://one.example/@bob/2' },
    })
    expect(quoting('revoked').quote).toBeUndefined()
    expect(quoting('accepted', { visibility: 'private' }).quote).toBeUndefined()
    expect(quoting('accepted', { spoiler_text: 'Spiders' }).quote).toBeUndefined()
    expect(readMade({ content, quote: { state: 'pending', quoted_status: null } }).text).toContain('one.example/@bob/2')
  })

  test('keeps its links when a poll stands under them', () => {
    const content = '<a href="https://a.example/b">my page</a>'
    expect(readMade({ content, poll: { options: [{ title: 'Tea' }] } }).segments).toContainEqual({
      kind: 'link',
      text: 'my page',
      href: 'https://a.example/b',
    })
  })

  test('that is boosted has no words of its own', () => {
    const boost = statusIn(
      statusOf({ id: '3', uri: 'https://two.example/users/bob/statuses/3/activity', reblog: statusOf({ id: '2' }) }),
    )
    if (boost.reblog == null) throw new Error('no boost')
    const { input } = deliverBoost(boost, boost.reblog, told)
    expect(readPost(input, { source: 'mastodon', now: nine })).toMatchObject({
      ok: true,
      post: { id: 'mastodon:two.example/3', text: '', repostOf: 'mastodon:one.example/2' },
    })
  })

  test('is for everyone, or not for us', () => {
    const bots = { bots: true, indexable: false }
    const suits = (more: Record<string, unknown>, wishes = bots) => isSuited(statusIn(statusOf(more)), wishes)
    expect(suits({})).toBe(true)
    for (const visibility of ['unlisted', 'private', 'direct', null, 'local']) expect(suits({ visibility })).toBe(false)
    const bot = { account: accountOf('bot', { bot: true }) }
    expect([suits(bot), suits(bot, { ...bots, bots: false })]).toEqual([true, false])
    for (const more of [{ noindex: true }, { indexable: false }]) {
      const shy = { account: accountOf('shy', more) }
      expect([suits(shy), suits(shy, { ...bots, indexable: true })]).toEqual([true, false])
    }
  })

  test('is read as far as it can be when parts of it are nonsense', () => {
    const strange = {
      media_attachments: [7, { type: 'image', url: 'ftp://x' }],
      poll: 3,
      mentions: null,
      language: '!',
    }
    expect(readMade({ ...strange, quote: [], reblog: 'x', edited_at: 9, url: 'x:y' })).toMatchObject({
      text: 'Hello',
      media: [],
    })
    expect(readStatus({ ...statusOf(), content: 7 })).toBe("A post's content cannot be read.")
    expect(readStatus(null)).toBe('A post is not an object.')
    const keys = Object.keys(statusOf()).filter((it) => it !== 'id' && it !== 'content' && it !== 'account')
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), fc.jsonValue()), (more) => {
        expect(readMade(more).text).toMatch(/^Hello/)
      }),
    )
    fc.assert(fc.property(fc.jsonValue(), (raw) => void readStatus(raw)))
  })
})

describe('an id', () => {
  test.each([
    ['https://One.example/users/ada/statuses/117', 'one.example/117'],
    ['https://one.example/ap/users/99/statuses/117', 'one.example/117'],
    ['https://one.example/users/ada/statuses/117/activity', 'one.example/117'],
    ['https://other.example/notes/9abc', 'https://other.example/notes/9abc'],
    [
      'tag:old.example,2017-04-05:objectId=1:objectType=Status',
      'tag:old.example,2017-04-05:objectId=1:objectType=Status',
    ],
    [`https://one.example/${'x'.repeat(200)}`, expect.stringMatching(/^sha256-[\w-]{43}$/)],
    ['https://one.example/ä', expect.stringMatching(/^sha256-/)],
  ])('is made of %s', (uri, id) => expect(nativeId(uri)).toEqual(id))

  test('is compared as its server counts, and taken back by ten minutes', () => {
    expect([isLater('10', '9'), isLater('9', '10'), isLater('9', '9')]).toEqual([true, false, false])
    expect(isLater('01HXB', '01HXA')).toBe(true)
    expect(rewound(idAt(nine, 7))).toBe(idAt(nine - 600_000, 7))
    expect([rewound('100'), rewound('7'), rewound('01HX')]).toEqual(['60', '0', '01HX'])
  })
})

test('an edit’s rev rises with time, and is above the first version’s', () => {
  const at = (milliseconds: number) => new Date(nine + milliseconds).toISOString()
  expect([revOf(at(5), null), revOf(at(5), 'nonsense'), revOf(at(5), at(5))]).toEqual([0, 0, 5])
  expect(revOf(at(0), at(-90_000))).toBe(1)
  // As the post's own server tells it, and as another one does, which knows seconds only.
  expect(revOf(at(505), at(2_695))).toBeGreaterThan(revOf(at(0), at(2_000)))
  const times = fc.uniqueArray(fc.integer({ min: 0, max: 2_000_000_000 }), { minLength: 2 })
  fc.assert(
    fc.property(times, (times) => {
      const revs = times.toSorted((a, b) => a - b).map((it) => revOf(at(0), at(it)))
      expect(revs).toEqual(revs.toSorted((a, b) => a - b))
      for (const rev of revs) expect(Number.isInteger(rev) && rev > 0 && rev <= 1_000_000_000).toBe(true)
    }),
  )
})

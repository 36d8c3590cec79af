import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPost } from './post-input'

const now = Date.UTC(2024, 0, 2)
const context = { source: 'webhook', now }
const sent = { id: '1', author: { handle: '@Ada' }, text: 'Hello' }
const read = (change: object) => readPost({ ...sent, ...change }, context)
const post = (change: object) => {
  const answer = read(change)
  if (!answer.ok) throw new Error(`${answer.code} ${answer.field}: ${answer.message}`)
  return answer
}

describe('reading a post as sent', () => {
  it('fills in what was left out', () => {
    expect(readPost(sent, context)).toEqual({
      ok: true,
      flags: [],
      post: {
        id: 'webhook:1',
        source: 'webhook',
        rev: 0,
        author: { id: 'webhook:ada', handle: 'Ada', name: 'Ada', avatar: null },
        text: 'Hello',
        segments: null,
        createdAt: null,
        url: null,
        lang: null,
        media: [],
        replyTo: null,
        repostOf: null,
        geo: null,
      },
    })
  })

  it('takes everything the contract names, and null for absent', () => {
    const full = post({
      source: 'irc',
      rev: 2,
      author: { id: '7', handle: 'ada', name: 'Ada L.', avatar: '/sample/ada.svg' },
      createdAt: '2024-01-01T10:00:00+01:00',
      url: 'https://example.com/1',
      lang: 'pt_BR',
      media: [{ kind: 'image', url: '/media/a/b.png', alt: 'A cat', width: 4, height: 3 }],
      replyTo: '0',
      repostOf: 'mastodon:9',
      geo: { lat: 53.5, lon: -2.2, place: 'Manchester' },
    }).post
    expect(full).toMatchObject({
      id: 'irc:1',
      rev: 2,
      createdAt: Date.UTC(2024, 0, 1, 9),
      lang: 'pt-BR',
      replyTo: 'irc:0',
      repostOf: 'mastodon:9',
    })
    expect(full.author).toEqual({ id: 'irc:7', handle: 'ada', name: 'Ada L.', avatar: '/sample/ada.svg' })
    expect(post({ source: null, url: null, media: null, geo: null, createdAt: null }).flags).toEqual([])
    expect(post({ replyTo: 'at://did:plc:x/y', repostOf: 'did:plc:x' }).post).toMatchObject({
      replyTo: 'webhook:at://did:plc:x/y',
      repostOf: 'webhook:did:plc:x',
    })
  })

  it.each([
    ['B12', { id: Number('1234567890123456789') }, 'ID_MUST_BE_STRING', 'id'],
    ['B12', { replyTo: 5 }, 'ID_MUST_BE_STRING', 'replyTo'],
    ['B12', { author: { id: 5, handle: 'a' } }, 'ID_MUST_BE_STRING', 'author.id'],
    ['B13', { createdAt: Number.POSITIVE_INFINITY }, 'BAD_FIELD', 'createdAt'],
    ['B17', { text: null }, 'BAD_FIELD', 'text'],
    ['B17', { text: undefined }, 'BAD_FIELD', 'text'],
    ['B17', { text: 5 }, 'BAD_FIELD', 'text'],
    ['B17', { text: ['a'] }, 'BAD_FIELD', 'text'],
    ['B18', { text: '' }, 'EMPTY', 'text'],
    ['B18', { text: ' \u200b\u2800\u3164\n' }, 'EMPTY', 'text'],
    ['B41', { media: Array(50).fill({ kind: 'image', url: 'https://example.com/a.png' }) }, 'BAD_FIELD', 'media'],
    ['B43', { colour: 'red' }, 'BAD_FIELD', 'colour'],
    ['', { author: { handle: 'a', role: 'owner' } }, 'BAD_FIELD', 'author.role'],
    ['', { author: { handle: '\u200b' } }, 'BAD_FIELD', 'author.handle'],
    ['', { id: 'a\nb' }, 'BAD_FIELD', 'id'],
    ['', { id: '' }, 'BAD_FIELD', 'id'],
    ['', { id: 'x'.repeat(201) }, 'BAD_FIELD', 'id'],
    ['', { source: 'guest' }, 'BAD_FIELD', 'source'],
    ['', { source: 'A b' }, 'BAD_FIELD', 'source'],
    ['B49', { url: 'javascript:alert(1)' }, 'BAD_FIELD', 'url'],
    ['B50', { url: 'https://good.example@127.0.0.1/' }, 'BAD_FIELD', 'url'],
    ['B50', { url: 'http://good.example\\@127.0.0.1/' }, 'BAD_FIELD', 'url'],
    ['', { author: { handle: 'a', avatar: '//evil.example/a.png' } }, 'BAD_FIELD', 'author.avatar'],
    ['', { author: { handle: 'a', avatar: '/sample/../api' } }, 'BAD_FIELD', 'author.avatar'],
    ['', { author: { handle: 'a', avatar: '/sample//x' } }, 'BAD_FIELD', 'author.avatar'],
    ['', { media: [{ kind: 'image', url: '/etc/passwd' }] }, 'BAD_FIELD', 'media.0.url'],
    ['', { geo: { lat: 91, lon: 0 } }, 'BAD_FIELD', 'geo.lat'],
  ])('[%s] refuses %j, naming the field', (_, change, code, field) => {
    expect(read(change)).toMatchObject({ ok: false, code, field, message: expect.stringMatching(/^.{10,300}$/) })
  })

  it('[B11] refuses a smuggled prototype and stays clean', () => {
    const smuggled: unknown = JSON.parse('{"id":"1","author":{"handle":"a"},"text":"x","__proto__":{"role":"curator"}}')
    expect(readPost(smuggled, context)).toMatchObject({ ok: false, code: 'BAD_FIELD', field: '__proto__' })
    expect(({} as { role?: string }).role).toBeUndefined()
  })

  it('[B16] keeps a post whose time cannot be, without the time, and says so', () => {
    for (const createdAt of [
      '1970-01-01T00:00:00Z',
      '9999-01-01',
      'yesterday',
      '1',
      '2024-13-40',
      8640000000000001,
      0,
    ]) {
      const answer = post({ createdAt })
      expect(answer.post.createdAt, String(createdAt)).toBeNull()
      expect(answer.flags).toMatchObject([{ rule: 'time', ruling: 'show' }])
    }
    expect(post({ createdAt: '2013-07-19 04:02:00' }).post.createdAt).toBe(Date.UTC(2013, 6, 19, 4, 2))
    expect(post({ createdAt: '2013-07-19T04:02:00.5+0230' }).post.createdAt).toBe(Date.UTC(2013, 6, 19, 1, 32, 0, 500))
  })

  it('[B19] cuts a source’s long text and says so; a guest is asked to shorten it', () => {
    const long = post({ text: 'word '.repeat(1_000) })
    expect(long.post.text).toHaveLength(1_000)
    expect(long.flags).toMatchObject([{ rule: 'length', ruling: 'show' }])
    const answer = readPost({ ...sent, text: 'a'.repeat(4_097) }, { ...context, guest: true })
    expect(answer).toMatchObject({ ok: false, code: 'TOO_LARGE', field: 'text' })
  })

  it('[B20] repairs half a surrogate pair and says so', () => {
    expect(post({ text: 'a\ud800' })).toMatchObject({ post: { text: 'a\ufffd' }, flags: [{ rule: 'unicode' }] })
  })

  it('[B40] cuts names and keeps them on one line', () => {
    const { author } = post({ author: { handle: 'a', name: `\u200f${'N'.repeat(300)}` } }).post
    expect(author.name).toHaveLength(80)
    expect(post({ author: { handle: 'a', name: 'A\n\nB' } }).post.author.name).toBe('A B')
    expect(post({ author: { handle: 'a', name: '\u3164' } }).post.author.name).toBe('a')
  })

  it('makes every post of the form a guest’s, written now', () => {
    const answer = readPost({ ...sent, source: 'mastodon', createdAt: '2020-01-01' }, { ...context, guest: true })
    expect(answer).toMatchObject({ ok: true, post: { id: 'guest:1', source: 'guest', createdAt: null } })
  })

  it('takes a picture or a repost without words', () => {
    expect(read({ text: '', media: [{ kind: 'image', url: 'https://example.com/a.png' }] }).ok).toBe(true)
    expect(read({ text: '', repostOf: '0' }).ok).toBe(true)
  })

  it('answers any JSON without throwing', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.record({ id: fc.string(), text: fc.string({ unit: 'binary' }), author: fc.record({ handle: fc.string() }) }),
        (any, likely) => {
          expect(typeof readPost(any, context).ok).toBe('boolean')
          const answer = readPost(likely, context)
          if (answer.ok) expect(answer.post.text.length).toBeLessThanOrEqual(1_000)
        },
      ),
    )
  })
})

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPost } from '#server/ingest/post-input'
import { readFrame } from './frame'
import { account, accountV2, ann, identity, nine, recordOf, tidOf, v1, v2 } from './made'
import { deliverPost, deliverRepost, strangerOf } from './post'
import { postRecord } from './record'

const golden = readFileSync(new URL('../fixtures/bluesky/golden.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')

const commitIn = (raw: string) => {
  const frame = readFrame(raw)
  if (frame.kind !== 'commit') throw new Error(JSON.stringify(frame))
  return frame
}
/** The post a wall would get from a record, and what is held against it. */
const read = (record: object, frame = v1) => {
  const commit = commitIn(frame({ record, rkey: tidOf(nine * 1_000) }))
  const { input, objections } = deliverPost(commit, postRecord.parse(commit.record), strangerOf(ann), null)
  const post = readPost(input, { source: 'bluesky', now: nine })
  if (!post.ok) throw new Error(post.message)
  return { ...post.post, objections }
}

describe('a frame', () => {
  test('of the public network is read, whatever it tells', () => {
    const frames = golden.map(readFrame)
    expect(frames.filter(({ kind }) => kind === 'unreadable')).toEqual([])
    expect(frames[1]).toMatchObject({
      kind: 'commit',
      did: 'did:plc:q235v55g5unth4zjjdpacfdr',
      time: 1_779_719_009_157_119,
      operation: 'create',
      collection: 'app.bsky.feed.post',
      rkey: '3mmoojp4cd223',
    })
    expect(frames.at(-2)).toMatchObject({ kind: 'account', active: true, at: '2026-05-25T14:23:29.950Z' })
  })

  test('says the same in v1 and in v2', () => {
    expect(readFrame(v2({ at: 1_234 }))).toEqual(readFrame(v1({ at: 1_234 })))
    expect(readFrame(v2({ operation: 'delete' }))).toEqual(readFrame(v1({ operation: 'delete' })))
    expect(readFrame(accountV2(false, 'deleted'))).toEqual(readFrame(account(false, 'deleted')))
    expect(readFrame(identity('ann.example'))).toMatchObject({ kind: 'identity', handle: 'ann.example' })
  })

  test('of v2 counts by the time it was witnessed, which imports leave alone', () => {
    const frame = JSON.parse(v2())
    frame.payload.witnessedAt = '2026-03-01T09:00:00.000123Z'
    frame.payload.time = '2025-01-01T00:00:00.000000Z'
    expect(readFrame(JSON.stringify(frame))).toMatchObject({ time: nine * 1_000 + 123 })
  })

  test('that ends the connection is told; a kind of tomorrow is ignored; garbage is unreadable, in words', () => {
    expect(readFrame('{"$type":"error","error":"ConsumerTooSlow"}')).toEqual({
      kind: 'error',
      name: 'ConsumerTooSlow',
      message: '',
    })
    expect(readFrame('{"did":"did:plc:x","time_us":1,"kind":"sync"}').kind).toBe('ignored')
    expect(readFrame('{"$type":"message","payload":{"$type":"x#sync"}}').kind).toBe('ignored')
    for (const raw of ['', 'nonsense', '[', '3', 'null', '[]', '{}', '{"kind":"commit"}', v1().slice(0, -9)])
      expect(readFrame(raw)).toEqual({ kind: 'unreadable', why: expect.stringMatching(/^A frame .*\.$/) })
  })

  test('never makes reading throw', () => {
    fc.assert(fc.property(fc.json(), (raw) => void readFrame(raw)))
    fc.assert(
      fc.property(fc.jsonValue(), (value) => void readFrame(JSON.stringify({ ...JSON.parse(v1()), commit: value }))),
    )
  })
})

describe('a post', () => {
  test('is read with its author, time, language and address', () => {
    expect(read(recordOf('Hello #JSConf'))).toMatchObject({
      id: `bluesky:at://${ann}/app.bsky.feed.post/${tidOf(nine * 1_000)}`,
      source: 'bluesky',
      rev: 0,
      author: { id: `bluesky:${ann}`, handle: ann, avatar: null },
      text: 'Hello #JSConf',
      createdAt: nine,
      lang: 'en',
      url: `https://bsky.app/profile/${ann}/post/${tidOf(nine * 1_000)}`,
      segments: null,
      replyTo: null,
      objections: [],
    })
  })

  test('of the public network becomes a post', () => {
    const commit = commitIn(golden[1] ?? '')
    const { input } = deliverPost(commit, postRecord.parse(commit.record), strangerOf(commit.did), null)
    expect(readPost(input, { source: 'bluesky', now: Date.UTC(2026, 5) })).toMatchObject({
      ok: true,
      post: {
        text: 'Try RSV for a good time !!',
        replyTo: 'bluesky:at://did:plc:j76trmiofvaxxpvx2vnb2vwf/app.bsky.feed.post/3mmojbrjwbs26',
      },
    })
  })

  const facet = (byteStart: number, byteEnd: number, feature: object) => ({
    index: { byteStart, byteEnd },
    features: [feature],
  })
  const link = (uri: string) => ({ $type: 'app.bsky.richtext.facet#link', uri })

  test('has links where the network’s bytes say, behind emoji too; what cannot be right is left out', () => {
    const text = '👩‍🚀 see example.com/… now'
    const start = Buffer.byteLength('👩‍🚀 see ')
    const end = start + Buffer.byteLength('example.com/…')
    const facets = [
      facet(start, end, link('https://example.com/whole')),
      facet(1, 4, link('https://example.com/inside-a-character')),
      facet(start, end + 900, link('https://example.com/behind-the-end')),
      facet(end + 1, end + 4, link('javascript:alert(1)')),
      { index: 'nonsense' },
    ]
    expect(read(recordOf(text, { facets })).segments).toContainEqual({
      kind: 'link',
      text: 'example.com/…',
      href: 'https://example.com/whole',
    })
    expect(read(recordOf(text, { facets })).segments?.filter(({ kind }) => kind === 'link')).toHaveLength(1)
  })

  const blob = (cid: string) => ({ $type: 'blob', ref: { $link: cid }, mimeType: 'image/jpeg', size: 9 })
  const cid = 'bafkreieajxclqzwk2mczx7h'

  test('has its pictures with sizes and descriptions', () => {
    const embed = {
      $type: 'app.bsky.embed.images',
      images: [
        { alt: 'A stage', image: blob(cid), aspectRatio: { width: 4, height: 3 } },
        { alt: '', image: blob(cid) },
      ],
    }
    expect(read(recordOf('', { embed })).media).toEqual([
      {
        kind: 'image',
        url: `https://cdn.bsky.app/img/feed_fullsize/plain/${ann}/${cid}@jpeg`,
        alt: 'A stage',
        width: 4,
        height: 3,
      },
      expect.objectContaining({ alt: null, width: null }),
    ])
  })

  test('has a video with its still, and a card’s address unless the text holds it', () => {
    const video = { $type: 'app.bsky.embed.video', video: blob(cid), alt: 'A talk' }
    expect(read(recordOf('Look', { embed: video })).media).toMatchObject([
      {
        kind: 'video',
        url: expect.stringMatching(/playlist\.m3u8$/),
        poster: expect.stringMatching(/thumbnail\.jpg$/),
      },
    ])
    const card = { $type: 'app.bsky.embed.external', external: { uri: 'https://example.com/a', title: '' } }
    expect(read(recordOf('Look', { embed: card })).text).toBe('Look\nhttps://example.com/a')
    expect(read(recordOf('At https://example.com/a', { embed: card })).text).toBe('At https://example.com/a')
  })

  test('is objected to for its labels, its own and its author’s', () => {
    const labels = { $type: 'com.atproto.label.defs#selfLabels', values: [{ val: 'porn' }, { val: 'cats' }] }
    expect(read(recordOf('Hm', { labels })).objections).toEqual(['Labelled as pornography.'])
    const commit = commitIn(v1())
    const shy = { ...strangerOf(ann), labels: ['!no-unauthenticated'] }
    expect(deliverPost(commit, postRecord.parse(commit.record), shy, null).objections).toHaveLength(1)
    expect(deliverRepost(commit, { subject: 'at://x/y/z', createdAt: undefined }, shy).objections).toHaveLength(1)
  })

  test('is read as far as it can be when parts of it are nonsense', () => {
    const strange = { langs: ['!', 3], facets: 7, tags: null, reply: [], embed: { $type: 'x' }, labels: 'no' }
    expect(read(recordOf('Still here', strange))).toMatchObject({ text: 'Still here', lang: null, media: [] })
    const stranger = fc.record({
      langs: fc.jsonValue(),
      facets: fc.jsonValue(),
      embed: fc.jsonValue(),
      reply: fc.jsonValue(),
    })
    fc.assert(
      fc.property(stranger, (more) => {
        expect(read(recordOf('Still here', more)).text).toMatch(/^Still here/)
      }),
    )
  })
})

import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Row, type RowActs } from '#components/console/row'
import { PostList } from '#components/follower/post-list'
import { Takeover } from '#components/screen/takeover'
import type { Media } from '#lib/post'
import type { CuratorPost, PublicPost } from '#lib/protocol/view'
import { Avatar } from './avatar'
import { Pictures } from './pictures'
import { PostCard } from './post-card'

const host = 'https://cdn.example'
const media = (more: Partial<Media>): Media => {
  return { kind: 'image', url: `${host}/a.png`, alt: null, width: null, height: null, ...more }
}
const everyKind: readonly Media[] = [
  media({ alt: 'A <cat>', width: 400, height: 300 }),
  media({ kind: 'video', url: `${host}/v.mp4`, poster: `${host}/v.jpg`, width: 1920, height: 1080 }),
  media({ kind: 'gif', url: `${host}/g.gif`, width: 10 }),
  media({ kind: 'audio', url: `${host}/s.mp3` }),
]
const post = (pictures: readonly Media[], avatar: string | null = `${host}/ada.png`): PublicPost => ({
  kind: 'post',
  id: 'mastodon:1',
  order: 1,
  source: 'mastodon',
  author: { id: 'mastodon:ada', handle: 'ada', name: 'Ada L.', avatar },
  text: 'words',
  segments: [{ kind: 'text', text: 'words' }],
  createdAt: '2026-01-01T00:00:00.000Z',
  receivedAt: '2026-01-01T00:00:00.000Z',
  url: 'https://social.example/@ada/1',
  lang: 'en',
  media: pictures,
  replyTo: null,
  repostOf: null,
  geo: null,
  pinned: false,
  pinOrder: null,
  highlighted: false,
  edited: false,
  reposts: 0,
  replies: 0,
})
const held = (it: PublicPost): CuratorPost => ({
  ...it,
  state: 'held',
  verdict: 'hold',
  reasons: [],
  ruling: null,
  authorBlocked: false,
  authorGone: false,
  originalGone: false,
  marks: [],
  decided: 1,
})

/** Every address that a browser would ask for by itself. */
const askedFor = (html: string): string[] =>
  [...html.matchAll(/\s(?:src|srcset|poster|data|background)="([^"]*)"|url\(([^)]*)\)/gi)].map(
    ([, attribute, style]) => attribute ?? style ?? '',
  )

const acts: RowActs = { wall: 'demo', role: 'curator', off: null, keys: false, onAct: () => {}, onFocus: () => {} }
const row = (it: PublicPost) => <Row {...acts} post={held(it)} author={undefined} isFocused={false} isFirst />
const surfaces = (it: PublicPost) => ({
  'the follower': <PostList label="All" posts={[it]} slug="demo" spotlight={null} />,
  'a post’s page': <PostCard post={it} wall="demo" linked href="/demo/p/1" />,
  'the screen': <PostCard post={it} wall="demo" far />,
  'the takeover': <Takeover wall="demo" post={it} from={null} leaving={false} />,
  'the console': row(it),
})

describe('no page asks a third party for anything', () => {
  it.each(Object.entries(surfaces(post(everyKind))))('not %s', (_, drawn) => {
    const asked = askedFor(renderToStaticMarkup(drawn))
    expect(asked).toHaveLength(4)
    for (const [at, which] of ['0', '1', '2', 'avatar'].entries()) {
      const own = asked.filter((it) => it.startsWith(`/media/demo/mastodon%3A1/${which}?v=`))
      expect([at, own.length]).toEqual([at, 1])
    }
  })

  it.each([
    '//cdn.example/a.png',
    '/\\cdn.example/a.png',
    '/\t/cdn.example/a.png',
    'data:image/png;base64,AAAA',
    'javascript:alert(1)',
    'ftp://cdn.example/a.png',
  ])('not for %s', (url) => {
    for (const drawn of Object.values(surfaces(post([media({ url })], url)))) {
      expect(askedFor(renderToStaticMarkup(drawn))).toEqual([])
    }
    expect(askedFor(renderToStaticMarkup(<Avatar name="Ada" handle="ada" src={url} />))).toEqual([])
  })

  it('an avatar given another host’s address draws initials', () => {
    const html = renderToStaticMarkup(<Avatar name="Ada Lovelace" handle="ada" src={`${host}/ada.png`} />)
    expect(askedFor(html)).toEqual([])
    expect(html).toContain('AL')
  })
})

describe('a post’s pictures', () => {
  const html = (pictures: readonly Media[], linked = false) =>
    renderToStaticMarkup(<Pictures post={post(pictures)} wall="demo" linked={linked} />)

  it('have their place before they come: of their own proportions, else of 3 to 2', () => {
    expect(html([media({ width: 400, height: 300 })])).toMatch(/--ratio:1\.333.*width="400" height="300"/)
    for (const unknown of [media({}), media({ width: 1000 }), media({ height: 10 })]) {
      expect(html([unknown])).toContain('--ratio:1.5')
      expect(html([unknown])).not.toContain('width=')
    }
    expect(html([media({ width: 300, height: 400 })])).toContain('data-tall')
  })

  it('keep their place in the address when others are not drawn', () => {
    const drawn = html([media({ kind: 'audio' }), media({ kind: 'video' }), media({ alt: 'third' })])
    expect(askedFor(drawn)).toEqual([expect.stringContaining('/media/demo/mastodon%3A1/2?v=')])
    expect(drawn).toContain('data-count="1"')
    expect(html([media({ kind: 'audio' })])).toBe('')
  })

  it('show of a video its still picture with a mark, which leads to the post where one can follow', () => {
    const video = media({ kind: 'video', url: `${host}/v.mp4`, poster: `${host}/v.jpg` })
    expect(html([video])).toMatch(/<span class="picture".*aria-label="Video"/)
    expect(html([video], true)).toMatch(
      /<a class="picture".*href="https:\/\/social\.example\/@ada\/1".*aria-label="Video"/,
    )
    expect(html([video], true)).toContain('rel="nofollow noopener noreferrer"')
    expect(html([video], true)).not.toContain('v.mp4')
    expect(html([media({ kind: 'gif' }), media({})], true)).not.toMatch(/<a|aria-label="Video"/)
  })

  it('of our own stay where they are', () => {
    expect(askedFor(html([media({ url: '/sample/pictures/hall.webp' })]))).toEqual(['/sample/pictures/hall.webp'])
  })

  it('each have a version: an edited post asks for its new picture', () => {
    expect(askedFor(html([media({})]))).not.toEqual(askedFor(html([media({ url: `${host}/b.png` })])))
  })
})

import { describe, expect, it } from 'vitest'
import { mediaAddress, pictureUrl, versionOf } from './media-address'
import type { Media } from './post'

const media = (kind: Media['kind'], url: string, poster?: string): Media => {
  return { kind, url, alt: null, width: null, height: null, ...(poster === undefined ? {} : { poster }) }
}
const post = (more: { avatar?: string; media?: readonly Media[] }) => {
  return { id: 'mastodon:1/é?', author: { avatar: more.avatar ?? null }, media: more.media ?? [] }
}

describe('the address of a picture', () => {
  it('is our own, by wall, post and place, with the version and the width', () => {
    const avatar = 'https://cdn.example/a.png'
    expect(mediaAddress('demo', post({ avatar }), 'avatar')).toBe(
      `/media/demo/mastodon%3A1%2F%C3%A9%3F/avatar?v=${versionOf(avatar)}&w=96`,
    )
    const url = 'http://cdn.example/b.png'
    expect(mediaAddress('demo', post({ media: [media('image', 'https://x'), media('image', url)] }), 1)).toBe(
      `/media/demo/mastodon%3A1%2F%C3%A9%3F/1?v=${versionOf(url)}&w=1280`,
    )
  })

  it('changes when the picture does', () => {
    expect(versionOf('https://cdn.example/a.png')).toMatch(/^[0-9a-z]{1,11}$/)
    const all = new Set(Array.from({ length: 10_000 }, (_, at) => versionOf(`https://cdn.example/${at}.png`)))
    expect(all.size).toBe(10_000)
  })

  it.each(['/sample/avatars/ada.webp', '/media/logo.png'])('stays %s, which is ours already', (avatar) => {
    expect(mediaAddress('demo', post({ avatar }), 'avatar')).toBe(avatar)
  })

  it.each([
    '//cdn.example/a.png',
    'data:image/png;base64,AAAA',
    'javascript:alert(1)',
    'ftp://cdn.example/a.png',
    '/api/session',
    '/\\cdn.example/a.png',
    'https:cdn.example',
    '',
  ])('is none for %s', (avatar) => {
    expect(mediaAddress('demo', post({ avatar }), 'avatar')).toBeNull()
  })

  it('is that of the still picture of what moves', () => {
    const all = [
      media('video', 'https://v/1.mp4', 'https://v/1.jpg'),
      media('video', 'https://v/2.mp4'),
      media('gif', 'https://v/3.mp4', 'https://v/3.jpg'),
      media('gif', 'https://v/4.gif'),
    ]
    const urls = ([0, 1, 2, 3] as const).map((which) => pictureUrl(post({ media: all }), which))
    expect(urls).toEqual(['https://v/1.jpg', null, 'https://v/3.jpg', 'https://v/4.gif'])
    expect(pictureUrl(post({ media: [media('audio', 'https://v/a.mp3', 'https://v/a.jpg')] }), 0)).toBeNull()
    expect(pictureUrl(post({}), 0)).toBeNull()
    expect(mediaAddress('demo', post({}), 'avatar')).toBeNull()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Segment } from './post'
import { segmentsOf } from './segments'

const textOf = (segments: readonly Segment[]): string =>
  segments.map((it) => (it.kind === 'break' ? '\n' : it.text)).join('')

/** Everything but plain text, as "kind:what". */
const found = (text: string): string[] =>
  segmentsOf(text).flatMap((it) => {
    if (it.kind === 'link') return [`link:${it.href}`]
    if (it.kind === 'mention') return [`mention:${it.handle}`]
    if (it.kind === 'tag') return [`tag:${it.tag}`]
    if (it.kind === 'emoji') return [`emoji:${it.text}`]
    return it.kind === 'break' ? ['break'] : []
  })

const tricky = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        'https://',
        'http://',
        'HTTP://',
        'javascript:',
        'data:',
        '@',
        '#',
        '.',
        '/',
        '//',
        ':',
        'www.',
        'a.com',
        'bit.ly/x',
        '(',
        ')',
        '\n',
        ' ',
        '日本',
        '👩‍👩‍👧',
        '1️⃣',
        '🇩🇪',
        'аррlе',
        '@ada@x.org',
        '[::1]',
        '%',
        '\\',
      ),
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''))

describe('segments', () => {
  it('put together again are the text, and links go by http or https only', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        const segments = segmentsOf(text)
        const spelt = segments.some((it) => it.kind === 'link' && !text.includes(it.text))
        if (!spelt) expect(textOf(segments)).toBe(text)
        for (const it of segments) {
          if (it.kind === 'link') expect(new URL(it.href).protocol).toMatch(/^https?:$/)
          if (it.kind !== 'break') expect(it.text).not.toBe('')
        }
      }),
      { numRuns: 5_000 },
    )
  })

  it.each([
    ['see https://example.com/a?b=c#d.', ['link:https://example.com/a?b=c#d']],
    ['(https://en.wikipedia.org/wiki/Ada_(language))', ['link:https://en.wikipedia.org/wiki/Ada_(language)']],
    ['HTTP://EXAMPLE.COM!', ['link:http://example.com/']],
    ['https://例え.jp は', ['link:https://xn--r8jz45g.jp/']],
    ['見てhttps://example.com/aすごい', ['link:https://example.com/a']],
    [
      'slides at example.com, or www.example.co.uk/x.',
      ['link:https://example.com/', 'link:https://www.example.co.uk/x'],
    ],
    ['bit.ly/2abc and youtu.be/xyz', ['link:https://bit.ly/2abc', 'link:https://youtu.be/xyz']],
    ['t.co/abc about.me', ['link:https://t.co/abc']],
    ['finished.It was readme.md, node.js, e.g. this. 1.5.2 ok...', []],
    ['write to ada@example.com', []],
    ['https://user:secret@evil.example/ https://good.com@evil.com', []],
    ['javascript:alert(1) data:text/html,x vbscript:x file:///etc/passwd', []],
    ['java\tscript:alert(1) javascript://example.com/%0aalert(1)', []],
    ['https:// http://. http://?', []],
  ])('links in %j are %j', (text, links) => {
    expect(found(text)).toEqual(links)
  })

  it('spells out the host of a link that could pass for another', () => {
    const shown = (text: string) => segmentsOf(text).find((it) => it.kind === 'link')
    expect(shown('https://аpple.com/login')).toEqual({
      kind: 'link',
      text: 'https://xn--pple-43d.com/login',
      href: 'https://xn--pple-43d.com/login',
    })
    expect(shown('https://аррӏе.com')).toMatchObject({ text: 'https://xn--80ak6aa92e.com' })
    expect(shown('аpple.com')).toMatchObject({ text: 'xn--pple-43d.com' })
    expect(shown('https://пример.рф/x')).toMatchObject({ text: 'https://пример.рф/x' })
    expect(shown('https://münchen.de')).toMatchObject({
      text: 'https://münchen.de',
      href: 'https://xn--mnchen-3ya.de/',
    })
  })

  it.each([
    ['#trumanchester #日本 ＃カフェ #über_uns!', ['tag:trumanchester', 'tag:日本', 'tag:カフェ', 'tag:über_uns']],
    ['we are #1 and #2010, C# and a#b &#39; #', []],
    ["#netbiosig's #2010conf,#next", ['tag:netbiosig', 'tag:2010conf', 'tag:next']],
    ['日本#東京', ['tag:東京']],
    ['#نمایش', ['tag:نمایش']],
  ])('tags in %j are %j', (text, tags) => {
    expect(found(text)).toEqual(tags)
  })

  it.each([
    ['@ada: hi .@bob, (@Eve_1)', ['mention:ada', 'mention:bob', 'mention:Eve_1']],
    ['@ada@example.social said', ['mention:ada@example.social']],
    ['@alice.bsky.social and @bob.Thanks', ['mention:alice.bsky.social', 'mention:bob']],
    ['@ @@ a@b ada@example', []],
    ['https://mastodon.social/@ada', ['link:https://mastodon.social/@ada']],
  ])('mentions in %j are %j', (text, mentions) => {
    expect(found(text)).toEqual(mentions)
  })

  it('finds whole emoji, and line breaks', () => {
    expect(found('go 👩🏽‍❤️‍💋‍👨🏽🇩🇪1️⃣#️⃣\n☺️ 12 ©')).toEqual([
      'emoji:👩🏽‍❤️‍💋‍👨🏽',
      'emoji:🇩🇪',
      'emoji:1️⃣',
      'emoji:#️⃣',
      'break',
      'emoji:☺️',
    ])
  })

  it('stays linear on hostile text', () => {
    for (const piece of [
      'a.',
      '.',
      '#',
      '@',
      'http://',
      '(',
      'https://a)',
      '@a.',
      '#\u200c',
      '日',
      'a-',
      '👩‍',
      '1\ufe0f',
      'x@',
      'www.',
      'https://u@a)',
    ]) {
      const began = performance.now()
      segmentsOf(piece.repeat(50_000 / piece.length))
      segmentsOf(`https://a.com/${piece.repeat(50_000 / piece.length)}`)
      expect(performance.now() - began, piece).toBeLessThan(1_000)
    }
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { htmlText } from './html-text'
import { longestHtml } from './html-tokens'

const textOf = (html: string) => htmlText(html).text

describe('the HTML of a post', () => {
  test.each([
    ['paragraphs and lines', '<p>One<br>Two<br />Three</p><p>Four</p>', 'One\nTwo\nThree\n\nFour'],
    ['white space', '  <p>One\n  two\t three </p>\n\n<p> four</p> ', 'One two three\n\nfour'],
    ['references, once', '<p>a &amp;lt; b &lt;b&gt; &#39;c&#x27; &nope; &amp</p>', "a &lt; b <b> 'c' &nope; &amp"],
    ['references that are no characters', '&#0;&#xD800;&#1114112;', '\ufffd\ufffd\ufffd'],
    [
      'hashtags and mentions',
      '<p><a href="http://localhost:3000/tags/hoot" class="mention hashtag" rel="tag">#<span>hoot</span></a> by ' +
        '<span class="h-card" translate="no"><a href="https://a.example/@ada" class="u-url mention">@<span>ada</span></a></span></p>',
      '#hoot by @ada',
    ],
    ['custom emoji', 'Yes :blobcat: <img class="emojione" alt=":party:" src="x">', 'Yes :blobcat: :party:'],
    ['emphasis and struck words', '<strong>a</strong> <em>b</em> <del>c</del> <code>d</code>', 'a b c d'],
    [
      'a list',
      '<p>Bring:</p><ul><li>tea</li><li><p>cake</p></li></ul><p>Thanks</p>',
      'Bring:\n\n• tea\n• cake\n\nThanks',
    ],
    ['a quotation', '<blockquote><p>So</p></blockquote>Yes', 'So\n\nYes'],
    ['code as it is written', '<pre><code>if a\n  b()</code></pre>', 'if a\n  b()'],
    [
      'scripts and comments',
      'a<script>alert("<b>")</script>b<!-- > c -->d<style>p{}</style><?x y?>e<!doctype z>f',
      'abdef',
    ],
    ['crossed and unclosed elements', '<p><b>a<i>b</b>c</p></i></div>d', 'abc\n\nd'],
    [
      'attributes of all kinds',
      `<a title='>' href=https://a.example/ class="mention">@a</a><p data-x='">"'>b`,
      '@a\n\nb',
    ],
    ['a tag that never ends', 'before <a href="x>y</a> and more', 'before'],
    ['signs that are none', 'a < b <3 <- c > d', 'a < b <3 <- c > d'],
    ['pieces of a tag', 'a <<b>script>', 'a script>'],
  ])('reads %s', (_, html, text) => expect(textOf(html)).toBe(text))

  const shortened =
    '<p>See <a href="https://example.com/very-long-path/here" rel="nofollow"><span class="invisible">https://</span>' +
    '<span class="ellipsis">example.com/very-</span><span class="invisible">long-path/here</span></a> now</p>'

  test('has its shortened links where they stand, with their whole address', () => {
    const { text, links } = htmlText(`<p>👩‍🚀</p>${shortened}`)
    expect(text).toBe('👩‍🚀\n\nSee example.com/very-… now')
    expect(links.map(({ start, end, href }) => [text.slice(start, end), href])).toEqual([
      ['example.com/very-…', 'https://example.com/very-long-path/here'],
    ])
  })

  test('spells addresses out where offsets would not hold: in a text that is cut or changed', () => {
    const whole = 'See https://example.com/very-long-path/here now'
    expect(htmlText(`${shortened}<p>${'x'.repeat(2_000)}</p>`)).toMatchObject({ links: [] })
    expect(textOf(`${shortened}<p>a\u202eb</p>`)).toContain(whole)
    expect(textOf(`<a href="https://a.example/">words</a> \u202e`)).toContain('words (https://a.example/)')
    expect(htmlText('<a href="https://a.example/">w</a> '.repeat(60)).links).toEqual([])
  })

  test.each([
    ['of its own words', '<a href="https://a.example/b">my page</a>', 'my page', 'https://a.example/b'],
    [
      'under another address',
      '<a href="https://evil.example/">https://bank.example/</a>',
      'https://evil.example/',
      null,
    ],
    ['under another domain', '<a href="https://evil.example/">bank.example</a>', 'https://evil.example/', null],
    ['in letters that pass for others', '<a href="https://аpple.com/x">аpple.com/x</a>', 'https://аpple.com/x', null],
    ['to no page', '<a href="javascript:alert(1)">click</a>', 'click', null],
    ['with a user name', '<a href="https://bank.example@evil.example/">click</a>', 'click', null],
    ['without words', '<a href="https://a.example/"></a>x', 'x', null],
    ['never closed', '<a href="https://a.example/b">my page', 'my page', 'https://a.example/b'],
  ])('has a link %s', (_, html, text, href) => {
    const read = htmlText(html)
    expect(read.text).toBe(text)
    expect(read.links.map((it) => it.href)).toEqual(href === null ? [] : [href])
  })

  test('leaves out what its network draws another way', () => {
    const html = '<p class="quote-inline">RE: <a href="https://a.example/1">a.example/1</a></p><p>Indeed</p>'
    expect(htmlText(html, 'quote-inline')).toEqual({ text: 'Indeed', links: [] })
    expect(textOf(html)).toBe('RE: a.example/1\n\nIndeed')
  })
})

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '/',
    '=',
    '</',
    '<!--',
    '-->',
    '<p>',
    '</p>',
    '<br/>',
    '<a href="',
    "<a href='https://a.example/'>",
  ),
  fc.constantFrom(
    '</a>',
    '<span class="invisible">',
    '<span class="ellipsis">',
    '</span>',
    '<script>',
    '</script',
    '<pre>',
    '<li>',
    '\n',
    ' ',
  ),
  fc.constantFrom(
    'https://b.example/c',
    'b.example',
    '<<',
    '<b>',
    'b>',
    '<img alt="x" class=emoji>',
    '<?',
    '<![CDATA[',
  ),
)
const html = fc.array(piece, { maxLength: 40 }).map((all) => all.join(''))

describe('any HTML at all', () => {
  test('is read without throwing, emits no tag, and its links lie in the text in order', () => {
    fc.assert(
      fc.property(html, (html) => {
        const { text, links } = htmlText(html)
        if (!html.includes('&')) expect(text).not.toMatch(/<[a-zA-Z/!?]/)
        let before = 0
        for (const { start, end } of links) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          before = end
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('and references never throw either', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (html) => void htmlText(html)))
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).map((it) => `&${it};`),
        (html) => void htmlText(html),
      ),
    )
  })

  test.each([
    '<',
    '</',
    '<a',
    '<a "',
    '<a href="',
    "<a '",
    '<!--',
    '<script>',
    '</script',
    '<a b=',
    '<p><a>',
    '&',
    '&#',
    '<b> ',
    'x<3 ',
    '\n',
    '<a href="https://a.example/">b.c',
  ])('takes time in proportion: %s, again and again', (piece) => {
    const huge = piece.repeat(Math.ceil((4 * longestHtml) / piece.length))
    const begun = performance.now()
    htmlText(huge)
    expect(performance.now() - begun).toBeLessThan(1_000)
  })
})

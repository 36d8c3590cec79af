import { z } from 'zod'
import { type Skeleton, skeleton, spanOf } from '#lib/text/skeleton'
import { type Objection, oncePer, type Rule } from './rule'

const options = z.strictObject({
  words: z
    .array(z.string().trim().min(1).max(100))
    .max(2_000)
    .default([])
    .describe('Words and phrases, also in disguise. A * at the end matches any ending.'),
})
type Options = z.output<typeof options>

/** Scripts written without spaces, or with endings joined on: a muted word counts anywhere. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
const mostNamed = 5

type Muted = { readonly written: string; readonly text: string; readonly open: boolean }
type Index = {
  /** Whole phrases by their first word. */
  readonly byWord: ReadonlyMap<string, readonly Muted[]>
  readonly beginnings: readonly Muted[]
  readonly anywhere: readonly Muted[]
  /** Nothing but signs: compared as written. */
  readonly signs: readonly string[]
}

const indexOf = oncePer(({ words }: Options): Index => {
  const byWord = new Map<string, Muted[]>()
  const beginnings: Muted[] = []
  const anywhere: Muted[] = []
  const signs: string[] = []
  for (const written of words) {
    const open = written.endsWith('*') && written.length > 1
    const { text } = skeleton(open ? written.slice(0, -1) : written)
    const muted = { written, text, open }
    const first = text.split(' ', 1)[0] ?? ''
    if (text === '') signs.push(written)
    else if (unspaced.test(text)) anywhere.push(muted)
    else if (open && first === text) beginnings.push(muted)
    else byWord.set(first, [...(byWord.get(first) ?? []), muted])
  }
  return { byWord, beginnings, anywhere, signs }
})

type Found = { readonly muted: Muted; readonly start: number; readonly end: number }

function* found({ text }: Skeleton, index: Index): Generator<Found> {
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(' ', start)
    const end = space < 0 ? text.length : space
    for (const muted of index.byWord.get(text.slice(start, end)) ?? []) {
      const after = start + muted.text.length
      const whole = muted.open || after === text.length || text[after] === ' '
      if (whole && text.startsWith(muted.text, start)) yield { muted, start, end: after }
    }
    for (const muted of index.beginnings) if (text.startsWith(muted.text, start)) yield { muted, start, end }
    start = end + 1
  }
  for (const muted of index.anywhere) {
    const start = text.indexOf(muted.text)
    if (start >= 0) yield { muted, start, end: start + muted.text.length }
  }
}

export const mutedWords: Rule<Options> = {
  name: 'muted-words',
  label: 'Muted words',
  explain: 'Objects to posts with a word of the list, also where it is spaced out or written with look-alike letters.',
  shipped: { on: true, ruling: 'hold' },
  options,
  check(post, context, chosen) {
    if (chosen.words.length === 0) return []
    const index = indexOf(chosen)
    const said = new Map<string, Objection>()
    const reduced = context.skeleton()
    for (const { muted, start, end } of found(reduced, index)) {
      if (said.has(muted.written)) continue
      said.set(muted.written, { message: `Has the muted word “${muted.written}”.`, span: spanOf(reduced, start, end) })
      if (said.size >= mostNamed) break
    }
    for (const sign of index.signs) {
      const start = post.text.indexOf(sign)
      if (start >= 0) said.set(sign, { message: `Has the muted sign “${sign}”.`, span: [start, start + sign.length] })
    }
    const { name, handle } = post.author
    const named = found(skeleton(name === handle ? name : `${name} / ${handle}`), index).next()
    if (named.done !== true) {
      said.set('author', { message: `The author’s name has the muted word “${named.value.muted.written}”.` })
    }
    return [...said.values()]
  },
}

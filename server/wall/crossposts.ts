import type { Post } from '#lib/post'
import { segmentsOf } from '#lib/segments'
import { skeleton } from '#lib/text/skeleton'

type Note = { readonly id: string; readonly source: string; readonly author: readonly string[]; readonly at: number }

/** Shorter texts may be said by anyone, anywhere: “Well done!” */
const fewest = 20
/** Milliseconds between two copies. */
const apart = 3_600_000
const most = 5_000

/** Names by which one person is known on several networks: the name, and the first part of the handle. */
const namesOf = ({ author }: Post): readonly string[] =>
  [author.name, author.handle.split(/[@.]/)[0] ?? ''].map((it) => skeleton(it).text).filter((it) => it.length > 2)

/** The words alone: each network writes mentions and links in its own way. */
const wordsOf = (post: Post): string =>
  skeleton(
    (post.segments ?? segmentsOf(post.text))
      .flatMap((it) => (it.kind === 'text' || it.kind === 'tag' ? [it.text] : []))
      .join(' '),
  ).text

/** Doors of our own: who comes through them is on no network, and pays nothing for the comparison. */
const ownDoors = new Set(['webhook', 'guest', 'inbox', 'replay'])

/** Finds what one author said on two networks, so that it stands on the wall once, with both marks. Bounded memory. */
export class Crossposts {
  readonly #notes = new Map<string, readonly Note[]>()

  /** The id of the post on another network that this one copies; null when it is the first of its kind, and noted. */
  originalOf(wall: string, post: Post, now: number): string | null {
    if (post.repostOf !== null || ownDoors.has(post.source)) return null
    const words = wordsOf(post)
    if (words.length < fewest) return null
    const key = `${wall} ${words}`
    const at = post.createdAt ?? now
    const author = namesOf(post)
    const known = this.#notes.get(key) ?? []
    const original = known.find(
      (note) =>
        note.source !== post.source &&
        Math.abs(note.at - at) <= apart &&
        note.author.some((name) => author.includes(name)),
    )
    if (original !== undefined) return original.id
    if (!known.some((note) => note.id === post.id)) {
      this.#notes.delete(key)
      this.#notes.set(key, [...known.slice(-9), { id: post.id, source: post.source, author, at }])
      for (const oldest of this.#notes.keys()) {
        if (this.#notes.size <= most) break
        this.#notes.delete(oldest)
      }
    }
    return null
  }
}

import type { Earlier } from './rule'

type Note = Earlier & { readonly at: number }

const mostPerKey = 100

/**
 * What was seen lately, by key: an author, or a text. Bounded: the keys noted longest ago go first. Noting a post again
 * gives the answer of the first time, so that a post delivered twice is judged alike.
 */
export class Recent {
  readonly #byKey = new Map<string, Note[]>()
  readonly #most: number
  #size = 0

  /** `most`: notes kept in all. */
  constructor(most = 20_000) {
    this.#most = most
  }

  get size(): number {
    return this.#size
  }

  /** Notes the post under the key; answers those noted before it there that were at most `milliseconds` older. */
  earlier(key: string, note: Note, milliseconds: number): readonly Earlier[] {
    const notes = this.#notes(key)
    let place = notes.findIndex((it) => it.id === note.id)
    if (place < 0) {
      if (notes.length >= mostPerKey) notes.shift()
      else this.#size++
      place = notes.push(note) - 1
      this.#forget()
    }
    const at = notes[place]?.at ?? note.at
    return notes.slice(0, place).filter((it) => it.at > at - milliseconds && it.at <= at)
  }

  /** The key's notes, the key now being the one used last. */
  #notes(key: string): Note[] {
    const notes = this.#byKey.get(key) ?? []
    this.#byKey.delete(key)
    this.#byKey.set(key, notes)
    return notes
  }

  #forget(): void {
    for (const [key, notes] of this.#byKey) {
      if (this.#size <= this.#most) return
      this.#size -= notes.length
      this.#byKey.delete(key)
    }
  }
}

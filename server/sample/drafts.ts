import type { Draft } from './draft'
import { type Line, readLine } from './line'
import { manchester, type Part } from './programme'
import type { Seeded } from './seeded'

type Clock = (gone: number) => number
type Side = Draft['side']

const alone: Pick<Draft, 'answers' | 'same' | 'unlike' | 'picture' | 'lang'> = {
  answers: null,
  same: null,
  unlike: [],
  picture: null,
  lang: 'en',
}

/** Writes out one part's material as drafts with times, in no order. */
export class Drafting {
  readonly #part: Part
  readonly #clock: Clock
  readonly #chance: Seeded
  readonly drafts: Draft[] = []

  constructor(part: Part, clock: Clock, chance: Seeded) {
    this.#part = part
    this.#clock = clock
    this.#chance = chance
  }

  /** One of `of` lines that are spread over the part. */
  say(written: string, side: Side, gone: number, more: Partial<Draft> = {}): void {
    const line = readLine(written)
    this.#add({ ...alone, ...this.#begin(line, side, gone), ...more })
  }

  /** Lines that answer each other: two people in turn, and asides by a third. */
  thread(lines: readonly string[], sides: readonly [first: Side, second: Side], gone: number): void {
    const said: Draft[] = []
    const all: Draft[] = []
    let first: Draft | null = null
    let latest: Draft | null = null
    let turn = 0
    for (const written of lines) {
      const line = readLine(written)
      if (first === null || latest === null) {
        first = this.#add({ ...alone, ...this.#begin(line, sides[0], gone) })
        said.push(first)
        all.push(first)
        latest = first
        continue
      }
      const before: Draft = line.aside ? first : latest
      const same = line.aside ? null : (said.at(-2) ?? null)
      if (!line.aside) turn++
      const side = line.aside ? sides[1] : turn % 2 === 0 ? sides[0] : sides[1]
      const at = latest.at + 25_000 + this.#chance.wait(100_000)
      const others = all.filter((it) => it !== same)
      const next = this.#add({ ...alone, ...this.#of(line, side), at, answers: before, same, unlike: others })
      if (!line.aside) said.push(next)
      all.push(next)
      latest = next
    }
  }

  #begin(line: Line, side: Side, gone: number) {
    const base = this.#of(line, side)
    if (line.pinned === null) return { ...base, at: this.#clock(gone) + this.#chance.between(-9_000, 9_000) }
    const within = line.pinned.length > 5 ? this.#chance.between(0, 990) : this.#chance.between(2_000, 56_000)
    const day = new Date(this.#part.from).getUTCDate()
    return { ...base, at: manchester(day, line.pinned) + within }
  }

  #of({ by, text }: Line, side: Side) {
    return { part: this.#part.name, side, by, text }
  }

  #add(draft: Draft): Draft {
    this.drafts.push(draft)
    return draft
  }
}

const collapsible = /[\t\n\f\r ]+/

/** Puts a text together as a page would show it: white space runs into one, paragraphs are apart, nothing hangs at the ends. */
export class TextBuilder {
  #text = ''
  #breaks = 0
  #space = false

  get length(): number {
    return this.#text.length
  }

  get text(): string {
    return this.#text
  }

  /** @param exact whether white space counts as it is written */
  write(text: string, exact: boolean): void {
    if (exact) {
      for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
        if (at > 0) this.break(1, true)
        this.#put(line)
      }
      return
    }
    for (const [at, word] of text.split(collapsible).entries()) {
      if (at > 0) this.#space = true
      this.#put(word)
    }
  }

  /** Line ends before whatever comes next: at least so many, or so many more. */
  break(lines: 1 | 2, more = false): void {
    // A paragraph inside an item stands beside its bullet.
    if (this.#text.endsWith('• ')) return
    this.#breaks = Math.min(2, more ? this.#breaks + lines : Math.max(this.#breaks, lines))
    this.#space = false
  }

  #put(text: string): void {
    if (text === '') return
    if (this.#text !== '') this.#text += this.#breaks > 0 ? '\n'.repeat(this.#breaks) : this.#space ? ' ' : ''
    this.#breaks = 0
    this.#space = false
    this.#text += text
  }

  /** A place, to come back to with `startAfter`. */
  mark(): number {
    return this.#text.length
  }

  /** Where the first thing written after the mark begins. */
  startAfter(mark: number): number {
    let at = mark
    while (at < this.#text.length && (this.#text[at] === ' ' || this.#text[at] === '\n')) at++
    return at
  }

  after(start: number): string {
    return this.#text.slice(start)
  }

  replace(start: number, text: string): void {
    this.#text = this.#text.slice(0, start) + text
  }
}

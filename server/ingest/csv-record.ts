/** One record of a CSV file (RFC 4180), fed line by line because a quoted field may hold line ends. */
export class CsvRecord {
  readonly fields: string[] = []
  readonly #delimiter: string
  #open: string | null = null

  constructor(delimiter: string) {
    this.#delimiter = delimiter
  }

  /**
   * Takes one more line. `open`: a quoted field goes on in the next line. `bad`: text follows a closing quote. A quote
   * inside an unquoted field is an ordinary character.
   */
  feed(line: string): 'done' | 'open' | 'bad' {
    let at = 0
    if (this.#open !== null) {
      this.#open += '\n'
      const next = this.#quoted(line, 0)
      if (next < 0) return next === -1 ? 'open' : 'bad'
      at = next
      if (at > line.length) return 'done'
    }
    for (;;) {
      if (line.charCodeAt(at) === 0x22) {
        this.#open = ''
        const next = this.#quoted(line, at + 1)
        if (next < 0) return next === -1 ? 'open' : 'bad'
        at = next
      } else {
        const end = line.indexOf(this.#delimiter, at)
        this.fields.push(line.slice(at, end < 0 ? line.length : end))
        at = end < 0 ? line.length + 1 : end + 1
      }
      if (at > line.length) return 'done'
    }
  }

  /** Reads on in a quoted field. Answers where the next field begins, past the line's end after the last; -1 open, -2 bad. */
  #quoted(line: string, from: number): number {
    let at = from
    for (;;) {
      const quote = line.indexOf('"', at)
      if (quote < 0) {
        this.#open += line.slice(at)
        return -1
      }
      this.#open += line.slice(at, quote)
      if (line.charCodeAt(quote + 1) === 0x22) {
        this.#open += '"'
        at = quote + 2
        continue
      }
      if (quote + 1 < line.length && line[quote + 1] !== this.#delimiter) return -2
      this.fields.push(this.#open ?? '')
      this.#open = null
      return quote + 1 < line.length ? quote + 2 : line.length + 1
    }
  }
}

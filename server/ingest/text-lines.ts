/** Longest line, in bytes. */
export const longestLine = 1 << 20

/** `line` counts from 1. `whole` is false for a last line without its line end: the file may have been cut off there. */
export type TextLine =
  | { readonly line: number; readonly text: string; readonly whole: boolean }
  | { readonly line: number; readonly error: string }

export type ByteStream = AsyncIterable<Uint8Array | string>

const LF = 0x0a

/** Joins the pieces of one line, up to the longest; beyond that it keeps nothing. */
class Pieces {
  #pieces: Uint8Array[] = []
  size = 0

  add(piece: Uint8Array): void {
    this.size += piece.length
    if (this.size > longestLine) this.#pieces = []
    else if (piece.length > 0) this.#pieces.push(piece)
  }

  take(): Uint8Array | null {
    const all =
      this.size > longestLine ? null : this.#pieces.length === 1 ? this.#pieces[0] : Buffer.concat(this.#pieces)
    this.#pieces = []
    this.size = 0
    return all ?? null
  }
}

/**
 * The lines of UTF-8 text, in memory bounded by the longest line and one chunk. BOM and CR before LF are removed. A line
 * that is too long or not UTF-8 is an error with its number; the rest goes on. UTF-16 is one error, and the end.
 */
export async function* textLines(stream: ByteStream): AsyncGenerator<TextLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const pieces = new Pieces()
  let line = 1
  let first = true
  const finish = (whole: boolean): TextLine => {
    const bytes = pieces.take()
    const number = line++
    if (bytes === null) return { line: number, error: `The line is longer than ${longestLine} bytes.` }
    try {
      const text = decoder.decode(bytes)
      return { line: number, text: text.endsWith('\r') ? text.slice(0, -1) : text, whole }
    } catch {
      return { line: number, error: 'The line is not UTF-8.' }
    }
  }
  for await (const given of stream) {
    const chunk = typeof given === 'string' ? Buffer.from(given) : given
    if (chunk.length === 0) continue
    if (first && isUtf16(chunk)) {
      yield { line: 1, error: 'The file is UTF-16. Save it as UTF-8 and try again.' }
      return
    }
    first = false
    let from = 0
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, from)) {
      pieces.add(chunk.subarray(from, end))
      yield finish(true)
      from = end + 1
    }
    // A copy: whoever reads the stream may use its buffer again.
    pieces.add(chunk.slice(from))
  }
  if (pieces.size > 0) yield finish(false)
}

const isUtf16 = ([a, b]: Uint8Array): boolean =>
  (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (b !== undefined && (a === 0 || b === 0))

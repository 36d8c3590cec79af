import { HttpError } from './errors'

/** The most bytes one request may bring; a single post is bounded by the post's own limits. */
const mostBytes = 4 * 1024 * 1024
/** The most levels of nesting: deeper JSON can be parsed but not written again. */
const mostDepth = 32

/** The body as well-formed text, refused before it is parsed when it is too large. */
export const readText = async (request: Request, limit: number = mostBytes): Promise<string> => {
  const encoding = request.headers.get('content-encoding')
  if (encoding !== null && encoding !== 'identity') {
    throw new HttpError(415, 'BAD_ENCODING', 'Send the body uncompressed.')
  }
  const tooLarge = new HttpError(413, 'TOO_LARGE', `A request may bring at most ${limit} bytes.`)
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge
  const parts: Uint8Array[] = []
  let length = 0
  if (request.body !== null) {
    for await (const part of request.body) {
      length += part.byteLength
      if (length > limit) throw tooLarge
      parts.push(part)
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
  } catch {
    throw new HttpError(400, 'BAD_UTF8', 'The body is not UTF-8.')
  }
}

/** The media type without its parameters. */
export const mediaType = (request: Request): string =>
  (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

/** One JSON value. Only `application/json` is taken: no form of another site can send it unasked. */
export const readJson = async (request: Request, limit = 64 * 1024): Promise<unknown> => {
  if (mediaType(request) !== 'application/json') {
    throw new HttpError(415, 'BAD_TYPE', 'Send the body as application/json.')
  }
  return parseJson(await readText(request, limit))
}

export const parseJson = (text: string): unknown => {
  if (text.trim() === '') throw new HttpError(400, 'BAD_JSON', 'The body is empty; send JSON.')
  if (depthOf(text) > mostDepth) throw new HttpError(400, 'TOO_DEEP', `JSON may be nested ${mostDepth} deep at most.`)
  try {
    return JSON.parse(text)
  } catch {
    throw new HttpError(400, 'BAD_JSON', 'The body is not JSON.')
  }
}

/** The deepest nesting of brackets outside strings, in one pass. */
const depthOf = (text: string): number => {
  let [depth, deepest, inString] = [0, 0, false]
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (inString) {
      if (char === 0x5c) at++
      else if (char === 0x22) inString = false
    } else if (char === 0x22) inString = true
    else if (char === 0x5b || char === 0x7b) deepest = Math.max(deepest, ++depth)
    else if (char === 0x5d || char === 0x7d) depth--
  }
  return deepest
}

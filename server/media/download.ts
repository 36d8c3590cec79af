import type { IncomingMessage } from 'node:http'
import { ask } from './ask'
import { addressesOf, type Doors, readAddress } from './doors'
import { isPictureType } from './kind'
import { Refused } from './refused'

/** Milliseconds for a connection and for all of it, redirects included; bytes; redirects. */
const shippedLimits = { connectWithin: 3_000, wholeWithin: 10_000, mostBytes: 10 * 1024 * 1024, mostRedirects: 3 }
export type Limits = typeof shippedLimits

const redirects = new Set([301, 302, 303, 307, 308])

/** Fetches a picture's bytes from where a stranger said it is. Throws Refused, whatever goes wrong. */
export const download = async (address: string, doors: Doors, limits: Limits = shippedLimits): Promise<Buffer> => {
  const deadline = AbortSignal.timeout(limits.wholeWithin)
  try {
    return await follow(readAddress(address, doors), doors, limits, deadline)
  } catch (cause) {
    if (cause instanceof Refused) throw cause
    if (deadline.aborted) throw new Refused('TIMEOUT', 'took too long', { cause })
    throw new Refused('UNREACHABLE', cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

const follow = async (first: URL, doors: Doors, limits: Limits, deadline: AbortSignal): Promise<Buffer> => {
  let url = first
  for (let hop = 0; hop <= limits.mostRedirects; hop++) {
    const addresses = await before(deadline, addressesOf(url, doors))
    const answer = await ask(url, addresses, { connectWithin: limits.connectWithin, signal: deadline })
    const { statusCode = 0, headers } = answer
    if (statusCode === 200) return read(answer, limits.mostBytes)
    answer.destroy()
    if (!redirects.has(statusCode) || headers.location === undefined) throw new Refused('STATUS', String(statusCode))
    url = readAddress(headers.location, doors, url)
  }
  throw new Refused('REDIRECTS', `more than ${limits.mostRedirects}`)
}

const read = async (answer: IncomingMessage, mostBytes: number): Promise<Buffer> => {
  const { 'content-type': type, 'content-length': length, 'content-encoding': encoding = 'identity' } = answer.headers
  const refuse = (refused: Refused): never => {
    answer.destroy()
    throw refused
  }
  if (!isPictureType(type)) refuse(new Refused('BAD_TYPE', type ?? 'none'))
  if (encoding !== 'identity') refuse(new Refused('BAD_TYPE', encoding))
  if (Number(length ?? 0) > mostBytes) refuse(new Refused('TOO_LARGE', `${length} bytes`))
  const chunks: Buffer[] = []
  let size = 0
  // Leaving this loop ends the connection.
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostBytes) throw new Refused('TOO_LARGE', `more than ${mostBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** A look-up cannot be stopped, but nobody need wait for it. */
const before = <T>(deadline: AbortSignal, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const late = () => reject(new Refused('TIMEOUT', 'took too long'))
    if (deadline.aborted) late()
    deadline.addEventListener('abort', late, { once: true })
    work.then(resolve, reject).finally(() => deadline.removeEventListener('abort', late))
  })

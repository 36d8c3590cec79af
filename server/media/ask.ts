import type { LookupAddress } from 'node:dns'
import * as http from 'node:http'
import * as https from 'node:https'
import type { LookupFunction } from 'node:net'
import { Refused } from './refused'

const headers = {
  accept: 'image/webp,image/avif,image/png,image/jpeg,image/gif',
  // Compressed answers are refused: pictures are compressed already, and only a bomb gains by it.
  'accept-encoding': 'identity',
  'user-agent': 'Backchannel (media proxy)',
}

/**
 * One GET at one of these addresses, and nowhere else: the name is not looked up again, so it cannot turn into another
 * machine between the check and the connection. Redirects are the caller's. `connectWithin`: milliseconds until the
 * connection stands, its TLS included. Throws Refused.
 */
export const ask = (
  url: URL,
  addresses: readonly LookupAddress[],
  { connectWithin, signal }: { readonly connectWithin: number; readonly signal: AbortSignal },
): Promise<http.IncomingMessage> =>
  new Promise((resolve, reject) => {
    const isSecure = url.protocol === 'https:'
    const request = (isSecure ? https : http).request(url, {
      // A connection of its own: a pooled one might have been made for another answer of the name.
      agent: false,
      headers,
      lookup: answering(addresses),
      maxHeaderSize: 16 * 1024,
      signal,
    })
    const late = setTimeout(() => request.destroy(new Refused('TIMEOUT', 'no connection')), connectWithin)
    request.once('socket', (socket) => {
      socket.once(isSecure ? 'secureConnect' : 'connect', () => clearTimeout(late))
    })
    request.once('close', () => clearTimeout(late))
    request.once('response', (answer) => {
      // Whoever reads it hears of a broken connection; whoever has let go of it need not.
      answer.on('error', () => {})
      resolve(answer)
    })
    request.on('error', reject)
    request.end()
  })

/** What the connection is told when it asks for the host's addresses. */
const answering =
  (addresses: readonly LookupAddress[]): LookupFunction =>
  (_host, options, callback) => {
    const [first] = addresses
    if (options.all === true) callback(null, [...addresses])
    else if (first !== undefined) callback(null, first.address, first.family)
  }

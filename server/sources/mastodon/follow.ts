import { aborted } from '../aborted'
import type { SourceContext } from '../source'
import type { Ask } from './ask'
import { Board } from './board'
import { Client } from './client'
import { Desk } from './desk'
import type { Dial } from './dial'
import { Follower } from './follower'
import type { Memories } from './memory'
import { hostOf, type MastodonOptions } from './options'
import { Place } from './place'
import { Server } from './server'

/** How the source reaches its network, and what it remembers between its lives. */
export type MastodonParts = { readonly ask: Ask; readonly dial: Dial; readonly memories: Memories }

const plainTag = (tag: string): string => tag.trim().replace(/^[#＃]+/, '')

/** Follows the network for one wall. Throws when nothing can be had from any server; the supervisor comes again. */
export const followMastodon = async (context: SourceContext<MastodonOptions>, parts: MastodonParts): Promise<void> => {
  const { wall, options, keys, checkpoint, signal, now } = context
  if (signal.aborted) return
  const tags = [...new Set(wall.tags.map(plainTag))].filter((it) => it !== '')
  if (tags.length === 0) {
    context.say('amber', 'The wall has no hashtags, so there is nothing to look for. Give it one in its settings.')
    return aborted(signal)
  }
  const named = [...new Map(options.servers.map((it) => [hostOf(it), it])).values()]
  if (named.length === 0) throw new Error('There is no server to follow. Name one in the options.')
  const hosts = named.map(hostOf)
  const memory = parts.memories.of(wall.slug)
  const place = new Place(checkpoint, hosts, tags, memory)
  const desk = new Desk(context, place, memory)
  const over = new AbortController()
  const both = AbortSignal.any([signal, over.signal])
  const board = new Board(
    hosts,
    (lamp, message) => both.aborted || context.say(lamp, message),
    () => desk.trouble,
  )
  const token = keys.token?.trim() || null
  // It goes into a header: anything else would be told as a server that cannot be reached.
  if (token !== null && !/^[\x21-\x7e]{1,4096}$/.test(token))
    throw new Error('The access token holds characters that no token has. Copy it once more.')
  const followers = named.map((it, at) => {
    const server = new Server(new Client(it, at === 0 ? token : null, { ask: parts.ask, now, signal: both }))
    return new Follower({ server, tags, desk, place, memory, board, dial: parts.dial, context, signal: both })
  })
  const running = followers.map((it) => it.run())
  try {
    // The first one that gives up ends all.
    await Promise.all(running)
  } finally {
    over.abort()
    await Promise.allSettled(running)
  }
}

import { z } from 'zod'
import { isServer } from './bluesky/address'
import { type BlueskyOptions, type BlueskyParts, followBluesky } from './bluesky/follow'
import { getJson } from './bluesky/get-json'
import { dialWebSocket } from './bluesky/web-socket'
import type { Source, SourceForm } from './source'

const publicServers = [
  'wss://jetstream1.us-east.bsky.network',
  'wss://jetstream2.us-east.bsky.network',
  'wss://jetstream1.us-west.bsky.network',
  'wss://jetstream2.us-west.bsky.network',
]

const form: SourceForm<BlueskyOptions> = {
  label: 'Bluesky',
  explain: 'Brings posts with the wall’s hashtags from all of Bluesky, as they are written. It needs no key.',
  options: z.strictObject({
    servers: z
      .array(
        z.string().trim().max(300).refine(isServer, 'must be the address of a Jetstream server, such as wss://host'),
      )
      .min(1)
      .max(8)
      .default(publicServers)
      .meta({ title: 'Jetstream servers', description: 'Tried in turn. The public ones are as good as any.' }),
    appview: z
      .url({ protocol: /^https?$/ })
      .max(300)
      .default('https://public.api.bsky.app')
      .meta({ title: 'Directory', description: 'Where names, pictures of authors and quoted posts are looked up.' }),
  }),
  keys: [],
}

/** Bluesky, through Jetstream (https://github.com/bluesky-social/jetstream). Tests bring another network. */
export const createBluesky = (parts: BlueskyParts): Source<BlueskyOptions> => ({
  name: 'bluesky',
  form,
  follow: (context) => followBluesky(context, parts),
})

export const bluesky = createBluesky({ dial: dialWebSocket, getJson: getJson() })

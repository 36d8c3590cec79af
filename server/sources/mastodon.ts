import { askOver } from './mastodon/ask'
import { dialOver } from './mastodon/dial'
import { followMastodon, type MastodonParts } from './mastodon/follow'
import { Memories } from './mastodon/memory'
import { type MastodonOptions, mastodonOptions } from './mastodon/options'
import type { Source, SourceForm } from './source'

const form: SourceForm<MastodonOptions> = {
  label: 'Mastodon',
  explain:
    'Brings posts with the wall’s hashtags from Mastodon and everything connected to it. With an access token of the ' +
    'first server they come as they are written; without one the servers are asked every few seconds.',
  options: mastodonOptions,
  keys: [{ name: 'token', label: 'access token', setting: 'BACKCHANNEL_MASTODON_TOKEN', optional: true }],
}

/** Mastodon, by its client API (https://docs.joinmastodon.org/client/intro/). Tests bring another network. */
export const createMastodon = (parts: Omit<MastodonParts, 'memories'>): Source<MastodonOptions> => {
  const memories = new Memories()
  return { name: 'mastodon', form, follow: (context) => followMastodon(context, { ...parts, memories }) }
}

export const mastodon = createMastodon({ ask: askOver(), dial: dialOver() })

import { bluesky } from './bluesky'
import { guest } from './guest'
import { mastodon } from './mastodon'
import type { Source } from './source'
import { webhook } from './webhook'

/** The sources every wall has; one with a form runs where its owner turned it on. A new one is a file here and a line in this list. */
export const sources: readonly Source[] = [webhook, guest, mastodon, bluesky]

import type { MastodonOptions } from './options'
import type { PlainStatus } from './status'

type Wishes = Pick<MastodonOptions, 'bots' | 'indexable'>

/** Whether a status may come on a wall at all: written for everyone, and by somebody the owner lets in. */
export const isSuited = ({ visibility, account }: PlainStatus, { bots, indexable }: Wishes): boolean =>
  visibility === 'public' &&
  (bots || account.bot !== true) &&
  (!indexable || (account.noindex !== true && account.indexable !== false))

import { aborted } from './aborted'
import type { Source } from './source'

/** Posts that programs send to `POST /api/walls/:wall/posts`. The route delivers them; here is only the lamp. */
export const webhook: Source = {
  name: 'webhook',
  everywhere: true,
  follow: async ({ say, signal }) => {
    say('green', 'Listening')
    await aborted(signal)
  },
}

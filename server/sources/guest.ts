import { aborted } from './aborted'
import type { Source } from './source'

/** Posts written in our own form at `/:wall/post`. The route delivers them; here is only the lamp. */
export const guest: Source = {
  name: 'guest',
  everywhere: true,
  follow: async ({ say, signal }) => {
    say('green', 'Listening')
    await aborted(signal)
  },
}

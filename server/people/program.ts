import type { Actor } from '#lib/event'

/** The program itself, where it acts without a person: the demo, the command line. */
export const program: Actor = { id: 'backchannel', name: 'Backchannel' }

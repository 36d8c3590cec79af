import { CommandError } from './io'

const away = /^(?:Command timed out|Connection is closed)/

/** What a Redis that cannot be used says, for the person at the terminal; anything else as it was. */
export const redisFault = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error
  if (error.name === 'MaxRetriesPerRequestError' || away.test(error.message)) {
    return new CommandError('REDIS_URL: Redis does not answer there. Start it, or leave REDIS_URL out.')
  }
  // Redis' own refusals, and ours of a Redis that would lose walls.
  return error.name === 'ReplyError' || error.name === 'Error' ? new CommandError(`REDIS_URL: ${error.message}`) : error
}

import { LogDamaged, StoreUnavailable } from './log'

/** What Redis answers when it cannot take the command now, by the first word of the answer. */
const passing: Readonly<Record<string, StoreUnavailable['code']>> = {
  OOM: 'STORE_FULL',
  MISCONF: 'STORE_READONLY',
  READONLY: 'STORE_READONLY',
  NOREPLICAS: 'STORE_READONLY',
  LOADING: 'STORE_DOWN',
  BUSY: 'STORE_DOWN',
  MASTERDOWN: 'STORE_DOWN',
  CLUSTERDOWN: 'STORE_DOWN',
  TRYAGAIN: 'STORE_DOWN',
  UNBLOCKED: 'STORE_DOWN',
}

/** ioredis' error in the log's words. An answer that waiting does not mend (wrong password, no permission) comes back as it was. */
export const storeError = (error: unknown, place: string): unknown => {
  if (!(error instanceof Error) || error instanceof StoreUnavailable || error instanceof LogDamaged) return error
  const { message } = error
  const [word = ''] = message.split(' ')
  if (word === 'DAMAGED') return new LogDamaged(`${place} is damaged: ${message.slice(word.length + 1)}.`)
  const full = message.includes('No space left on device')
  const code = full ? 'STORE_FULL' : passing[word]
  if (code !== undefined) return new StoreUnavailable(code, `${place} refuses: ${message}`, { cause: error })
  if (error.name === 'ReplyError' || error instanceof TypeError) return error
  return new StoreUnavailable('STORE_DOWN', `${place} does not answer: ${message}`, { cause: error })
}

/** Runs the work; its errors come in the log's words. */
export const guarded = async <T>(place: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw storeError(error, place)
  }
}

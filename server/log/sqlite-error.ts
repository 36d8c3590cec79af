import { LogDamaged, StoreUnavailable } from './log'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** SQLITE_ERROR is an SQL text the tables do not fit: ours never change, so the tables did. */
const isDamage = (code: string) => /^SQLITE_(CORRUPT.*|NOTADB|ERROR)$/.test(code)

/** SQLite's error in the log's words. What is not about the store (a bug of ours) comes back as it was. */
export const storeError = (error: unknown, place: string): unknown => {
  const code = codeOf(error)
  const cause = { cause: error }
  if (!code.startsWith('SQLITE_')) return error
  if (isDamage(code)) return new LogDamaged(`${place} is damaged: ${code}.`, cause)
  if (code.startsWith('SQLITE_CONSTRAINT')) return error
  if (code.startsWith('SQLITE_FULL')) return new StoreUnavailable('STORE_FULL', `The disk of ${place} is full.`, cause)
  if (code.startsWith('SQLITE_READONLY')) {
    return new StoreUnavailable('STORE_READONLY', `${place} cannot be written.`, cause)
  }
  return new StoreUnavailable('STORE_DOWN', `${place} does not answer: ${code}.`, cause)
}

/** Runs the work; its errors come in the log's words. */
export const guarded = <T>(place: string, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw storeError(error, place)
  }
}

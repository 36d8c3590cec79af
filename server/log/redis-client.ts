import { Redis } from 'ioredis'

/** Milliseconds a command may take; a blocking read asks Redis to answer within half of it. */
export const patience = 2_000

/**
 * A connection that fails fast and never sends a command twice: the log's callers are told, and only they know whether
 * a repeated append is safe. It comes back by itself. Not connected yet.
 */
export const newClient = (url: string, name: string): Redis => {
  const client = new Redis(url, {
    lazyConnect: true,
    connectionName: name,
    enableOfflineQueue: false,
    // 0, not 1: after the first failed connection nothing waits for a second one, and nothing is resent.
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    commandTimeout: patience,
    connectTimeout: patience,
    // A connection cut without a word (half-open) is given up, so that a new one is made.
    socketTimeout: patience + 1_000,
    retryStrategy: (times) => Math.min(25 * 2 ** times, 1_000),
    // A demoted master keeps its connections; the address may by now lead to the new one.
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
  })
  // Every command reports its own failure; without a listener ioredis prints each one besides.
  client.on('error', () => {})
  return client
}

import type { IncomingMessage } from 'node:http'

/**
 * Whether a browser's request comes from our own pages: the configured origin, or, where none is configured, the host
 * it was sent to. A request without an Origin is no browser's cross-site request; who needs one asks for it.
 */
export const createOriginCheck = (publicUrl: string | null) => {
  const allowed = publicUrl === null ? null : new URL(publicUrl).origin
  return (origin: string | undefined, host: string | undefined): boolean => {
    if (origin === undefined) return true
    if (allowed !== null) return origin === allowed
    try {
      return new URL(origin).host === host
    } catch {
      return false
    }
  }
}

export type OriginCheck = ReturnType<typeof createOriginCheck>

/** The address pages are reached at, for links and QR codes: never what a forged Host header says where one is configured. */
export const addressOf = (publicUrl: string | null, request: Pick<IncomingMessage, 'headers'>): string =>
  publicUrl ?? `http://${request.headers.host ?? 'localhost'}`

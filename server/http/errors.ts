import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ErrorBody } from '#lib/protocol/http'

/** A refusal that may be told to a stranger: everything else answers INTERNAL. */
export class HttpError extends Error {
  override name = 'HttpError'
  constructor(
    readonly status: ContentfulStatusCode,
    readonly code: string,
    message: string,
    readonly more: { readonly field?: string; readonly retryable?: boolean; readonly retryAfter?: number } = {},
  ) {
    super(message)
  }

  get body(): ErrorBody {
    const { field, retryable = false } = this.more
    return { error: { code: this.code, message: this.message, retryable, ...(field === undefined ? {} : { field }) } }
  }
}

export const notFound = (what: string): HttpError => new HttpError(404, 'NOT_FOUND', `There is no such ${what}.`)

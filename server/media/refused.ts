/** Why a picture cannot be had. Told to nobody outside: pages only see that there is none. */
export type RefusedCode =
  | 'BAD_ADDRESS'
  | 'BLOCKED_ADDRESS'
  | 'UNREACHABLE'
  | 'TIMEOUT'
  | 'REDIRECTS'
  | 'STATUS'
  | 'TOO_LARGE'
  | 'BAD_TYPE'
  | 'BROKEN'

/** A picture that cannot be had, or that we will not have. */
export class Refused extends Error {
  override name = 'Refused'
  constructor(
    readonly code: RefusedCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** So many pictures are being made that no more may wait. Asking again soon is right. */
export class Busy extends Error {
  override name = 'Busy'
}

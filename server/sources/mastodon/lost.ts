/** A server is lost, or could not be reached: why, in words that go on after its name. */
export class Lost extends Error {
  override name = 'Lost'
  readonly status: number | null
  constructor(message: string, status: number | null = null) {
    super(message)
    this.status = status
  }
}

/** It answers and does not let us in: trying again soon is no use. */
export class Refused extends Lost {
  override name = 'Refused'
}

/** It asks to be left alone until then, milliseconds since 1970. */
export class Busy extends Lost {
  override name = 'Busy'
  readonly until: number
  /** @param isTold whether it said so, or would say so the next time */
  constructor(until: number, isTold = true) {
    const why = isTold ? 'is busy (429)' : 'has been asked enough'
    super(`${why}; trying again at ${new Date(until).toISOString().slice(11, 16)} UTC`)
    this.until = until
  }
}

/** How an answer that is none reads. */
export const lostBy = (status: number, hasToken: boolean): Lost => {
  if (status === 401 || status === 403)
    return new Refused(
      hasToken
        ? `does not accept the access token (${status}). Give another one`
        : `shows its hashtags to its members only (${status}). Give an access token`,
      status,
    )
  return new Lost(status === 404 ? 'has no hashtags to ask for (404)' : `answered ${status}`, status)
}

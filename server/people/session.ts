import { sealData, unsealData } from 'iron-session'
import { z } from 'zod'

const session = z.strictObject({
  /** The person this browser is, by wall. */
  people: z.record(z.string(), z.string()),
  /** Set by a passcode sign-in: who may then enter walls made later. */
  passcode: z.strictObject({ name: z.string(), id: z.string(), print: z.string() }).optional(),
})

export type Session = z.infer<typeof session>

export const noSession: Session = { people: {} }

/** Seconds a session lasts: an event's days and a margin. */
const lasts = 7 * 24 * 3600
/** Unsealing costs about a millisecond; sockets and pages ask for the same few cookies again and again. */
const remembered = 500

/** The sealed cookie that says who a browser is. Sealed, so it can neither be read nor made without the secret. */
export class SessionCookie {
  readonly #secret: string
  readonly #secure: boolean
  readonly #open = new Map<string, Session>()

  /** @param secure whether pages are served over https: then the cookie is bound to this host and never sent in clear. */
  constructor(secret: string, secure: boolean) {
    this.#secret = secret
    this.#secure = secure
  }

  get name(): string {
    return this.#secure ? '__Host-backchannel' : 'backchannel'
  }

  async read(header: string | undefined): Promise<Session> {
    const sealed = header
      ?.split(';')
      .map((pair) => pair.trim())
      .find((pair) => pair.startsWith(`${this.name}=`))
      ?.slice(this.name.length + 1)
    if (sealed === undefined || sealed.length > 4096) return noSession
    const known = this.#open.get(sealed)
    if (known !== undefined) return known
    const opened = session.safeParse(await unsealData(sealed, { password: this.#secret, ttl: lasts }).catch(() => null))
    if (!opened.success) return noSession
    if (this.#open.size >= remembered) this.#open.clear()
    this.#open.set(sealed, opened.data)
    return opened.data
  }

  /** The `Set-Cookie` value that makes a browser this. */
  async write(value: Session): Promise<string> {
    const sealed = await sealData(value, { password: this.#secret, ttl: lasts })
    return this.#header(sealed, lasts)
  }

  /** The `Set-Cookie` value that makes a browser nobody. */
  clear(): string {
    return this.#header('', 0)
  }

  // Lax, not Strict: a curator who follows a link to the console from a mail is still signed in. Writes are guarded by
  // their Origin instead (server/http/origin.ts).
  #header(value: string, maxAge: number): string {
    return `${this.name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${this.#secure ? '; Secure' : ''}`
  }
}

import type { Client } from './client'
import { aliasOf, nativeId } from './ids'
import type { Status } from './status'

/** One of the servers that are followed, and what it is called. */
export class Server {
  readonly client: Client
  /** The name its own people go by. */
  domain: string
  /** The host in the `uri` of what its own people write. */
  localHost: string | null = null

  constructor(client: Client) {
    this.client = client
    this.domain = client.host
  }

  get host(): string {
    return this.client.host
  }

  /** A post of the server's own tells how it names them: addressed by another name, or through another port, it may differ. */
  learn({ account, uri, id }: Status): void {
    if (account.acct.includes('@')) return
    const [host, local] = nativeId(uri ?? '').split('/')
    if (local === id && host !== undefined) this.localHost = host
  }

  /** The native ids a post of this number would have if it were the server's own. */
  namesOf(local: string): readonly string[] {
    const names = [this.host, ...(this.localHost === null ? [] : [this.localHost])]
    return [...new Set(names.map((it) => aliasOf(it, local)))]
  }
}

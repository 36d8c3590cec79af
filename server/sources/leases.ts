import type { Lamp } from '#lib/protocol/socket'
import { newClient } from '#server/log/redis-client'
import { type Elsewhere, Lease, type LeaseParts, type LeaseTimes } from './lease'
import type { Life } from './supervisor'

/** What the lamp says of a source that another process runs. */
export const elsewhere: readonly [lamp: Lamp, message: string] = ['off', 'Running in another process']

const lamps: Readonly<Record<Elsewhere, readonly [lamp: Lamp, message: string]>> = {
  asking: ['amber', 'Starting'],
  'another process': elsewhere,
  'Redis is away': ['red', 'Redis cannot be reached.'],
}

/** This process's leases, one for each wall that has sources here, over one connection. */
export class Leases {
  readonly #url: string
  readonly #times: Partial<LeaseTimes>
  readonly #byWall = new Map<string, Lease>()
  #connection: Pick<LeaseParts, 'redis' | 'connected'> | null = null

  constructor(url: string, times: Partial<LeaseTimes> = {}) {
    this.#url = url
    this.#times = times
  }

  /**
   * Lets a source of the wall live only while the wall's lease is ours; its lamp tells when it is not. `check`, called
   * before a delivery, throws when the lease is lost.
   */
  holding(wall: string, follow: (life: Life, check: () => void) => Promise<void>): (life: Life) => Promise<void> {
    const lease = this.#of(wall)
    return ({ signal, say }) =>
      lease.run(
        signal,
        (held) => follow({ signal: held, say }, () => lease.check()),
        (why) => say(...lamps[why]),
      )
  }

  /** Gives all of them back. End the sources first. */
  async close(): Promise<void> {
    await Promise.all([...this.#byWall.values()].map((lease) => lease.close()))
    this.#connection?.redis.disconnect()
  }

  #of(wall: string): Lease {
    const known = this.#byWall.get(wall)
    if (known !== undefined) return known
    this.#connection ??= connect(this.#url)
    const lease = new Lease({ ...this.#connection, wall, times: this.#times })
    this.#byWall.set(wall, lease)
    return lease
  }
}

const connect = (url: string): Pick<LeaseParts, 'redis' | 'connected'> => {
  const redis = newClient(url, 'backchannel-lease')
  // It goes on trying; what is asked meanwhile fails, and is asked again.
  return { redis, connected: redis.connect() }
}

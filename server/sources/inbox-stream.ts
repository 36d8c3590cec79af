import { hostname } from 'node:os'
import type { Redis } from 'ioredis'
import { newClient, patience } from '#server/log/redis-client'

export const inboxKey = 'backchannel:inbox'
export const refusedKey = 'backchannel:inbox:refused'
const group = 'backchannel'
/** How many refused entries are kept to be looked at. */
const keptRefused = 1_000
/** The most entries taken at once. */
const handful = 500

/** One entry of the inbox: its id and its fields as they were sent. */
export type InboxEntry = { readonly id: string; readonly fields: Readonly<Record<string, string>> }

/** The inbox in Redis, as one consumer of its group sees it. Every method throws when Redis cannot be reached. */
export class InboxStream {
  /** One for each process; also after a lost connection, so that it finds again what it had taken. */
  static readonly consumer = `${hostname()}-${process.pid}-${Date.now().toString(36)}`
  readonly #consumer: string
  readonly #commands: Redis
  /** Its own connection: a blocking read keeps others waiting. */
  readonly #reader: Redis
  #reading = 0

  constructor(url: string, consumer: string = InboxStream.consumer) {
    this.#consumer = consumer
    this.#commands = newClient(url, 'backchannel-inbox')
    this.#reader = newClient(url, 'backchannel-inbox-reader')
  }

  async open(): Promise<void> {
    await Promise.all([this.#commands.connect(), this.#reader.connect()])
    this.#reading = Number(await this.#reader.client('ID'))
    await this.makeGroup()
  }

  /** From the first entry on: what was sent before anyone listened counts too. */
  async makeGroup(): Promise<void> {
    await this.#commands.xgroup('CREATE', inboxKey, group, '0', 'MKSTREAM').catch((error: Error) => {
      if (!error.message.startsWith('BUSYGROUP')) throw error
    })
  }

  /** What this consumer took after the id and never settled; empty at the end. */
  async mine(after: string): Promise<readonly InboxEntry[]> {
    return this.#read(this.#commands, after)
  }

  /** New entries; waits for the first one for a while, and then answers with none. */
  async next(): Promise<readonly InboxEntry[]> {
    return this.#read(this.#reader, '>')
  }

  async #read(client: Redis, after: string): Promise<readonly InboxEntry[]> {
    const half = patience / 2
    const consumer = this.#consumer
    const answer =
      after === '>'
        ? await client.xreadgroup('GROUP', group, consumer, 'COUNT', handful, 'BLOCK', half, 'STREAMS', inboxKey, after)
        : await client.xreadgroup('GROUP', group, consumer, 'COUNT', handful, 'STREAMS', inboxKey, after)
    const stream = Array.isArray(answer) ? answer[0] : null
    return Array.isArray(stream) ? entriesOf(stream[1]) : []
  }

  /** Takes over what another consumer took and has not settled for so many milliseconds: it has crashed. */
  async *claim(idle: number): AsyncGenerator<readonly InboxEntry[]> {
    let from = '0-0'
    do {
      const answer = await this.#commands.xautoclaim(inboxKey, group, this.#consumer, idle, from, 'COUNT', handful)
      from = String(answer[0])
      const entries = entriesOf(answer[1])
      if (entries.length > 0) yield entries
    } while (from !== '0-0')
  }

  /** Done with: never given to anyone again, and gone from the stream, which holds only what waits. */
  async settle(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    await this.#all([
      ['xack', inboxKey, group, ...ids],
      ['xdel', inboxKey, ...ids],
    ])
  }

  /** Keeps refused entries with the reason, for their sender to look at, and settles them. */
  async refuse(refused: readonly (readonly [entry: InboxEntry, reason: string])[]): Promise<void> {
    if (refused.length === 0) return
    const kept = refused.map(([{ id, fields }, reason]) => {
      const sent = Object.entries(fields).flatMap(([name, value]) => [name, value.slice(0, 10_000)])
      return ['xadd', refusedKey, 'MAXLEN', '=', keptRefused, '*', 'reason', reason, 'entry', id, ...sent]
    })
    const ids = refused.map(([{ id }]) => id)
    await this.#all([...kept, ['xack', inboxKey, group, ...ids], ['xdel', inboxKey, ...ids]])
  }

  async #all(commands: (string | number)[][]): Promise<void> {
    const answers = await this.#commands.multi(commands).exec()
    for (const [error] of answers ?? []) if (error !== null) throw error
  }

  /** Ends a read that waits, without losing what Redis may be about to answer. */
  async wake(): Promise<void> {
    await this.#commands.client('UNBLOCK', this.#reading)
  }

  /** Ends both connections; a consumer with nothing left to settle is forgotten in Redis too. */
  async close(): Promise<void> {
    try {
      const left = await this.#commands.xpending(inboxKey, group, '-', '+', 1, this.#consumer)
      if (left.length === 0) await this.#commands.xgroup('DELCONSUMER', inboxKey, group, this.#consumer)
    } catch {
      // Redis is away: the consumer's name stays in it, which harms nobody.
    }
    this.#reader.disconnect()
    this.#commands.disconnect()
  }
}

/** Redis answers `[id, [name, value, name, value …]]`, and null for an entry deleted meanwhile. */
const entriesOf = (answer: unknown): readonly InboxEntry[] => {
  if (!Array.isArray(answer)) return []
  return answer.flatMap((entry: unknown) => {
    if (!Array.isArray(entry)) return []
    const pairs: unknown[] = Array.isArray(entry[1]) ? entry[1] : []
    const fields: Record<string, string> = {}
    for (let at = 0; at + 1 < pairs.length; at += 2) fields[String(pairs[at])] = String(pairs[at + 1])
    return [{ id: String(entry[0]), fields }]
  })
}

import { setImmediate as nextTurn } from 'node:timers/promises'
import Database from 'libsql'
import type { Lamp } from '#lib/protocol/socket'
import { Archive } from '#server/archive/archive'
import { PostQuery } from '#server/archive/query'
import { type EventLog, StoreUnavailable } from '#server/log/log'
import { Memory, openMemoryLog } from '#server/log/memory'
import { createScreening } from '#server/screening/screening'
import { LiveWall } from '#server/wall/live-wall'
import { createReceive, type Delivery, type Receive } from '#server/wall/receive'
import type { Arranged } from './arrange'
import type { Clock } from './clock'
import { contextOf } from './collector'
import type { Source } from './source'

/** Time that passes as fast as anyone waits for it. */
export const hastyClock = (): Clock => {
  let now = Date.UTC(2026, 2, 1, 9)
  return {
    now: () => now,
    random: () => 0.5,
    sleep: async (milliseconds, signal) => {
      if (!signal.aborted) now += milliseconds
      await nextTurn()
    },
  }
}

/** A wall over a log in memory whose store can be taken away, for sources to play to. */
export class Stage {
  readonly memory = new Memory()
  readonly clock: Clock
  readonly wall: LiveWall
  /** While true the store takes nothing. */
  away = false
  readonly #receive: Receive

  constructor(clock: Clock = hastyClock()) {
    this.clock = clock
    this.#receive = createReceive(createScreening({ clock: clock.now }), clock.now)
    const log = openMemoryLog({ memory: this.memory, now: clock.now })
    const append: EventLog['append'] = async (drafts) => {
      if (this.away) throw new StoreUnavailable('STORE_DOWN', 'The store is away.')
      return log.append(drafts)
    }
    const db = new Database(':memory:')
    this.wall = new LiveWall({
      slug: 'demo',
      log: { ...log, append },
      openArchive: (head) => ({ archive: new Archive(db, head), query: new PostQuery(db) }),
      release: () => db.close(),
      onFatal: (error) => {
        throw error
      },
      onReset: () => {},
      onEraseFailed: () => {},
      now: clock.now,
    })
  }

  /** How the source is arranged on the wall. */
  arranged: Arranged = { on: true, options: {}, keys: {} }

  static async open(clock?: Clock): Promise<Stage> {
    const stage = new Stage(clock)
    await stage.wall.open()
    return stage
  }

  close(): Promise<void> {
    return this.wall.close()
  }

  /** Ids of the posts in the log, as they came. */
  get posts(): readonly string[] {
    return this.memory.entries.flatMap(({ event }) => (event.type === 'post.received' ? [event.post.id] : []))
  }

  /**
   * Starts the source once more, from where its last life left it. `step` is called whenever the source turns to us, and
   * may abort the life or take the store away.
   */
  live(source: Source, step: (life: Life, delivering: boolean) => void = () => {}, life = new Life()): Life {
    const { wall } = this
    const { signal } = life.stopping
    const receive: Receive = async (wall, name, deliveries) => {
      step(life, true)
      life.offered.push(deliveries)
      const receipts = await this.#receive(wall, name, deliveries)
      life.taken.push(...deliveries)
      life.look()
      return receipts
    }
    const say = (lamp: Lamp, message: string) => {
      step(life, false)
      life.said.push({ lamp, message })
      life.look()
    }
    const clock: Clock = {
      ...this.clock,
      sleep: (milliseconds, signal) => {
        step(life, false)
        return this.clock.sleep(milliseconds, signal)
      },
    }
    life.run(() => source.follow(contextOf(wall, source, { signal, say, receive, clock, arranged: this.arranged })))
    return life
  }
}

/** One life of a source on the stage, and what it did. */
export class Life {
  readonly stopping = new AbortController()
  /** Every delivery asked for, and each thing delivered that is durable. */
  readonly offered: (readonly Delivery[])[] = []
  readonly taken: Delivery[] = []
  readonly said: { readonly lamp: Lamp; readonly message: string }[] = []
  /** Resolves when `follow` returned; rejects with what it threw. */
  ended: Promise<void> = Promise.resolve()
  #over = false
  #watchers: (() => void)[] = []

  run(follow: () => Promise<void>): void {
    this.ended = follow().finally(() => {
      this.#over = true
      this.look()
    })
    // Looked at by the test; until then it must not count as unhandled.
    this.ended.catch(() => {})
  }

  look(): void {
    for (const watcher of this.#watchers.splice(0)) watcher()
  }

  /** Resolves when it holds; throws when the life is over before. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      if (this.#over) throw new Error(`The source ended early; it said last: ${this.said.at(-1)?.message}`)
      await new Promise<void>((resolve) => {
        this.#watchers.push(resolve)
      })
    }
  }

  /** Resolves when the lamp says so. */
  saying(words: RegExp): Promise<void> {
    return this.until(() => words.test(this.said.at(-1)?.message ?? ''))
  }

  async stop(): Promise<void> {
    this.stopping.abort()
    await this.ended
  }
}

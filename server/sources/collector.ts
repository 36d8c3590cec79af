import type { Logger } from 'pino'
import type { SourceLamp } from '#lib/protocol/socket'
import type { Config } from '#server/config'
import type { LiveWall } from '#server/wall/live-wall'
import type { Receive } from '#server/wall/receive'
import type { Walls } from '#server/walls/walls'
import { type Arranged, arrangedOn, printOf } from './arrange'
import { type Clock, systemClock } from './clock'
import { followInbox } from './inbox'
import { sources as shipped } from './index'
import type { LeaseTimes } from './lease'
import { elsewhere, Leases } from './leases'
import type { Source, SourceContext } from './source'
import { type Life, Supervisor, type SupervisorParts } from './supervisor'

export type CollectorParts = {
  readonly config: Pick<Config, 'redisUrl' | 'role' | 'secret' | 'sourceEnv'>
  readonly walls: Pick<Walls, 'get' | 'onOpen'>
  readonly receive: Receive
  readonly log: Pick<Logger, 'warn'>
  readonly clock?: Clock
  /** Other sources than the shipped ones, for tests. */
  readonly sources?: readonly Source[]
  /** Other times than the shipped ones, for tests. */
  readonly leaseTimes?: Partial<LeaseTimes>
}

/** Everything that brings posts, for all walls of this process. */
export type Collector = {
  /** Starts the sources of every wall, those open now and those to come, and the inbox. */
  start(): void
  /**
   * One more source for one wall, at once: a recording to play, for instance. Where processes share their walls it runs
   * in one of those that were given it, and in another when that one ends.
   */
  add(wall: LiveWall, source: Source): void
  /** As `receive`, and counted on the source's lamp: for routes. */
  readonly receive: Receive
  lampsOf(slug: string): readonly SourceLamp[]
  close(): Promise<void>
}

/** The most milliseconds the inbox stays away from a Redis that is back: the log is back as fast. */
const inboxLongestWait = 5_000

export const createCollector = (parts: CollectorParts): Collector => {
  const { config, walls, log, clock = systemClock, sources = shipped } = parts
  const byWall = new Map<string, Map<string, Supervisor>>()
  const received = new Map<string, number>()
  const leases = config.redisUrl === null ? null : new Leases(config.redisUrl, parts.leaseTimes)
  let closed = false

  const onLost = (wall: string) => (source: string, error: unknown) =>
    log.warn({ wall, source, error: error instanceof Error ? error.message : String(error) }, 'a source was lost')

  const receive: Receive = async (wall, source, deliveries) => {
    const receipts = await parts.receive(wall, source, deliveries)
    const key = `${wall.slug} ${source}`
    const accepted = receipts.filter((it) => it.status === 'accepted').length
    received.set(key, (received.get(key) ?? 0) + accepted)
    return receipts
  }

  /** How the source lives in this process. */
  const followOf = (wall: LiveWall, source: Source, arranged: Arranged): SupervisorParts['follow'] => {
    const follow = ({ signal, say }: Life, check = () => {}): Promise<void> => {
      const checked: Receive = async (...delivery) => {
        check()
        return receive(...delivery)
      }
      return source.follow(contextOf(wall, source, { signal, say, receive: checked, clock, arranged }))
    }
    if (source.everywhere) return (life) => follow(life)
    if (config.role === 'serve') return async ({ say }) => say(...elsewhere)
    return leases === null ? (life) => follow(life) : leases.holding(wall.slug, follow)
  }

  const supervisorsOf = (slug: string): Map<string, Supervisor> => {
    const found = byWall.get(slug) ?? new Map<string, Supervisor>()
    byWall.set(slug, found)
    return found
  }

  const begin = (wall: LiveWall, source: Source, arranged: Arranged): void => {
    if (closed) return
    const follow = followOf(wall, source, arranged)
    const supervisor = new Supervisor({ name: source.name, follow, clock, onLost: onLost(wall.slug) })
    supervisorsOf(wall.slug).set(source.name, supervisor)
    supervisor.start()
  }

  const add = (wall: LiveWall, source: Source): void =>
    begin(wall, source, arrangedOn(wall, source, config.secret, config.sourceEnv))

  /** Keeps a source as its owner arranged it: starts it, stops it, starts it anew when options, keys or hashtags change. */
  const keepArranged = (wall: LiveWall, source: Source): void => {
    let print = ''
    let before: Promise<void> = Promise.resolve()
    const look = (): void => {
      const now = printOf(wall, source)
      if (now === print) return
      print = now
      const arranged = arrangedOn(wall, source, config.secret, config.sourceEnv)
      const running = supervisorsOf(wall.slug)
      const old = running.get(source.name)
      running.delete(source.name)
      // One life after the other: the old one may still be delivering.
      before = before.then(() => old?.stop())
      if (arranged.on) void before.then(() => (print === now ? begin(wall, source, arranged) : undefined))
    }
    wall.onChange(look)
    look()
  }

  const inbox =
    config.redisUrl === null || config.role === 'serve'
      ? null
      : new Supervisor({
          name: 'inbox',
          clock,
          longestWait: inboxLongestWait,
          onLost: onLost(''),
          follow: (life) => followInbox({ url: config.redisUrl ?? '', now: clock.now, deliverTo }, life),
        })

  const deliverTo = (slug: string): SourceContext['deliver'] | null => {
    const wall = walls.get(slug)
    return wall === null ? null : (deliveries) => receive(wall, 'inbox', deliveries)
  }

  return {
    start: () => {
      walls.onOpen((wall) => {
        for (const source of sources) (source.form === undefined ? add : keepArranged)(wall, source)
      })
      inbox?.start()
    },
    add,
    receive,
    lampsOf: (slug) => {
      const all = [...supervisorsOf(slug).values(), ...(inbox === null ? [] : [inbox])]
      return all.map((it) => it.lamp(received.get(`${slug} ${it.name}`) ?? 0))
    },
    close: async () => {
      closed = true
      const all = [...byWall.values()].flatMap((it) => [...it.values()])
      if (inbox !== null) all.push(inbox)
      await Promise.all(all.map((it) => it.stop()))
      await leases?.close()
    },
  }
}

type Given = Pick<SourceContext, 'signal' | 'say'> & {
  readonly receive: Receive
  readonly clock: Clock
  readonly arranged: Arranged
}

/** One life's context: the checkpoint is what the wall's own log says it is. */
export const contextOf = (
  wall: LiveWall,
  source: Source,
  { signal, say, receive, clock, arranged }: Given,
): SourceContext => ({
  wall: { slug: wall.slug, tags: wall.settings.tags },
  options: arranged.options,
  keys: arranged.keys,
  checkpoint: wall.state.get('checkpoint', source.name)?.value ?? null,
  knows: (kind, id) => wall.state.get(kind, id) !== null,
  deliver: (deliveries) => receive(wall, source.name, deliveries),
  say,
  signal,
  now: clock.now,
  sleep: (milliseconds) => clock.sleep(milliseconds, signal),
})

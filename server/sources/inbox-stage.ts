import { afterEach, beforeEach } from 'vitest'
import { createScreening } from '#server/screening/screening'
import { type RedisAt, redisPerTest } from '#server/testing/redis-log'
import { createReceive, type Receive } from '#server/wall/receive'
import { systemClock } from './clock'
import { Stage } from './contract-stage'
import { followInbox, type InboxParts } from './inbox'
import { inboxKey, refusedKey } from './inbox-stream'
import { Supervisor } from './supervisor'

const receive = createReceive(createScreening({ clock: Date.now }), Date.now)

/** The inbox in a Redis of the test's own, the wall `demo`, and processes that follow the one for the other. */
class InboxStage {
  readonly at: RedisAt = redisPerTest()
  stage = new Stage(systemClock)
  /** The wall of a slug, as the processes know it. */
  wallOf: (slug: string) => Stage | undefined = () => undefined
  /** Runs around each delivery to a wall. */
  around: (deliver: () => ReturnType<Receive>) => ReturnType<Receive> = (deliver) => deliver()
  /** Why lives of the inbox ended. */
  losses: string[] = []
  #running: Supervisor[] = []

  async begin(): Promise<void> {
    const stage = await Stage.open(systemClock)
    this.stage = stage
    this.wallOf = (slug) => (slug === 'demo' ? stage : undefined)
    this.around = (deliver) => deliver()
    this.losses = []
  }

  async end(): Promise<void> {
    for (const it of this.#running.splice(0)) await it.stop()
    await this.stage.close()
  }

  readonly deliverTo: InboxParts['deliverTo'] = (slug) => {
    const found = this.wallOf(slug)
    return found === undefined ? null : (deliveries) => this.around(() => receive(found.wall, 'inbox', deliveries))
  }

  /** A process that follows the inbox, as the collector would, only more impatient. */
  follow(consumer: string, claimAfter = 200): Supervisor {
    const { deliverTo } = this
    const parts = { url: this.at.redis.url, deliverTo, claimAfter, claimEvery: 50, now: Date.now, consumer }
    const supervisor = new Supervisor({
      name: 'inbox',
      clock: { ...systemClock, sleep: (_, signal) => systemClock.sleep(20, signal) },
      follow: (life) => followInbox(parts, life),
      onLost: (_, error) => this.losses.push(String(error)),
    })
    this.#running.push(supervisor)
    supervisor.start()
    return supervisor
  }

  async send(wall: string, post: string): Promise<void> {
    await this.at.admin.xadd(inboxKey, '*', 'wall', wall, 'post', post)
  }

  /** How many entries wait or are being delivered; and how many of them somebody took. */
  async waiting(): Promise<number> {
    return this.at.admin.xlen(inboxKey)
  }
  async taken(): Promise<number> {
    return Number((await this.at.admin.xpending(inboxKey, 'backchannel'))[0])
  }

  async refused(): Promise<{ reason: string; fields: readonly string[] }[]> {
    const entries = await this.at.admin.xrange(refusedKey, '-', '+')
    return entries.map(([, fields]) => ({ reason: fields[1] ?? '', fields }))
  }
}

/** Gives every test of the file a Redis, an inbox and a wall of its own. */
export const inboxPerTest = (): InboxStage => {
  const inbox = new InboxStage()
  beforeEach(() => inbox.begin())
  afterEach(() => inbox.end())
  return inbox
}

/** A post as a program would send it. */
export const post = (id: string): string => JSON.stringify({ id, author: { handle: 'ann' }, text: `Post ${id}` })

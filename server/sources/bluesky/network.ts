import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach } from 'vitest'
import type { PostRecord } from '#lib/record'
import { createScreening } from '#server/screening/screening'
import { createReceive } from '#server/wall/receive'
import { createBluesky } from '../bluesky'
import type { Clock } from '../clock'
import { contextOf } from '../collector'
import { Stage } from '../contract-stage'
import { FakeAppView } from '../fakes/appview'
import { FakeJetstream } from '../fakes/jetstream'
import { type Life, Supervisor } from '../supervisor'
import { until } from '../until'
import { getJson } from './get-json'
import { ann, type MadeCommit, nine, recordOf, tidOf, wired } from './made'
import { dialWebSocket } from './web-socket'

/** How much faster than real its clock runs: half a minute of silence is half a second. */
const speed = 60

type FastClock = Clock & { pass(milliseconds: number): void }

const fastClock = (nine: number, speed: number): FastClock => {
  const begun = Date.now()
  let passed = 0
  return {
    pass: (milliseconds) => {
      passed += milliseconds
    },
    now: () => nine + (Date.now() - begun) * speed + passed,
    random: () => 0.5,
    sleep: async (milliseconds, signal) => {
      await wait(Math.min(milliseconds / 60, 25), undefined, { signal }).catch(() => {})
    },
  }
}

/** A network of the test's own with its servers and directory, a wall, and the source that follows the one for the other. */
class Network {
  readonly #newClock: () => FastClock
  clock: FastClock
  stage: Stage
  servers: FakeJetstream[] = []
  directory = new FakeAppView()
  /** The texts a wall must have, by at-uri. */
  truth = new Map<string, string>()
  /** Real milliseconds the directory has to answer. */
  patience = 10_000
  /** Everything the lamp said. */
  said: string[] = []
  /** Runs around each delivery. */
  around: (deliver: () => Promise<unknown>) => Promise<unknown> = (deliver) => deliver()
  #at = 0
  #exempt = new Set<string>()
  #running: Supervisor | null = null

  constructor(newClock: () => FastClock) {
    this.#newClock = newClock
    this.clock = newClock()
    this.stage = new Stage(this.clock)
  }

  async begin(): Promise<void> {
    this.clock = this.#newClock()
    this.stage = await Stage.open(this.clock)
    const by = { id: 'test', name: 'Test' }
    await this.stage.wall.append([{ event: { type: 'wall.arranged', by, set: { tags: ['JSConf'] } } }])
    this.directory = await new FakeAppView().start()
    this.servers = []
    this.truth = new Map()
    this.said = []
    this.patience = 10_000
    this.around = (deliver) => deliver()
    this.#at = 0
    this.#exempt = new Set()
  }

  async end(): Promise<void> {
    await this.stop()
    for (const it of this.servers) await it.stop()
    await this.directory.stop()
    await this.stage.close()
  }

  async server(...speaks: readonly ('v1' | 'v2')[]): Promise<FakeJetstream> {
    const server = await new FakeJetstream(speaks.length === 0 ? ['v1', 'v2'] : speaks).start()
    this.servers.push(server)
    return server
  }

  /** Starts the source as a new process would. */
  follow(): Supervisor {
    const { stage, clock, directory } = this
    const source = createBluesky({ dial: dialWebSocket, getJson: getJson(this.patience) })
    const options = { servers: this.servers.map(({ url }) => url), appview: directory.url }
    const receive = createReceive(createScreening({ clock: clock.now }), clock.now)
    const follow = ({ signal, say }: Life) => {
      const context = contextOf(stage.wall, source, {
        signal,
        say: (lamp, message) => {
          this.said.push(`${lamp}: ${message}`)
          say(lamp, message)
        },
        receive: async (...delivery) => {
          await this.around(async () => {})
          return receive(...delivery)
        },
        clock,
        arranged: { on: true, options, keys: {} },
      })
      return source.follow({ ...context, options })
    }
    this.#running = new Supervisor({ name: 'bluesky', follow, clock })
    this.#running.start()
    return this.#running
  }

  async stop(): Promise<void> {
    await this.#running?.stop()
    this.#running = null
  }

  /** Waits until the source listens to one of the servers. */
  async listening(): Promise<void> {
    await until(() => this.servers.some(({ connections }) => connections > 0))
    await until(() => this.lamp.lamp === 'green')
  }

  get lamp() {
    const lamp = this.#running?.lamp(0)
    if (lamp === undefined) throw new Error('Nothing follows.')
    return lamp
  }

  /** Milliseconds after nine; later each time. */
  tick(): number {
    this.#at = Math.max(this.#at + 1, this.clock.now() - nine)
    return this.#at
  }

  tell(event: FakeEvent): void {
    for (const server of this.servers) server.tell(event)
  }

  /** Somebody posts. A wall must have it when it holds the hashtag. */
  post(text: string, { did = ann, ...made }: MadeCommit = {}): string {
    const at = this.tick()
    const rkey = made.rkey ?? tidOf((nine + at) * 1_000)
    const uri = `at://${did}/app.bsky.feed.post/${rkey}`
    if (text.includes('#JSConf')) this.truth.set(uri, text)
    this.tell(wired({ record: recordOf(text), ...made, did, rkey, at }))
    return uri
  }

  edit(uri: string, text: string): void {
    if (this.truth.has(uri) || text.includes('#JSConf')) this.truth.set(uri, text)
    this.tell(wired({ ...partsOf(uri), at: this.tick(), operation: 'update', record: recordOf(text) }))
  }

  remove(uri: string): void {
    this.truth.delete(uri)
    this.tell(wired({ ...partsOf(uri), at: this.tick(), operation: 'delete' }))
  }

  /** A post that is told by hand: its first version, its edits, and perhaps its deletion. */
  versionsOf(texts: readonly string[], isDeleted: boolean) {
    const rkey = tidOf((nine + this.tick()) * 1_000)
    const versions = texts.map((text, at) =>
      wired({ at: this.tick(), rkey, operation: at === 0 ? 'create' : 'update', record: recordOf(text) }),
    )
    if (isDeleted) versions.push(wired({ at: this.tick(), rkey, operation: 'delete' }))
    const [first = wired({}), ...others] = versions
    return { uri: `at://${ann}/app.bsky.feed.post/${rkey}`, versions: [first, ...others] as const }
  }

  get records(): readonly PostRecord[] {
    return [...this.stage.wall.state.all('post')]
  }

  /** The texts the wall has, by at-uri. */
  get wall(): Map<string, string> {
    return new Map(
      this.records.flatMap(({ id, post }) => (post === null ? [] : [[id.slice('bluesky:'.length), post.text]])),
    )
  }

  /** Waits until the wall has what it must have, and nothing else but what is exempt. */
  async settled(exempt: readonly string[] = []): Promise<void> {
    for (const uri of exempt) this.#exempt.add(uri)
    await until(() => {
      const wall = [...this.wall].filter(([uri]) => !this.#exempt.has(uri))
      return wall.length === this.truth.size && wall.every(([uri, text]) => this.truth.get(uri) === text)
    })
  }
}

type FakeEvent = Parameters<FakeJetstream['tell']>[0]

const partsOf = (uri: string) => {
  const [, , did = '', , rkey = ''] = uri.split('/')
  return { did, rkey }
}

/** Gives every test of the file a network and a wall of its own; one that others tell the time has a clock that is right. */
export const networkPerTest = (time: 'fast' | 'right' = 'fast'): Network => {
  const network = new Network(() => (time === 'fast' ? fastClock(nine, speed) : fastClock(Date.now(), 1)))
  beforeEach(() => network.begin())
  afterEach(() => network.end())
  return network
}

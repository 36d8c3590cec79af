import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach } from 'vitest'
import { type PostRecord, type PostState, postState } from '#lib/record'
import { createScreening } from '#server/screening/screening'
import { createReceive } from '#server/wall/receive'
import type { Clock } from '../clock'
import { contextOf } from '../collector'
import { Stage } from '../contract-stage'
import { FakeMastodon } from '../fakes/mastodon'
import { createMastodon } from '../mastodon'
import type { Source } from '../source'
import { type Life, Supervisor } from '../supervisor'
import { until } from '../until'
import { askOver } from './ask'
import { dialOver } from './dial'
import { accountOf, idAt, nine, statusOf } from './made'
import type { MastodonOptions } from './options'

/** How much faster than real its clock runs: a minute of silence is 0.6 s. */
const speed = 100
const impatience = 200

const fastClock = (): Clock => {
  const begun = Date.now()
  return {
    now: () => nine + (Date.now() - begun) * speed,
    random: () => 0.5,
    sleep: async (milliseconds, signal) => {
      await wait(Math.min(milliseconds / speed, 25), undefined, { signal }).catch(() => {})
    },
  }
}

type Post = { readonly uri: string; readonly tags: readonly string[]; readonly locals: readonly string[] }

/** A network of the test's own, a wall, and the source that follows the one for the other. */
class Network {
  clock = fastClock()
  stage = new Stage(this.clock)
  servers: FakeMastodon[] = []
  /** The texts a wall must have, by native id. */
  truth = new Map<string, string>()
  said: string[] = []
  token: string | null = 'good'
  options: Partial<MastodonOptions> = {}
  /** Runs before each delivery. */
  before: () => Promise<void> = async () => {}
  source: Source<MastodonOptions> = createMastodon({ ask: askOver(impatience), dial: dialOver(impatience) })
  #number = 0
  #running: Supervisor | null = null

  async begin(): Promise<void> {
    this.clock = fastClock()
    this.stage = await Stage.open(this.clock)
    await this.tags('JSConf')
    this.servers = []
    this.truth = new Map()
    this.said = []
    this.token = 'good'
    this.options = {}
    this.before = async () => {}
    this.restart()
  }

  async end(): Promise<void> {
    await this.stop()
    for (const it of this.servers) await it.stop()
    await this.stage.close()
  }

  async tags(...tags: readonly string[]): Promise<void> {
    const by = { id: 'test', name: 'Test' }
    await this.stage.wall.append([{ event: { type: 'wall.arranged', by, set: { tags } } }])
  }

  /** What a new process is: nothing is remembered. */
  restart(): void {
    this.source = createMastodon({ ask: askOver(impatience), dial: dialOver(impatience) })
  }

  async server(): Promise<FakeMastodon> {
    const server = await new FakeMastodon().start()
    this.servers.push(server)
    return server
  }

  follow(): Supervisor {
    const { stage, clock, source } = this
    const options = { servers: this.servers.map(({ url }) => url), bots: true, indexable: false, ...this.options }
    const receive = createReceive(createScreening({ clock: clock.now }), clock.now)
    const follow = ({ signal, say }: Life) => {
      const context = contextOf(stage.wall, source, {
        signal,
        say: (lamp, message) => {
          this.said.push(`${lamp}: ${message}`)
          say(lamp, message)
        },
        receive: async (...delivery) => {
          await this.before()
          return receive(...delivery)
        },
        clock,
        arranged: { on: true, options, keys: this.token === null ? {} : { token: this.token } },
      })
      return source.follow({ ...context, options })
    }
    this.#running = new Supervisor({ name: 'mastodon', follow, clock })
    this.#running.start()
    return this.#running
  }

  async stop(): Promise<void> {
    await this.#running?.stop()
    this.#running = null
  }

  get lamp() {
    const lamp = this.#running?.lamp(0)
    if (lamp === undefined) throw new Error('Nothing follows.')
    return lamp
  }

  async well(): Promise<void> {
    if (this.token !== null) await until(() => (this.servers[0]?.listeners ?? 0) > 0)
    await until(() => this.lamp.lamp === 'green')
  }

  /** Somebody posts; every server but those left out knows it by a number of its own. A wall must have it. */
  post(text: string, more: Record<string, unknown> = {}, without: readonly FakeMastodon[] = []): Post {
    const number = ++this.#number
    const home = idAt(this.clock.now(), number)
    const uri = `https://far.example/users/bob/statuses/${home}`
    const locals = this.servers.map((_, at) => idAt(this.clock.now(), number + 1_000 * (at + 1)))
    const post = { uri, tags: ['JSConf'], locals }
    this.truth.set(`far.example/${home}`, text)
    this.#tell('update', post, this.#made(post, text, more), without)
    return post
  }

  edit(post: Post, text: string, without: readonly FakeMastodon[] = []): void {
    const native = nativeOf(post)
    if (this.truth.has(native)) this.truth.set(native, text)
    const edited_at = new Date(this.clock.now() + ++this.#number).toISOString()
    this.#tell('status.update', post, this.#made(post, text, { edited_at }), without)
  }

  remove(post: Post, without: readonly FakeMastodon[] = []): void {
    this.truth.delete(nativeOf(post))
    for (const [at, server] of this.servers.entries()) {
      const local = post.locals[at] ?? ''
      server.timeline.remove(local)
      if (!without.includes(server)) server.tell('delete', local, post.tags)
    }
  }

  #made({ uri }: Post, text: string, more: Record<string, unknown>) {
    const account = accountOf('bob@far.example')
    return { ...statusOf({ uri, url: uri, content: `<p>${text}</p>`, account, ...more }) }
  }

  #tell(event: string, { tags, locals }: Post, made: object, without: readonly FakeMastodon[]): void {
    for (const [at, server] of this.servers.entries()) {
      const status = { ...made, id: locals[at] ?? '' }
      server.timeline.put(status, tags)
      if (!without.includes(server)) server.tell(event, JSON.stringify(status), tags)
    }
  }

  get records(): readonly PostRecord[] {
    return [...this.stage.wall.state.all('post')]
  }

  stateOf(post: Post): PostState | null {
    const record = this.records.find(({ id }) => id === `mastodon:${nativeOf(post)}`)
    return record === undefined ? null : postState(record)
  }

  /** The texts the wall has, by native id. */
  get wall(): Map<string, string> {
    return new Map(
      this.records.flatMap(({ id, post }) => (post === null ? [] : [[id.slice('mastodon:'.length), post.text]])),
    )
  }

  /** Waits until the wall has what it must have, and nothing else. */
  async settled(): Promise<void> {
    await until(() => {
      const { wall } = this
      return wall.size === this.truth.size && [...this.truth].every(([id, text]) => wall.get(id) === text)
    })
  }
}

export const nativeOf = ({ uri }: Pick<Post, 'uri'>): string => `far.example/${uri.split('/').at(-1)}`

/** Gives every test of the file a network and a wall of its own. */
export const networkPerTest = (): Network => {
  const network = new Network()
  beforeEach(() => network.begin())
  afterEach(() => network.end())
  return network
}

import type { Lamp } from '#lib/protocol/socket'
import { aborted } from '../aborted'
import type { SourceContext } from '../source'
import { hostOf } from './address'
import { Directory } from './appview'
import { Desk } from './desk'
import { Dialler } from './dial'
import type { GetJson } from './get-json'
import { listen, longestSilence, Silent } from './listen'
import { Place } from './place'
import { Profiles } from './profiles'
import { Quotes } from './quotes'
import { type Dial, Lost } from './stream'
import { Ticker } from './ticker'

export type BlueskyOptions = { readonly servers: readonly string[]; readonly appview: string }

/** How the source reaches its network. */
export type BlueskyParts = { readonly dial: Dial; readonly getJson: GetJson }

/** Milliseconds between two ticks: what matches waits at most so long, to be delivered together. */
const tick = 200
/** Milliseconds before a lost connection is made anew, while the network still tells us new things in between. */
const pause = 1_000
const longestPause = 30_000
/** On a network that is quiet by nature silence says less and less. */
const longestPatience = 300_000
/** Milliseconds for which the network keeps what happened. */
const networkKeeps = 36 * 3_600_000

/** Follows the network for one wall. Throws when no server can be reached; the supervisor comes again. */
export const followBluesky = async (context: SourceContext<BlueskyOptions>, parts: BlueskyParts): Promise<void> => {
  const { options, wall, signal } = context
  if (signal.aborted) return
  if (wall.tags.length === 0) {
    context.say('amber', 'The wall has no hashtags, so there is nothing to look for. Give it one in its settings.')
    return aborted(signal)
  }
  if (options.servers.length === 0) throw new Error('There is no server to listen to. Name one in the options.')
  await new Follower(context, parts).run()
}

class Follower {
  readonly #context: SourceContext<BlueskyOptions>
  readonly #place: Place
  readonly #desk: Desk
  readonly #dialler: Dialler
  readonly #ticker: Ticker
  readonly #servers: readonly string[]
  #said = ''
  readonly #gap: string
  #patience = longestSilence
  /** How many connections in a row ended before they told anything new. */
  #fruitless = 0

  constructor(context: SourceContext<BlueskyOptions>, { dial, getJson }: BlueskyParts) {
    const { options, checkpoint, now } = context
    this.#context = context
    this.#place = new Place(checkpoint)
    const away = this.#place.cursor === null ? 0 : now() - this.#place.cursor / 1_000
    this.#gap = away > networkKeeps ? ' We were away longer than the 36 hours that the network keeps.' : ''
    const directory = new Directory(options.appview, getJson)
    const profiles = new Profiles(directory, now)
    this.#desk = new Desk({ context, place: this.#place, profiles, quotes: new Quotes(directory, now) })
    this.#dialler = new Dialler(dial)
    this.#ticker = new Ticker((milliseconds) => context.sleep(milliseconds), tick)
    const first = options.servers.findIndex((it) => hostOf(it) === this.#place.host)
    this.#servers = [...options.servers.slice(Math.max(first, 0)), ...options.servers.slice(0, Math.max(first, 0))]
  }

  /** One server after the other, for as long as one of them lets us in. */
  async run(): Promise<void> {
    const { signal, sleep } = this.#context
    let refusals = 0
    for (let at = 0; !signal.aborted; at++) {
      const server = this.#servers[at % this.#servers.length] ?? ''
      const visit = { isOpen: false, isNew: false }
      try {
        await this.#listenTo(server, visit)
      } catch (error) {
        if (signal.aborted) return
        if (!(error instanceof Lost)) throw error
        // What was told before the loss is for the wall all the same.
        await this.#desk.deliver()
        const isTooLate = error.code === 'CursorTooOld'
        if (isTooLate) this.#place.startAnew()
        else refusals = visit.isOpen ? 0 : refusals + 1
        const isSilent = error instanceof Silent
        this.#patience = visit.isNew || !isSilent ? longestSilence : Math.min(this.#patience * 2, longestPatience)
        if (visit.isNew) this.#fruitless = 0
        else if (visit.isOpen && !isSilent) this.#fruitless++
        const why = `${hostOf(server)} ${error.message}.`
        if (refusals >= this.#servers.length)
          throw new Error(this.#servers.length === 1 ? why : `No server answers, the last one: ${why}`)
        if (!isSilent) this.#say(this.#fruitless < 3 ? 'amber' : 'red', `Connecting anew: ${why}`)
        await sleep(Math.min(pause * (1 + this.#fruitless), longestPause))
      }
    }
  }

  async #listenTo(server: string, visit: { isOpen: boolean; isNew: boolean }): Promise<void> {
    const { signal } = this.#context
    const host = hostOf(server)
    const stream = await this.#dialler.connect(server, this.#place.from(host, this.#fruitless), signal)
    const stop = () => stream.close()
    signal.addEventListener('abort', stop, { once: true })
    visit.isOpen = true
    try {
      this.#place.arrive(this.#context.now())
      this.#report(host, 0)
      await listen(stream, {
        context: this.#context,
        desk: this.#desk,
        place: this.#place,
        ticker: this.#ticker,
        patience: this.#patience,
        onNew: () => {
          visit.isNew = true
          this.#place.settle(host)
        },
        say: (behind) => this.#report(host, behind),
      })
    } finally {
      signal.removeEventListener('abort', stop)
      stream.close()
    }
  }

  #report(host: string, behind: number): void {
    const trouble = this.#gap + this.#desk.trouble
    if (behind === 0) this.#say('green', `Listening to ${host}.${trouble}`)
    else this.#say('amber', `Catching up: ${Math.round(behind / 60_000)} min behind.${trouble}`)
  }

  /** Nothing is said twice. */
  #say(lamp: Lamp, message: string): void {
    if (`${lamp} ${message}` === this.#said) return
    this.#said = `${lamp} ${message}`
    this.#context.say(lamp, message.slice(0, 300))
  }
}

import type { SourceContext } from '../source'
import { Busy, type Lost, Refused } from './lost'

type Standing =
  | { readonly kind: 'starting' }
  | { readonly kind: 'well'; readonly how: 'listening' | 'asking' }
  /** It streams, and something else is amiss. */
  | { readonly kind: 'half'; readonly why: string }
  | { readonly kind: 'lost'; readonly error: Lost; readonly tries: number }

const listed = (all: readonly string[]): string =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`

/** How all servers stand: what the lamp says of them together. */
export class Board {
  readonly #say: SourceContext['say']
  readonly #trouble: () => string
  readonly #standing: Map<string, Standing>
  #said = ''

  constructor(hosts: readonly string[], say: SourceContext['say'], trouble: () => string) {
    this.#say = say
    this.#trouble = trouble
    this.#standing = new Map(hosts.map((host) => [host, { kind: 'starting' }]))
  }

  set(host: string, standing: Standing): void {
    this.#standing.set(host, standing)
    this.report()
  }

  /** Whether the server has been well since it was last lost. */
  isWell(host: string): boolean {
    const kind = this.#standing.get(host)?.kind
    return kind === 'well' || kind === 'half'
  }

  /** Why nothing can be had from anywhere; null while something can, or will at a time that is known. */
  get allLost(): string | null {
    const lost = [...this.#standing].flatMap(([host, it]) => (it.kind === 'lost' ? [{ host, ...it }] : []))
    if (lost.length < this.#standing.size) return null
    if (lost.some(({ error, tries }) => error instanceof Busy || (tries < 1 && !(error instanceof Refused))))
      return null
    return lost.map(({ host, error }) => `${host} ${error.message}.`).join(' ')
  }

  report(): void {
    const wrongs = [...this.#standing].flatMap(([host, it]) =>
      it.kind === 'lost' ? [`${host} ${it.error.message}.`] : it.kind === 'half' ? [`${host} ${it.why}.`] : [],
    )
    const by = (how: 'listening' | 'asking') =>
      listed([...this.#standing].flatMap(([host, it]) => (it.kind === 'well' && it.how === how ? [host] : [])))
    const goods = [
      by('listening') === '' ? '' : `Listening to ${by('listening')}.`,
      by('asking') === '' ? '' : `Asking ${by('asking')} every few seconds.`,
    ].filter((it) => it !== '')
    if (wrongs.length + goods.length === 0) return
    const lamp = wrongs.length > 0 ? 'amber' : 'green'
    const message = ([...wrongs, ...goods].join(' ') + this.#trouble()).slice(0, 300)
    if (`${lamp} ${message}` === this.#said) return
    this.#said = `${lamp} ${message}`
    this.#say(lamp, message)
  }
}

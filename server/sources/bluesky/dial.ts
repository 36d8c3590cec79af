import { streamUrl, type Wire, wiresOf } from './address'
import { type Dial, Lost, type Stream } from './stream'

/**
 * Connects to a server whichever way it answers to, and remembers that way. An address without a path is tried as v1,
 * which servers of both kinds speak today, and as v2 when there is no such thing there.
 */
export class Dialler {
  readonly #dial: Dial
  readonly #wires = new Map<string, Wire>()

  constructor(dial: Dial) {
    this.#dial = dial
  }

  async connect(server: string, cursor: number | null, signal: AbortSignal): Promise<Stream> {
    const known = this.#wires.get(server)
    const wires = known === undefined ? wiresOf(server) : [known]
    let lost = new Lost('cannot be reached')
    for (const wire of wires) {
      try {
        const stream = await this.#dial(streamUrl(server, wire, cursor), signal)
        this.#wires.set(server, wire)
        return stream
      } catch (error) {
        if (!(error instanceof Lost)) throw error
        lost = error
        if (!isWrongDoor(error)) break
      }
    }
    this.#wires.delete(server)
    throw lost
  }
}

/** Whether there may be another way in. One that is too busy, broken or gone has none. */
const isWrongDoor = ({ status, code, message }: Lost): boolean =>
  status === null
    ? /ECONNRESET|hang up/.test(message)
    : status !== 429 && (status < 500 || status === 501) && code !== 'CursorTooOld'

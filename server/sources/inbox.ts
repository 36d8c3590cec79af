import { isSlug } from '#lib/wall'
import type { Receipt } from '#server/wall/receive'
import { type InboxEntry, InboxStream } from './inbox-stream'
import type { SourceContext } from './source'
import type { Life } from './supervisor'

export type InboxParts = {
  readonly url: string
  /** Delivers to a wall; null when this process knows no such wall. */
  readonly deliverTo: (slug: string) => SourceContext['deliver'] | null
  /** Milliseconds after which what another process took and never settled is ours. */
  readonly claimAfter?: number
  /** Milliseconds between two looks for such entries. */
  readonly claimEvery?: number
  readonly now: () => number
  /** This process's name in the consumer group; made up unless told. */
  readonly consumer?: string
}

/** Longest post, in UTF-16 units of its JSON. */
const longestPost = 64 * 1024

type Reading = { readonly wall: string; readonly input: unknown } | { readonly refused: string }

/**
 * Follows the Redis stream `backchannel:inbox` for all walls: the way in for any program. Fields: `wall` (a slug) and
 * `post` (the JSON of `POST /api/walls/:wall/posts`). An entry is settled only when its post is durable; one whose
 * process died is claimed by another. What cannot be used goes to `backchannel:inbox:refused` with the reason.
 */
export const followInbox = async (parts: InboxParts, { signal, say }: Life): Promise<void> => {
  const { url, claimAfter = 10_000, claimEvery = 5_000, now, consumer } = parts
  const stream = new InboxStream(url, consumer)
  const wake = () => void stream.wake().catch(() => {})
  try {
    await stream.open().catch((error: unknown) => {
      throw new Error('Redis cannot be reached.', { cause: error })
    })
    signal.addEventListener('abort', wake)
    const desk = new Desk(parts, stream, say)
    desk.report()
    await desk.takeMine()
    let claimed = Number.NEGATIVE_INFINITY
    while (!signal.aborted) {
      try {
        if (now() - claimed >= claimEvery) {
          for await (const entries of stream.claim(claimAfter)) await desk.take(entries, 'again')
          claimed = now()
        }
        // Checked again: an abort in between has found no read to wake.
        if (!signal.aborted) await desk.take(await stream.next(), 'first')
      } catch (error) {
        // Redis was emptied under us: while we asked, or while we waited for its answer.
        if (!(error instanceof Error && /^(?:NOGROUP|UNBLOCKED)/.test(error.message))) throw error
        await stream.makeGroup()
      }
    }
  } finally {
    signal.removeEventListener('abort', wake)
    await stream.close()
  }
}

/** Reads entries, delivers them wall by wall, and settles them. */
class Desk {
  readonly #parts: InboxParts
  readonly #stream: InboxStream
  readonly #say: Life['say']
  #refused = 0
  #last = ''

  constructor(parts: InboxParts, stream: InboxStream, say: Life['say']) {
    this.#parts = parts
    this.#stream = stream
    this.#say = say
  }

  report(): void {
    this.#say(
      'green',
      this.#refused === 0 ? 'Listening' : `Listening. ${this.#refused} refused, the last: ${this.#last}`,
    )
  }

  /** What this process took before it lost Redis or its store. */
  async takeMine(): Promise<void> {
    let after = '0'
    for (;;) {
      const entries = await this.#stream.mine(after)
      await this.take(entries, 'first')
      after = entries.at(-1)?.id ?? ''
      if (after === '') return
    }
  }

  /**
   * A wall that nobody knows may have been made in another process a moment ago: its entry is left to be claimed, and
   * refused only when it is taken again.
   */
  async take(entries: readonly InboxEntry[], time: 'first' | 'again'): Promise<void> {
    const refused: [InboxEntry, string][] = []
    const byWall = new Map<string, { readonly entry: InboxEntry; readonly input: unknown }[]>()
    for (const entry of entries) {
      const read = readEntry(entry)
      if ('refused' in read) refused.push([entry, read.refused])
      else byWall.set(read.wall, [...(byWall.get(read.wall) ?? []), { entry, input: read.input }])
    }
    for (const [wall, posts] of byWall) {
      const deliver = this.#parts.deliverTo(wall)
      if (deliver === null) {
        if (time === 'again')
          refused.push(...posts.map(({ entry }): [InboxEntry, string] => [entry, `wall: There is no wall ${wall}.`]))
        continue
      }
      const receipts = await deliver(posts.map(({ input }) => ({ kind: 'post', input })))
      const answered = posts.map(({ entry }, at) => ({ entry, reason: reasonOf(receipts[at]) }))
      await this.#stream.settle(answered.flatMap(({ entry, reason }) => (reason === null ? [entry.id] : [])))
      refused.push(
        ...answered.flatMap(({ entry, reason }) => (reason === null ? [] : [[entry, reason] as [InboxEntry, string]])),
      )
    }
    await this.#stream.refuse(refused)
    if (refused.length === 0) return
    this.#refused += refused.length
    this.#last = refused.at(-1)?.[1] ?? ''
    this.report()
  }
}

const reasonOf = (receipt: Receipt | undefined): string | null =>
  receipt?.status === 'rejected' ? `${receipt.code}: ${receipt.field}: ${receipt.message}` : null

const readEntry = ({ fields }: InboxEntry): Reading => {
  const { wall, post } = fields
  if (wall === undefined) return { refused: 'wall: The field is missing. Send wall and post.' }
  if (!isSlug(wall)) return { refused: 'wall: This is no wall’s slug.' }
  if (post === undefined) return { refused: 'post: The field is missing. Send wall and post.' }
  if (post.length > longestPost) return { refused: `post: It is longer than ${longestPost} characters.` }
  try {
    return { wall, input: JSON.parse(post) }
  } catch {
    return { refused: 'post: It is not JSON.' }
  }
}

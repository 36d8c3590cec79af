import type { Checkpoint, Draft, Verdict } from '#lib/event'
import type { Post } from '#lib/post'
import { onAir } from '#lib/record'
import { readPost } from '#server/ingest/post-input'
import type { Screening } from '#server/screening/screening'
import type { LiveWall } from './live-wall'

/** One thing a source tells us. `checkpoint` is the source's place after it, kept in the same write. */
export type Delivery =
  | { readonly kind: 'post'; readonly input: unknown; readonly checkpoint?: string }
  | { readonly kind: 'retract'; readonly id: string; readonly checkpoint?: string }

/** What became of one delivery. `id` is the post's own id on this wall. */
export type Receipt =
  | { readonly status: 'accepted' | 'duplicate'; readonly id: string; readonly shown: boolean }
  | { readonly status: 'rejected'; readonly code: string; readonly message: string; readonly field: string }

/** Reads, screens and appends what a source delivers; answers each one in order, once all is durable. Throws StoreUnavailable. */
export type Receive = (wall: LiveWall, source: string, deliveries: readonly Delivery[]) => Promise<readonly Receipt[]>

type Step = { readonly draft: Draft; readonly id: string } | { readonly receipt: Receipt }

export const createReceive =
  (screening: Screening, now: () => number): Receive =>
  async (wall, source, deliveries) => {
    const steps = deliveries.map((delivery): Step => {
      const checkpoint = delivery.checkpoint === undefined ? {} : { checkpoint: { source, value: delivery.checkpoint } }
      if (delivery.kind === 'retract') {
        const draft: Draft = {
          event: { type: 'post.retracted', id: delivery.id, ...checkpoint },
          once: `retract ${delivery.id}`,
        }
        return { draft, id: delivery.id }
      }
      const read = readPost(delivery.input, { source, now: now(), guest: source === 'guest' })
      if (!read.ok)
        return { receipt: { status: 'rejected', code: read.code, message: read.message, field: read.field } }
      const verdict = screening.screen(read.post, wall.settings, read.flags)
      return { draft: received(read.post, verdict, checkpoint), id: read.post.id }
    })
    const drafts = steps.flatMap((step) => ('draft' in step ? [step.draft] : []))
    const appended = drafts.length === 0 ? [] : await wall.append(drafts)
    await keepPlace(wall, source, deliveries)
    let at = 0
    return steps.map((step) => {
      if ('receipt' in step) return step.receipt
      const record = wall.state.get('post', step.id)
      const status = appended[at++]?.repeated === true ? 'duplicate' : 'accepted'
      return { status, id: step.id, shown: record !== null && onAir(record) }
    })
  }

/** What ended in a duplicate or a refusal has no entry that keeps its checkpoint: without one of its own it would come again. */
const keepPlace = async (wall: LiveWall, source: string, deliveries: readonly Delivery[]): Promise<void> => {
  const value = deliveries.findLast((it) => it.checkpoint !== undefined)?.checkpoint
  if (value === undefined || wall.state.get('checkpoint', source)?.value === value) return
  await wall.append([{ event: { type: 'source.moved', checkpoint: { source, value } } }])
}

const received = (post: Post, verdict: Verdict, checkpoint: { readonly checkpoint?: Checkpoint }): Draft => ({
  event: { type: 'post.received', post, verdict, ...checkpoint },
  once: `post ${post.id} ${post.rev}`,
})

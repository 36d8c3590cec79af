import type { Checkpoint, Draft, Reason, Verdict } from '#lib/event'
import type { Post } from '#lib/post'
import { onAir } from '#lib/record'
import { readAuthorNames, readPost } from '#server/ingest/post-input'
import type { Screening } from '#server/screening/screening'
import { Crossposts } from './crossposts'
import type { LiveWall } from './live-wall'

/** One thing a source tells us. `checkpoint` is the source's place after it, kept in the same write. */
export type Delivery =
  | {
      readonly kind: 'post'
      readonly input: unknown
      /** What the network itself has against showing it: the post is held, with these words. */
      readonly objections?: readonly string[]
      readonly checkpoint?: string
    }
  | { readonly kind: 'retract'; readonly id: string; readonly checkpoint?: string }
  | {
      /** What the network says of an author, by the author's own id (`<source>:<native id>`). */
      readonly kind: 'author'
      readonly id: string
      /** `for ever`: the account was deleted, and its posts are retracted with it. */
      readonly gone?: boolean | 'for ever'
      readonly name?: string
      readonly handle?: string
      readonly avatar?: string | null
      readonly checkpoint?: string
    }

/** What became of one delivery. `id` is the post's own id on this wall. */
export type Receipt =
  | { readonly status: 'accepted' | 'duplicate'; readonly id: string; readonly shown: boolean }
  | { readonly status: 'rejected'; readonly code: string; readonly message: string; readonly field: string }

/** Reads, screens and appends what a source delivers; answers each one in order, once all is durable. Throws StoreUnavailable. */
export type Receive = (wall: LiveWall, source: string, deliveries: readonly Delivery[]) => Promise<readonly Receipt[]>

type Step = { readonly drafts: readonly Draft[]; readonly id: string } | { readonly receipt: Receipt }

/** @param languageOf what language a post is in that does not say so itself */
export const createReceive = (
  screening: Screening,
  now: () => number,
  languageOf: (post: Post) => string | null = () => null,
): Receive => {
  const crossposts = new Crossposts()
  return async (wall, source, deliveries) => {
    const steps = deliveries.map((delivery): Step => {
      const checkpoint = delivery.checkpoint === undefined ? {} : { checkpoint: { source, value: delivery.checkpoint } }
      if (delivery.kind === 'retract') {
        const draft: Draft = {
          event: { type: 'post.retracted', id: delivery.id, ...checkpoint },
          once: `retract ${delivery.id}`,
        }
        return { drafts: [draft], id: delivery.id }
      }
      if (delivery.kind === 'author') return { drafts: toldOf(wall, delivery, checkpoint), id: delivery.id }
      const read = readPost(delivery.input, { source, now: now(), guest: source === 'guest' })
      if (!read.ok)
        return { receipt: { status: 'rejected', code: read.code, message: read.message, field: read.field } }
      const objections = (delivery.objections ?? []).map(
        (message): Reason => ({ rule: source, ruling: 'hold', message }),
      )
      const original = crossposts.originalOf(wall.slug, read.post, now())
      const post: Post = {
        ...read.post,
        ...(original === null ? {} : { repostOf: original, copy: true }),
        lang: read.post.lang ?? languageOf(read.post),
      }
      const verdict = screening.screen(post, wall.settings, [...read.flags, ...objections])
      return { drafts: [received(post, verdict, checkpoint)], id: post.id }
    })
    const drafts = steps.flatMap((step) => ('drafts' in step ? step.drafts : []))
    const appended = drafts.length === 0 ? [] : await wall.append(drafts)
    await keepPlace(wall, source, deliveries)
    let at = 0
    return steps.map((step) => {
      if ('receipt' in step) return step.receipt
      const record = wall.state.get('post', step.id)
      const first = appended.slice(at, at + step.drafts.length)[0]
      at += step.drafts.length
      const status = first === undefined || first.repeated ? 'duplicate' : 'accepted'
      return { status, id: step.id, shown: record !== null && onAir(record) }
    })
  }
}

/** What a source says of an author concerns only those who have posted here. */
const toldOf = (
  wall: LiveWall,
  { id, gone, name, handle, avatar }: Extract<Delivery, { kind: 'author' }>,
  checkpoint: { readonly checkpoint?: Checkpoint },
): readonly Draft[] => {
  if (wall.state.get('author', id) === null) return []
  const told: Draft = {
    event: {
      type: 'author.told',
      author: id,
      ...(gone === undefined ? {} : { gone: gone !== false }),
      ...readAuthorNames({ name, handle }),
      ...(avatar === undefined ? {} : { avatar }),
      ...checkpoint,
    },
  }
  if (gone !== 'for ever') return [told]
  const retracted = [...wall.state.postsBy(id)].map(
    (post): Draft => ({ event: { type: 'post.retracted', id: post }, once: `retract ${post}` }),
  )
  return [told, ...retracted]
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

import { Bounded } from './bounded'
import type { Commit, Told } from './frame'
import { uriOf } from './post'
import { type PostRecord, postRecord, repostRecord } from './record'
import { TagFilter } from './tag-filter'

/** What is told, as far as it is for the wall. `gone` and `handle` say what is new of an author; neither: look again. */
export type ForUs =
  | { readonly kind: 'post'; readonly uri: string; readonly commit: Commit; readonly record: PostRecord }
  | {
      readonly kind: 'repost'
      readonly uri: string
      readonly commit: Commit
      readonly subject: string
      readonly createdAt: string | undefined
    }
  | { readonly kind: 'retract'; readonly uri: string }
  | { readonly kind: 'author'; readonly did: string; readonly gone?: boolean | 'for ever'; readonly handle?: string }
  | { readonly kind: 'bad'; readonly why: string }

/** What the wall has, or is about to have. */
export type Known = { post(uri: string): boolean; author(did: string): boolean }

const mostDeleted = 10_000
const mostPassedOver = 1_000
const mostAuthors = 10_000

/**
 * Decides what of the whole network is for this wall. Frames may come twice and in any order: a deletion or an edit
 * that comes before its post is remembered for a while.
 */
export class Reader {
  readonly #filter: TagFilter
  readonly #known: Known
  /** By at-uri, the rev of the commit that deleted a post the wall does not have. */
  readonly #deleted = new Bounded<string, string>(mostDeleted)
  /** Edits without the wall's hashtags, of posts it does not have. */
  readonly #passedOver = new Bounded<string, { readonly commit: Commit; readonly record: PostRecord }>(mostPassedOver)
  /** When an author was last told of, milliseconds since 1970. */
  readonly #told = new Bounded<string, number>(mostAuthors)

  constructor(tags: readonly string[], known: Known) {
    this.#filter = new TagFilter(tags)
    this.#known = known
  }

  /** Whether a frame could be for the wall, by its raw text: new posts of others are most of what comes. */
  mayMatter(raw: string): boolean {
    return !raw.includes('"operation":"create"') || raw.includes('app.bsky.feed.repost') || this.#filter.mayHold(raw)
  }

  read(told: Extract<Told, { did: string }>): readonly ForUs[] {
    if (told.kind !== 'commit') return this.#author(told)
    const uri = uriOf(told)
    if (told.collection === 'app.bsky.feed.repost') return this.#repost(told, uri)
    if (told.collection !== 'app.bsky.feed.post') return []
    return told.operation === 'delete' ? this.#deletion(told, uri) : this.#post(told, uri)
  }

  #deletion({ rev }: Commit, uri: string): readonly ForUs[] {
    if (this.#known.post(uri)) return [{ kind: 'retract', uri }]
    if (rev > (this.#deleted.get(uri) ?? '')) this.#deleted.set(uri, rev)
    return []
  }

  #post(commit: Commit, uri: string): readonly ForUs[] {
    const read = postRecord.safeParse(commit.record)
    if (!read.success) return [{ kind: 'bad', why: 'A post has no text.' }]
    const record = read.data
    const isEdit = commit.operation === 'update'
    // Once a post was for the wall, all its versions are.
    if (!this.#filter.wants(record) && !(isEdit && this.#known.post(uri))) {
      const before = this.#passedOver.get(uri)?.commit.rev ?? ''
      if (isEdit && commit.rev > before) this.#passedOver.set(uri, { commit, record })
      return []
    }
    if ((this.#deleted.get(uri) ?? '') >= commit.rev) return [{ kind: 'retract', uri }]
    const later = this.#passedOver.get(uri)
    this.#passedOver.delete(uri)
    const post: ForUs = { kind: 'post', uri, commit, record }
    return later !== undefined && later.commit.rev > commit.rev ? [post, { ...post, ...later }] : [post]
  }

  #repost(commit: Commit, uri: string): readonly ForUs[] {
    if (commit.operation === 'delete') return this.#known.post(uri) ? [{ kind: 'retract', uri }] : []
    const read = repostRecord.safeParse(commit.record)
    if (!read.success || !this.#known.post(read.data.subject.uri)) return []
    const { subject, createdAt } = read.data
    return [{ kind: 'repost', uri, commit, subject: subject.uri, createdAt }]
  }

  #author(told: Exclude<Extract<Told, { did: string }>, Commit>): readonly ForUs[] {
    const { did, kind } = told
    if (!this.#known.author(did)) return []
    const at = Date.parse(told.at)
    const when = Number.isFinite(at) ? at : told.time / 1_000
    const about = `${kind} ${did}`
    if (when < (this.#told.get(about) ?? 0)) return []
    this.#told.set(about, when)
    if (told.kind === 'account')
      return [{ kind: 'author', did, gone: told.active ? false : told.status === 'deleted' ? 'for ever' : true }]
    return [{ kind: 'author', did, ...(isHandle(told.handle) ? { handle: told.handle } : {}) }]
  }
}

/** Whether it is a handle, and one that leads to its owner. */
export const isHandle = (handle: string | undefined): handle is string =>
  handle !== undefined && handle !== '' && handle !== 'handle.invalid'

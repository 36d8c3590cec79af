import type { Entry } from '#lib/event'
import type { WallState } from '#lib/state'
import type { Archive } from '#server/archive/archive'

/** Which entries of the log carry words of a post, so that all of them can be blanked when it is retracted. */
export class Bodies {
  /** Entries, not archived yet, that carry words of a post they did not bring: its edits. */
  later: Entry[] = []
  /** Seqs, not archived yet, to be blanked. */
  erase: number[] = []

  /** Before the entry is folded: a retraction forgets where its post came from. */
  before({ event }: Entry, state: WallState, archive: Archive | null): void {
    if (event.type !== 'post.retracted') return
    const record = state.get('post', event.id)
    if (record === null || record.retracted || record.post === null) return
    const waiting = this.later.flatMap((it) =>
      it.event.type === 'post.received' && it.event.post.id === event.id ? [it.seq] : [],
    )
    this.erase.push(record.born, ...(archive?.laterBodies(event.id) ?? []), ...waiting)
  }

  /** After it was folded. */
  after(entry: Entry, state: WallState): void {
    if (entry.event.type !== 'post.received') return
    const record = state.get('post', entry.event.post.id)
    if (record === null || record.born === entry.seq) return
    if (record.retracted) this.erase.push(entry.seq)
    else this.later.push(entry)
  }
}

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { LiveWall } from '#server/wall/live-wall'

/** Posts looked at between two turns of the program. */
const handful = 200

type Kept = {
  /** Posts of this wall that something is kept for; null: it cannot be told now. */
  readonly postsOf: (wall: string) => readonly string[] | null
  /** Answers whether it could be done. */
  readonly forget: (wall: string, posts: readonly string[]) => boolean
}

/**
 * [P10] Lets go of what is kept for a post when it is retracted, also when that was while we were not running, or when
 * the log was lost and the post with it. The answer ends it.
 */
export const watchRetractions = (wall: LiveWall, kept: Kept, onFault: (error: unknown) => void): (() => void) => {
  let ended = false
  let epoch = wall.epoch
  let seen = wall.state.head

  const sweep = async (): Promise<void> => {
    const posts = kept.postsOf(wall.slug) ?? []
    for (let at = 0; at < posts.length && !ended; at += handful) {
      const gone = posts.slice(at, at + handful).filter((id) => (wall.state.get('post', id)?.post ?? null) === null)
      if (gone.length > 0) kept.forget(wall.slug, gone)
      await nextTurn()
    }
  }
  const look = (): void => {
    if (wall.epoch !== epoch) {
      epoch = wall.epoch
      seen = wall.state.head
      sweep().catch(onFault)
      return
    }
    const gone: string[] = []
    for (const record of wall.state.changedAfter(seen)) {
      if (record.kind === 'post' && record.retracted) gone.push(record.id)
    }
    // What could not be done now is done with the next change.
    if (gone.length === 0 || kept.forget(wall.slug, gone)) seen = wall.state.head
  }

  const stop = wall.onChange(look)
  sweep().catch(onFault)
  return () => {
    ended = true
    stop()
  }
}

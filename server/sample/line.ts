/** A line of material, read. */
export type Line = {
  /** `+ `: answers the first line of its thread, as a third person. */
  readonly aside: boolean
  /** `[hh:mm] `: said in that minute, Manchester time; `[hh:mm:ss] `: in that second. */
  readonly pinned: string | null
  /** `name> `: said by that person. */
  readonly by: string | null
  readonly text: string
}

const shape = /^(\+ )?(?:\[(\d\d:\d\d(?::\d\d)?)\] )?(?:(\w+)> )?(.*)$/su
/** Notes that begin with the time they were taken at. */
const stamped = /^(\d\d:\d\d)[.,] /

export const readLine = (written: string): Line => {
  const [, aside, pinned, by, text = written] = shape.exec(written) ?? []
  return { aside: aside !== undefined, pinned: pinned ?? stamped.exec(text)?.[1] ?? null, by: by ?? null, text }
}

import type { PostInput } from '#server/ingest/post-schema'
import { catalogue } from './draw/catalogue'

type Picture = NonNullable<PostInput['media']>[number]

/** A drawn picture as a post carries it. Throws RangeError for a name that is not drawn: a slip in our own writing. */
export const pictureOf = (name: string): Picture => {
  const found = catalogue[name]
  if (found === undefined) throw new RangeError(`No such picture: ${name}`)
  const { alt, width, height } = found
  return { kind: 'image', url: `/sample/pictures/${name}.webp`, alt, width, height }
}

import { Bounded } from './bounded'
import { objectionsOf } from './labels'
import type { PostDelivery, Profile } from './post'

const mostAuthors = 500
const mostPosts = 20

/**
 * Posts delivered before anybody could say whether their authors want to be shown: once it is known that they do not,
 * the same words come again, as a later version that is held.
 */
export class Shy {
  readonly #posts = new Bounded<string, readonly PostDelivery[]>(mostAuthors)

  remember(did: string, post: PostDelivery): void {
    this.#posts.set(did, [...(this.#posts.get(did) ?? []), post].slice(-mostPosts))
  }

  heldBy(did: string, profile: Profile): readonly PostDelivery[] {
    const posts = this.#posts.get(did) ?? []
    this.#posts.delete(did)
    const more = objectionsOf(profile.labels)
    return more.length === 0 ? [] : posts.map((post) => held(post, profile, more))
  }
}

const held = ({ input, objections = [] }: PostDelivery, profile: Profile, more: readonly string[]): PostDelivery => {
  if (typeof input !== 'object' || input === null) return { kind: 'post', input, objections }
  const author = {
    ...Object(Reflect.get(input, 'author')),
    handle: profile.handle,
    name: profile.name || profile.handle,
  }
  const rev = Number(Reflect.get(input, 'rev')) + 1
  return { kind: 'post', input: { ...input, rev, author }, objections: [...objections, ...more] }
}

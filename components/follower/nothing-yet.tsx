import type { WallView } from '#lib/protocol/view'

/** The wall before the first post. */
export const NothingYet = ({ wall }: { readonly wall: WallView }) => (
  <section className="nothing">
    <h2>Nobody has said anything yet.</h2>
    <p>
      {wall.tags.length === 0 ? 'Write a post' : `Post with ${wall.tags.map((tag) => `#${tag}`).join(' or ')}`} and it
      will stand here{wall.guests ? ', or say it without an account.' : '.'}
    </p>
  </section>
)

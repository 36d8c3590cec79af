type Props = { readonly on: boolean; readonly title: string; readonly tags: readonly string[] }

/** The event's own card over everything, for silence and for panic. Always there, so that it comes at once. */
export const Holding = ({ on, title, tags }: Props) => (
  <section className="holding" data-on={on || undefined} aria-hidden={!on}>
    <p className="holding-title" dir="auto">
      {title}
    </p>
    {tags[0] === undefined ? null : (
      <p className="holding-tag" translate="no">
        <bdi>#{tags[0]}</bdi>
      </p>
    )}
  </section>
)

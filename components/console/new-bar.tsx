type Props = { readonly count: number; readonly keys: boolean; readonly onOpen: () => void }

/** New posts that wait for the reader; its place is kept, so that nothing moves when it appears. */
export const NewBar = ({ count, keys, onOpen }: Props) => (
  <div className="desk-new" role="status" aria-live="polite">
    {count === 0 ? null : (
      <button type="button" onClick={onOpen}>
        {count.toLocaleString('en-GB')} new {keys ? <kbd>.</kbd> : null}
      </button>
    )}
  </div>
)

type Props = { readonly count: number; readonly onLetIn: () => void }

/** New posts gathered above, so that nothing moves under the eyes of somebody reading. */
export const WaitingBar = ({ count, onLetIn }: Props) => (
  <div className="waiting" aria-live="polite">
    {count === 0 ? null : (
      <button type="button" onClick={onLetIn}>
        {count === 1 ? '1 new post' : `${count} new posts`}
      </button>
    )}
  </div>
)

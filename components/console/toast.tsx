export type Told = {
  readonly id: string
  readonly words: string
  readonly kind: 'done' | 'fault'
  readonly act?: { readonly label: string; readonly key?: string; readonly run: () => void }
}

/** What just happened, always in the same place at the bottom left, with the one way back. */
export const Toast = ({ told, onClose }: { readonly told: Told | null; readonly onClose: () => void }) => (
  <div className="desk-toast-place">
    <div role="status" aria-live="polite" className="desk-unseen">
      {told?.words ?? ''}
    </div>
    {told === null ? null : (
      <div className="desk-toast" data-kind={told.kind} key={told.id}>
        <span className="desk-toast-words">{told.words}</span>
        {told.act === undefined ? null : (
          <button type="button" onClick={told.act.run} aria-label={told.act.label}>
            {told.act.label} {told.act.key === undefined ? null : <kbd>{told.act.key}</kbd>}
          </button>
        )}
        <button type="button" className="desk-close" aria-label="Close this message" onClick={onClose}>
          ×
        </button>
      </div>
    )}
  </div>
)

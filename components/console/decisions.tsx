import { When } from '#components/post/when'
import type { Made } from '#lib/desk/latest'

export type MadeLine = Made & { readonly deed: string }

type Props = {
  readonly made: readonly MadeLine[]
  readonly off: string | null
  readonly onUndo: (made: Made) => void
}

/** Who did what, last first; each can be taken back here. */
export const Decisions = ({ made, off, onUndo }: Props) => (
  <section className="desk-decisions" aria-label="Latest decisions">
    <h3>Latest decisions</h3>
    {made.length === 0 ? <p className="desk-empty">Nothing has been decided yet.</p> : null}
    <ul>
      {made.map((it) => (
        <li key={it.id} data-undone={it.isUndone} data-decision-id={it.id}>
          <span className="desk-deed">
            <b>{it.by.name}</b> {it.deed}
            {it.isUndone ? <em> undone</em> : null}
          </span>
          {it.isPending ? <span className="when">sending</span> : <When at={it.at} />}
          {it.isUndone ? (
            <span />
          ) : (
            <button
              type="button"
              aria-label="Undo"
              aria-description={`${it.by.name} ${it.deed}`}
              aria-disabled={off !== null}
              onClick={() => onUndo(it)}
            >
              Undo
            </button>
          )}
        </li>
      ))}
    </ul>
  </section>
)

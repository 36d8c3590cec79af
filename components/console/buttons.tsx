import { actions } from '#lib/actions'
import type { Action } from '#lib/actions/action'
import { printed } from '#lib/desk/keys'

type IconProps = { readonly path: string }

export const Icon = ({ path }: IconProps) => (
  <svg className="desk-icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={path} />
  </svg>
)

type Props = {
  readonly offered: readonly Action[]
  /** Why nothing can be decided now; null while it can. */
  readonly off: string | null
  readonly keys: boolean
  readonly isFocused: boolean
  readonly onAct: (action: Action) => void
}

const aria = (key: string): string => key.replace('shift+', 'Shift+').replace(/\+(.)$/, (end) => end.toUpperCase())

/** What can be done with a post, from the registry, in its order; the key beside each. */
export const Buttons = ({ offered, off, keys, isFocused, onAct }: Props) => (
  <div className="desk-acts">
    {actions
      .filter((action) => offered.includes(action))
      .map((action) => (
        <button
          key={action.name}
          type="button"
          className="desk-act"
          data-action={action.name}
          data-target={action.target}
          tabIndex={isFocused ? 0 : -1}
          aria-label={action.label}
          aria-disabled={off !== null}
          aria-keyshortcuts={keys ? aria(action.key) : undefined}
          title={off ?? undefined}
          onClick={() => onAct(action)}
        >
          <Icon path={action.icon} />
          <span>{action.label}</span>
          {keys ? <kbd>{printed(action.key)}</kbd> : null}
        </button>
      ))}
  </div>
)

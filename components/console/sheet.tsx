'use client'

import { useEffect, useRef } from 'react'
import { actions } from '#lib/actions'
import { printed } from '#lib/desk/keys'

type Props = { readonly keys: boolean; readonly onKeys: (on: boolean) => void; readonly onClose: () => void }

const others: readonly (readonly [string, string])[] = [
  ['j', 'Next post'],
  ['k', 'Post before'],
  ['u', 'Undo my last decision'],
  ['.', 'Let new posts in'],
  ['1 2 3', 'Arrivals, On air, Pinned'],
  ['/', 'Search'],
  ['?', 'This sheet'],
  ['Esc', 'Close, or leave the search'],
]

const byKey = (): readonly (readonly [string, string])[] => {
  const found = new Map<string, string[]>()
  for (const { key, label } of actions) found.set(key, [...(found.get(key) ?? []), label])
  return [...found].map(([key, labels]) => [printed(key), labels.join(' / ')])
}

/** Every key of the desk, and the switch that turns the single keys off. */
export const Sheet = ({ keys, onKeys, onClose }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} className="desk-sheet" aria-labelledby="sheet-title" onClose={onClose}>
      <h2 id="sheet-title">Keys</h2>
      <dl>
        {[...byKey(), ...others].map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input type="checkbox" checked={keys} onChange={(event) => onKeys(event.currentTarget.checked)} /> Single keys
        are on
      </label>
      <button type="button" onClick={() => dialog.current?.close()}>
        Close <kbd>Esc</kbd>
      </button>
    </dialog>
  )
}

'use client'

import { useEffect, useRef, useState } from 'react'
import type { SourceInfo } from '#lib/protocol/http'
import type { SourceLamp } from '#lib/protocol/socket'
import { Field } from './field'
import { type Fault, type SourceChange, SourceForm } from './source-form'

type Props = {
  readonly tags: readonly string[]
  /** Null while they are being asked for. */
  readonly infos: readonly SourceInfo[] | null
  readonly lamps: readonly SourceLamp[]
  readonly isOwner: boolean
  readonly onTags: (tags: readonly string[]) => Promise<Fault | null>
  readonly onSave: (name: string, change: SourceChange) => Promise<Fault | null>
  readonly onClose: () => void
}

const tagsField = {
  title: 'Hashtags',
  type: 'array',
  description: 'One a line, with or without #. Every network follows them.',
}

/** Where this wall's posts come from, and by which hashtags. */
export const Sources = ({ tags, infos, lamps, isOwner, onTags, onSave, onClose }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState<readonly string[]>(tags)
  const [fault, setFault] = useState<Fault | null>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} className="desk-sheet desk-sources" aria-labelledby="sources-title" onClose={onClose}>
      <h2 id="sources-title">Sources</h2>
      {isOwner ? null : <p className="desk-quiet">Only an owner of this wall can change them.</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void onTags(typed).then(setFault)
        }}
      >
        <fieldset disabled={!isOwner}>
          <Field
            name="tags"
            property={tagsField}
            value={tags}
            fault={fault?.message ?? null}
            onChange={(value) => setTyped(value as readonly string[])}
          />
          <div className="desk-source-acts">
            <button type="submit">Save hashtags</button>
          </div>
        </fieldset>
      </form>
      {(infos ?? []).map((info) => (
        <SourceForm
          key={info.name}
          info={info}
          lamp={lamps.find(({ source }) => source === info.name) ?? null}
          isOwner={isOwner}
          onSave={(change) => onSave(info.name, change)}
        />
      ))}
      <button type="button" className="desk-sheet-close" onClick={() => dialog.current?.close()}>
        Close <kbd>Esc</kbd>
      </button>
    </dialog>
  )
}

'use client'

import { useState } from 'react'
import type { SourceInfo } from '#lib/protocol/http'
import type { SourceLamp } from '#lib/protocol/socket'
import { Field, type Property } from './field'

/** What an owner wants of a source. Keys left empty stay as they are. */
export type SourceChange = {
  readonly on: boolean
  readonly options: Readonly<Record<string, unknown>>
  readonly keys?: Readonly<Record<string, string>>
}

/** What was wrong with it, and where. */
export type Fault = { readonly field: string; readonly message: string }

type Props = {
  readonly info: SourceInfo
  readonly lamp: SourceLamp | null
  /** Whether this person may change anything. */
  readonly isOwner: boolean
  readonly onSave: (change: SourceChange) => Promise<Fault | null>
}

const propertiesOf = (schema: object): readonly (readonly [string, Property])[] =>
  'properties' in schema && typeof schema.properties === 'object' && schema.properties !== null
    ? (Object.entries(schema.properties) as [string, Property][])
    : []

const lampWords = { green: 'running', amber: 'struggling', red: 'down', off: 'off' } as const

/** One network on this wall: on or off, its options, its keys, and how it is doing. */
export const SourceForm = ({ info, lamp, isOwner, onSave }: Props) => {
  const [options, setOptions] = useState(info.options)
  const [keys, setKeys] = useState<Readonly<Record<string, string>>>({})
  const [fault, setFault] = useState<Fault | null>(null)
  const [state, setState] = useState<'still' | 'saving' | 'saved'>('still')
  const save = async (on: boolean) => {
    setState('saving')
    const typed = Object.fromEntries(Object.entries(keys).filter(([, value]) => value.trim() !== ''))
    const found = await onSave({ on, options, ...(Object.keys(typed).length === 0 ? {} : { keys: typed }) })
    setFault(found)
    setState(found === null ? 'saved' : 'still')
    if (found === null) setKeys({})
  }
  const faultOf = (field: string): string | null =>
    fault !== null && (fault.field === field || fault.field.startsWith(`${field}.`)) ? fault.message : null
  const isOther = fault !== null && !/^(options|keys)\./.test(fault.field)
  return (
    <form
      className="desk-source"
      aria-label={info.label}
      onSubmit={(event) => {
        event.preventDefault()
        void save(info.on)
      }}
    >
      <h3>
        <span className="desk-lamp" data-lamp={lamp?.lamp ?? 'off'}>
          {info.label}
        </span>
        <span className="desk-quiet">{lamp === null ? (info.on ? 'starting' : 'off') : lampWords[lamp.lamp]}</span>
      </h3>
      <p className="desk-quiet">{lamp === null || lamp.lamp === 'off' ? info.explain : lamp.message}</p>
      <fieldset disabled={!isOwner || state === 'saving'}>
        {propertiesOf(info.schema).map(([name, property]) => (
          <Field
            key={name}
            name={name}
            property={property}
            value={options[name]}
            fault={faultOf(`options.${name}`)}
            onChange={(value) => setOptions((was) => ({ ...was, [name]: value }))}
          />
        ))}
        {info.keys.map(({ name, label, setting, optional, given }) => (
          <div className="desk-field" key={name}>
            <label htmlFor={`${info.name}-${name}`}>{label.charAt(0).toUpperCase() + label.slice(1)}</label>
            <input
              id={`${info.name}-${name}`}
              type="password"
              autoComplete="off"
              value={keys[name] ?? ''}
              placeholder={info.hasKeys ? 'Kept. Type to replace it.' : given ? `From ${setting}` : ''}
              onChange={(event) => {
                const { value } = event.currentTarget
                setKeys((was) => ({ ...was, [name]: value }))
              }}
            />
            <p
              className={faultOf(`keys.${name}`) === null ? 'desk-quiet' : 'desk-fault'}
              role={faultOf(`keys.${name}`) === null ? undefined : 'alert'}
            >
              {faultOf(`keys.${name}`) ??
                `${optional ? 'Not needed, but better with it. ' : ''}Kept sealed, never shown again.`}
            </p>
          </div>
        ))}
        {isOther ? (
          <p className="desk-fault" role="alert">
            {fault.message}
          </p>
        ) : null}
        <div className="desk-source-acts">
          <button type="button" onClick={() => void save(!info.on)}>
            {info.on ? 'Turn off' : 'Turn on'}
          </button>
          <button type="submit">{state === 'saved' ? 'Saved' : 'Save'}</button>
        </div>
      </fieldset>
    </form>
  )
}

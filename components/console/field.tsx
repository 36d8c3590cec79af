'use client'

import { useId } from 'react'

/** One property of a JSON Schema, as our forms understand it. */
export type Property = {
  readonly title?: string
  readonly description?: string
  readonly type?: string
  readonly default?: unknown
  readonly items?: { readonly type?: string }
}

type Props = {
  readonly name: string
  readonly property: Property
  readonly value: unknown
  /** What is wrong with it. */
  readonly fault: string | null
  readonly onChange: (value: unknown) => void
}

const asText = (value: unknown): string =>
  Array.isArray(value) ? value.join('\n') : value == null ? '' : String(value)

const asValue = (property: Property, text: string): unknown => {
  if (property.type === 'array') return text.split(/[\s,]+/).filter(Boolean)
  if (property.type === 'integer' || property.type === 'number') return text.trim() === '' ? 0 : Number(text)
  return text
}

/** One field of a settings form, drawn from its schema: text, a list (one a line), a number, or a switch. */
export const Field = ({ name, property, value, fault, onChange }: Props) => {
  const id = useId()
  const about = `${id}-about`
  const shown = value === undefined ? property.default : value
  const shared = { id, name, 'aria-describedby': about, 'aria-invalid': fault !== null }
  return (
    <div className="desk-field" data-type={property.type}>
      <label htmlFor={id}>{property.title ?? name}</label>
      {property.type === 'boolean' ? (
        <input
          {...shared}
          type="checkbox"
          checked={shown === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      ) : property.type === 'array' ? (
        <textarea
          {...shared}
          rows={Math.max(2, asText(shown).split('\n').length)}
          defaultValue={asText(shown)}
          onChange={(event) => onChange(asValue(property, event.currentTarget.value))}
        />
      ) : (
        <input
          {...shared}
          type={property.type === 'integer' ? 'number' : 'text'}
          autoComplete="off"
          defaultValue={asText(shown)}
          onChange={(event) => onChange(asValue(property, event.currentTarget.value))}
        />
      )}
      <p
        id={about}
        className={fault === null ? 'desk-quiet' : 'desk-fault'}
        role={fault === null ? undefined : 'alert'}
      >
        {fault ?? property.description ?? ''}
      </p>
    </div>
  )
}

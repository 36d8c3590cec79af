import type { Ref } from 'react'

type Props = {
  readonly query: string
  readonly state: 'none' | 'asking' | 'done' | 'failed'
  readonly keys: boolean
  readonly ref: Ref<HTMLInputElement>
  readonly onQuery: (query: string) => void
  readonly onLeave: () => void
}

const words = { none: '', asking: 'asking the archive', done: 'with the archive', failed: 'the archive did not answer' }

export const SearchBox = ({ query, state, keys, ref, onQuery, onLeave }: Props) => (
  <search className="desk-search">
    <label>
      <span className="desk-unseen">Search posts</span>
      <input
        ref={ref}
        type="search"
        value={query}
        placeholder={keys ? 'Search   /' : 'Search'}
        autoComplete="off"
        onChange={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLeave()
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
      />
    </label>
    <span className="desk-quiet" role="status">
      {query === '' ? '' : words[state]}
    </span>
  </search>
)

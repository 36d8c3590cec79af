import type { ReactNode, Ref } from 'react'

export type RegionName = 'arrivals' | 'air' | 'pinned'
export const regionNames: readonly RegionName[] = ['arrivals', 'air', 'pinned']
export const regionTitles: Readonly<Record<RegionName, string>> = {
  arrivals: 'Arrivals',
  air: 'On air',
  pinned: 'Pinned',
}

type Props = {
  readonly name: RegionName
  readonly count?: number
  readonly keys: boolean
  readonly head?: ReactNode
  /** Between the head and what scrolls: it takes no place of its own. */
  readonly over?: ReactNode
  readonly scroller?: Ref<HTMLDivElement>
  readonly children: ReactNode
}

/** A fixed part of the desk: its head stays, what is below scrolls by itself. */
export const Region = ({ name, count, keys, head, over, scroller, children }: Props) => (
  <section className="desk-region" data-region={name} aria-labelledby={`region-${name}`}>
    <div className="desk-head">
      <h2 id={`region-${name}`}>
        {regionTitles[name]}
        {count === undefined ? null : <span className="desk-number"> {count.toLocaleString('en-GB')}</span>}
        {keys ? <kbd>{regionNames.indexOf(name) + 1}</kbd> : null}
      </h2>
      {head}
    </div>
    {over}
    <div className="desk-scroll" ref={scroller}>
      {children}
    </div>
  </section>
)

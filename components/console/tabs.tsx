import { type Tab, tabs } from '#lib/desk/regions'

const names: Readonly<Record<Tab, string>> = { waiting: 'Waiting', all: 'All', hidden: 'Hidden' }

type Props = {
  readonly tab: Tab
  readonly counts: Readonly<Record<Tab, number>>
  readonly onTab: (tab: Tab) => void
}

const next = (tab: Tab, step: number): Tab => tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length] ?? tab

export const Tabs = ({ tab, counts, onTab }: Props) => (
  <div role="tablist" aria-label="Arrivals" className="desk-tabs">
    {tabs.map((it) => (
      <button
        key={it}
        type="button"
        role="tab"
        id={`tab-${it}`}
        aria-selected={it === tab}
        aria-controls="arrivals-list"
        tabIndex={it === tab ? 0 : -1}
        onClick={() => onTab(it)}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
          if (step === 0) return
          onTab(next(tab, step))
          const drawn = event.currentTarget.parentElement?.querySelector(`#tab-${next(tab, step)}`)
          if (drawn instanceof HTMLElement) drawn.focus()
        }}
      >
        {names[it]} <span className="desk-number">{counts[it].toLocaleString('en-GB')}</span>
      </button>
    ))}
  </div>
)

import { type RegionName, regionNames, regionTitles } from './region'

type Props = {
  readonly region: RegionName
  readonly counts: Readonly<Record<RegionName, number>>
  readonly onRegion: (region: RegionName) => void
}

/** On a phone: one region at a time, chosen with the thumb. */
export const ThumbBar = ({ region, counts, onRegion }: Props) => (
  <nav className="desk-thumb" aria-label="Regions">
    {regionNames.map((name) => (
      <button
        key={name}
        type="button"
        aria-current={name === region ? 'true' : undefined}
        onClick={() => onRegion(name)}
      >
        {regionTitles[name]} <span className="desk-number">{counts[name].toLocaleString('en-GB')}</span>
      </button>
    ))}
  </nav>
)

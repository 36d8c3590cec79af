import { When } from '#components/post/when'
import type { CuratorPresence, Lamp } from '#lib/protocol/socket'

const lampWords: Readonly<Record<Lamp, string>> = { green: 'running', amber: 'struggling', red: 'down', off: 'off' }

/** One lamp a source: dot, name and word; what it says is in the details. */
export const Lamps = ({ presence }: { readonly presence: CuratorPresence }) => (
  <details className="desk-details">
    <summary>
      <span className="desk-unseen">Sources: </span>
      {presence.sources.length === 0 ? 'no sources' : null}
      {presence.sources.map(({ source, lamp, message }) => (
        <span key={source} className="desk-lamp" data-lamp={lamp} data-source={source} title={message}>
          {source} <span className="desk-quiet">{lampWords[lamp]}</span>
        </span>
      ))}
    </summary>
    <dl className="desk-pop">
      {presence.sources.length === 0 ? <dt>No source is set up on this wall.</dt> : null}
      {presence.sources.map(({ source, lamp, message, since, received }) => (
        <div key={source}>
          <dt className="desk-lamp" data-lamp={lamp}>
            {source} {lampWords[lamp]} since <When at={since} />
          </dt>
          <dd>
            {message} {received.toLocaleString('en-GB')} received.
          </dd>
        </div>
      ))}
    </dl>
  </details>
)

const many = (count: number, one: string): string => `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`

/** Who is connected, in figures; screens and curators by name in the details. */
export const People = ({ presence, rate }: { readonly presence: CuratorPresence; readonly rate: number }) => (
  <details className="desk-details desk-people">
    <summary>
      <span>{many(presence.followers, 'follower')}</span>
      <span>{many(presence.screens, 'screen')}</span>
      <span>{many(presence.curators.length, 'curator')}</span>
      <span>{rate} posts/min</span>
    </summary>
    <dl className="desk-pop">
      <div>
        <dt>Curators</dt>
        <dd>{presence.curators.join(', ') || 'none'}</dd>
      </div>
      {presence.screenLamps.map(({ id, name, layout, width, height, age }) => (
        <div key={id}>
          <dt>Screen {name}</dt>
          <dd>
            {layout}, {width} × {height}, {age < 5 ? 'answering now' : `silent for ${Math.round(age)} s`}
          </dd>
        </div>
      ))}
    </dl>
  </details>
)

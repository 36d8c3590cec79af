const keys = [
  ['f', 'full screen'],
  ['b', 'holding card'],
  ['?', 'this'],
] as const

/** For the operator, small and brief. */
export const Help = ({ on }: { readonly on: boolean }) =>
  on ? (
    <dl className="help">
      {keys.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  ) : null

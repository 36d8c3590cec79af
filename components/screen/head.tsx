import { Fragment, type ReactNode } from 'react'
import { isJustTag } from '#lib/wall'

type Props = {
  readonly title: string
  readonly tags: readonly string[]
  readonly short: string
  readonly qr: ReactNode
  readonly children: ReactNode
}

/** The strip on top: what this is, how it goes, how to join. */
export const Head = ({ title, tags, short, qr, children }: Props) => (
  <header className="head">
    <div className="head-event">
      {tags.some((tag) => isJustTag(title, tag)) ? null : (
        <p className="head-title" dir="auto">
          {title}
        </p>
      )}
      {tags.length > 0 ? (
        <h1 className="head-tags" translate="no">
          {tags.slice(0, 2).map((tag, at) => (
            <Fragment key={tag}>
              {at > 0 ? ' ' : null}
              <bdi>#{tag}</bdi>
            </Fragment>
          ))}
        </h1>
      ) : null}
      {children}
    </div>
    {qr === null ? null : (
      <div className="head-join">
        <p>
          <span className="head-how">Join in</span>
          <Address short={short} />
        </p>
        {qr}
      </div>
    )}
  </header>
)

/** An address to type: it may break only behind its slashes. */
export const Address = ({ short }: { readonly short: string }) => (
  <span className="address" dir="ltr" translate="no">
    {short.split('/').map((part, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one address have no other identity
      <Fragment key={at}>
        {at > 0 ? (
          <>
            /<wbr />
          </>
        ) : null}
        {part}
      </Fragment>
    ))}
  </span>
)

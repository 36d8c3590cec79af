import { getApi } from '#app/wire/api'
import { Page } from '#components/pages/page'
import type { Session } from '#lib/protocol/http'
import { EnterForm } from './enter-form'

type Props = { readonly searchParams: Promise<{ next?: string; wall?: string; refused?: string }> }

const refusals: Readonly<Record<string, string>> = {
  used: 'This invitation has been used. Each link signs one browser in, once; ask the owner for another.',
  expired: 'This invitation has expired. Ask the owner for another.',
  revoked: 'This invitation has been taken back by the owner.',
  invalid: 'This is no invitation of ours. Was the whole link copied?',
}

/** Only a path of this site: `//elsewhere` would leave it. */
const safeNext = (next: string | undefined): string => (next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/')

/** Signing in: by an invitation link, or by the passcode where one is set. */
export default async function EnterPage({ searchParams }: Props) {
  const { next, wall, refused } = await searchParams
  const session = await getApi<Session>('/api/session')
  const target = wall !== undefined && next === undefined ? `/${wall}/console` : safeNext(next)
  return (
    <Page
      title="Sign in to the console"
      lead={
        session?.passcode === true
          ? 'With your name and the event’s passcode.'
          : 'Open the invitation link you were given. It signs this browser in.'
      }
    >
      {refused === undefined ? null : <p className="lead fault">{refusals[refused] ?? refusals.invalid}</p>}
      {session?.passcode === true ? (
        <EnterForm next={target} />
      ) : (
        <p className="lead">
          No link? The owner makes one:{' '}
          <code>npm run -s backchannel -- invite --wall {wall ?? 'my-event'} --role curator --name “Your name”</code>
        </p>
      )}
    </Page>
  )
}

import { notFound } from 'next/navigation'
import { getApi } from '#app/wire/api'
import { Page } from '#components/pages/page'
import type { Frame } from '#lib/frame'
import type { PublicRecord } from '#lib/protocol/view'
import { GuestForm } from './guest-form'

/** Saying something without an account. */
export default async function GuestPage({ params }: { readonly params: Promise<{ wall: string }> }) {
  const { wall } = await params
  const frame = await getApi<Frame<PublicRecord>>(`/api/walls/${wall}/snapshot`)
  const about = frame?.put.find((record) => record.kind === 'wall')
  if (about === undefined) notFound()
  const back = { href: `/${about.slug}`, label: about.title }
  if (!about.guests) return <Page title="This wall takes no guests’ posts" back={back} />
  return (
    <Page title="Say something" lead="No account needed. A sentence is enough." back={back}>
      <GuestForm slug={about.slug} />
    </Page>
  )
}

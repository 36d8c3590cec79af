import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import { getApi } from '#app/wire/api'
import { Qr } from '#components/qr'
import type { Frame } from '#lib/frame'
import type { PublicRecord } from '#lib/protocol/view'
import { joinAddress } from './join-address'
import { LiveScreen } from './live-screen'
import { readParams } from './params'

type Props = {
  readonly params: Promise<{ wall: string }>
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const viewport: Viewport = { colorScheme: 'dark light' }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: `${(await params).wall} · screen`,
  robots: { index: false },
})

/** The projector's page: served with the first posts in it, followed live from there. */
export default async function ScreenPage({ params, searchParams }: Props) {
  const { wall } = await params
  const first = await getApi<Frame<PublicRecord>>(`/api/walls/${encodeURIComponent(wall)}/snapshot`)
  if (first === null) notFound()
  const join = await joinAddress(wall)
  return (
    <LiveScreen
      wall={wall}
      first={first}
      params={readParams(await searchParams)}
      short={join.short}
      qr={<Qr value={join.url} label={`QR code: ${join.url}`} />}
    />
  )
}

import type { Metadata } from 'next'
import { Console } from './console'

type Props = { readonly params: Promise<{ readonly wall: string }> }

export const metadata: Metadata = { title: 'Console · Backchannel', robots: { index: false } }

export default async function ConsolePage({ params }: Props) {
  const { wall } = await params
  return <Console wall={wall} />
}

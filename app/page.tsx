import { getApi } from '#app/wire/api'
import { Programme } from '#components/pages/programme'
import type { WallList } from '#lib/protocol/http'

export const dynamic = 'force-dynamic'

export default async function Walls() {
  const list = await getApi<WallList>('/api/walls')
  return <Programme walls={list?.walls ?? []} />
}

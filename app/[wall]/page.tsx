import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getApi } from '#app/wire/api'
import type { Frame } from '#lib/frame'
import type { PostPage } from '#lib/protocol/http'
import type { PublicRecord, WallView } from '#lib/protocol/view'
import { opening } from '#lib/timeline/opening'
import { Follower } from './follower'
import { Found } from './found'

type Props = {
  readonly params: Promise<{ wall: string }>
  readonly searchParams: Promise<{ q?: string; before?: string }>
}

const snapshotOf = (wall: string) => getApi<Frame<PublicRecord>>(`/api/walls/${encodeURIComponent(wall)}/snapshot`)

const wallIn = (frame: Frame<PublicRecord>): WallView | undefined => frame.put.find((record) => record.kind === 'wall')

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const frame = await snapshotOf((await params).wall)
  const wall = frame === null ? undefined : wallIn(frame)
  return wall === undefined ? {} : { title: wall.title, description: wall.about }
}

/** How many posts are in the served page. */
const served = 40

/** The follower page: its first posts are in the served HTML; the browser then follows live. */
export default async function FollowerPage({ params, searchParams }: Props) {
  const { wall } = await params
  const { q, before } = await searchParams
  const frame = await snapshotOf(wall)
  const about = frame === null ? undefined : wallIn(frame)
  if (frame === null || about === undefined) notFound()
  if (q !== undefined || before !== undefined) {
    const query = new URLSearchParams({
      ...(q === undefined ? {} : { q }),
      ...(before === undefined ? {} : { before }),
    })
    const page = await getApi<PostPage>(`/api/walls/${wall}/posts?${query}`)
    return <Found wall={about} q={q ?? ''} page={page} />
  }
  return <Follower wall={about} first={opening(frame, served)} />
}

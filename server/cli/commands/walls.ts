import type { WallList } from '#lib/protocol/http'
import type { Api } from '../api'
import type { Io } from '../io'

type Create = {
  readonly title?: string
  readonly tag?: readonly string[]
  readonly mode?: string
  readonly rules?: string
}

export const createWall = async (api: Api, io: Io, slug: string, options: Create): Promise<void> => {
  const { tag, ...more } = options
  const made = await api.post<{ slug: string }>('/api/walls', { slug, ...more, tags: tag ?? [] })
  io.out(`${made.slug}\n`)
}

export const listWalls = async (api: Api, io: Io): Promise<void> => {
  const { walls } = await api.get<WallList>('/api/walls')
  if (walls.length === 0) io.err('No walls yet.\n')
  for (const { slug, title, posts, people } of walls) io.out(`${slug}\t${title}\t${posts} posts\t${people} people\n`)
}

type Invite = { readonly wall: string; readonly role: string; readonly name: string }

export const invite = async (api: Api, io: Io, { wall, role, name }: Invite): Promise<void> => {
  const { link } = await api.post<{ link: string }>(`/api/walls/${encodeURIComponent(wall)}/invitations`, {
    role,
    name,
  })
  io.out(`${link}\n`)
}

export const issueToken = async (api: Api, io: Io, options: { wall: string; scope: string }): Promise<void> => {
  const { wall, scope } = options
  const { token } = await api.post<{ token: string }>(`/api/walls/${encodeURIComponent(wall)}/tokens`, { scope })
  io.out(`${token}\n`)
}

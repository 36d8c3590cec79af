import { setTimeout as pause } from 'node:timers/promises'
import type { Frame } from '#lib/frame'
import type { PostPage } from '#lib/protocol/http'
import type { PublicPost } from '#lib/protocol/view'
import { connect, type TestClient } from '#server/testing/client'
import type { Server } from './fixtures/server'
import { expect, openWall, test } from './fixtures/test'

const followers = 200
const posts = 1_500
const batch = 25

/** Tries until it is answered: whoever sends may not know whether the last try was taken. */
const insist = async <T>(call: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await call()
    } catch {
      await pause(50)
    }
  }
}

const everyPost = async (server: Server, slug: string): Promise<readonly PublicPost[]> => {
  const all: PublicPost[] = []
  let before: string | null = ''
  while (before !== null) {
    const query: string = before === '' ? '' : `&before=${before}`
    const page: PostPage = await server.call('GET', `/api/walls/${slug}/posts?limit=200${query}`)
    all.push(...page.posts)
    before = page.next
  }
  return all
}

const shown = (follower: TestClient<'public'>): readonly string[] =>
  [...follower.mirror().records.values()].flatMap((it) => (it.kind === 'post' ? [it.id] : [])).sort()

/** What a reader must never get: a cursor that goes back, or a post that had been taken away. */
const faultsIn = (frames: readonly Frame[]): readonly string[] => {
  const faults: string[] = []
  const gone = new Set<string>()
  let seq = 0
  for (const frame of frames) {
    if (!frame.reset && frame.cursor.seq < seq) faults.push(`the cursor went back from ${seq} to ${frame.cursor.seq}`)
    seq = frame.cursor.seq
    for (const { id } of frame.drop) gone.add(id)
    for (const { id } of frame.put) if (gone.has(id)) faults.push(`${id} came back`)
  }
  return faults
}

test('[P2] [P3] [P4] [P6] a crash in the middle of a replay, with 200 followers and a curator deciding', async ({
  ownServer,
}) => {
  test.setTimeout(180_000)
  const server = ownServer
  const wall = await openWall(server, { rules: 'off' })
  const cookie = await wall.cookie()
  const room = await Promise.all(
    Array.from({ length: followers }, () => connect(server.origin, 'public', { wall: wall.slug })),
  )
  const curator = await connect(server.origin, 'curator', { wall: wall.slug }, cookie)

  const acked: string[] = []
  const hidden: string[] = []
  let crashes = 0
  const sending = async () => {
    for (let from = 0; from < posts; from += batch) {
      const some = Array.from({ length: batch }, (_, at) => ({ id: `${from + at}`, text: `Replayed as ${from + at}.` }))
      await insist(() => wall.send(...some))
      const ids = some.map(({ id }) => `webhook:${id}`)
      acked.push(...ids)
      // As fast as it is read: what floods is counted instead of sent, which is another story.
      await room[0]?.until((mirror) => mirror.records.has(`post ${ids.at(-1)}`))
    }
  }
  const deciding = async () => {
    for (let at = 3; hidden.length < 40; at += batch) {
      const target = `webhook:${at}`
      await insist(async () => {
        await curator.until((mirror) => mirror.records.has(`post ${target}`))
        const ack = await curator.decide('hide', target, { id: `hide-${at}` })
        if (!ack.ok) throw new Error(ack.error.message)
      })
      hidden.push(target)
    }
  }
  const crashing = async () => {
    for (const mark of [300, 800]) {
      await expect.poll(() => acked.length, { timeout: 60_000, intervals: [10] }).toBeGreaterThan(mark)
      await server.end('SIGKILL')
      crashes++
      await server.start()
    }
  }
  await Promise.all([sending(), deciding(), crashing()])
  expect(crashes).toBe(2)

  const there = (await everyPost(server, wall.slug)).map(({ id }) => id)
  expect(new Set(there).size).toBe(there.length)
  expect([...there].sort()).toEqual(acked.filter((id) => !hidden.includes(id)).sort())

  const last = (await server.call<{ cursor: { seq: number } }>('GET', `/api/walls/${wall.slug}/stats`)).cursor.seq
  await Promise.all(room.map((it) => it.until((mirror) => (mirror.cursor?.seq ?? 0) >= last)))
  const whole = [...there].sort().join()
  const faults = room.flatMap((follower) => {
    const wrong = shown(follower).join() === whole ? [] : ['does not show what the wall shows']
    return [...wrong, ...faultsIn(follower.frames)]
  })
  expect(faults).toEqual([])
  for (const it of [...room, curator]) it.close()
})

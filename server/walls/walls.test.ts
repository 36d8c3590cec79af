import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WallSettings } from '#lib/wall'
import { StoreUnavailable } from '#server/log/log'
import type { LiveWall } from '#server/wall/live-wall'
import { until } from '#server/wall/wall-stage'
import { SlugTaken, wallDraft } from './create'
import { embeddedShelf } from './embedded'
import { type WallShelf, Walls } from './walls'

let folder: string
let shelf: WallShelf
let walls: Walls
let faults: unknown[]
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backchannel-walls-'))
  faults = []
  const fault = (error: unknown) => void faults.push(error)
  shelf = embeddedShelf(folder, { now: Date.now, onFatal: fault, onReset: fault, onEraseFailed: fault })
  walls = new Walls(shelf, fault)
  await walls.start()
})
afterEach(async () => {
  await walls.close()
  rmSync(folder, { recursive: true })
  expect(faults).toEqual([])
})

const make = (slug: string, on = walls) => on.create(wallDraft.parse({ slug, tags: ['tag'] }))

describe('making a wall', () => {
  test('tells everyone of it once it is arranged, and not before', async () => {
    const seen: WallSettings[] = []
    walls.onOpen((wall) => seen.push(wall.settings))
    const wall = await make('one')
    expect(seen).toEqual([wall.settings])
    expect(wall.settings).toMatchObject({ slug: 'one', title: '#tag', tags: ['tag'] })
    expect([walls.get('one'), walls.list()]).toEqual([wall, [wall]])
  })

  test('of a slug that is taken is refused, also when two ask in the same moment', async () => {
    const made = await Promise.allSettled([make('one'), make('one'), make('one')])
    expect(made.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    for (const it of made) if (it.status === 'rejected') expect(it.reason).toBeInstanceOf(SlugTaken)
    await expect(make('one')).rejects.toThrow(SlugTaken)
    expect(walls.list()).toHaveLength(1)
    expect(walls.get('one')?.cursor.seq).toBe(1)
  })

  test('that another process made and we have not seen yet is refused, and the wall is there', async () => {
    const hidden = new Walls({ ...shelf, list: async () => [] }, () => {})
    await make('one')
    await walls.close()
    await expect(make('one', hidden)).rejects.toThrow(SlugTaken)
    expect(hidden.get('one')?.settings.title).toBe('#tag')
    walls = hidden
  })

  test('can be tried again when the store took nothing the first time', async () => {
    let away = true
    const open = async (slug: string): Promise<LiveWall> => {
      const wall = await shelf.open(slug)
      const append = wall.append.bind(wall)
      wall.append = async (drafts) => {
        if (away) throw new StoreUnavailable('STORE_DOWN', 'The store is away.')
        return append(drafts)
      }
      return wall
    }
    const failing = new Walls({ ...shelf, open }, () => {})
    await expect(make('one', failing)).rejects.toThrow(StoreUnavailable)
    expect(failing.get('one')).toBeNull()
    away = false
    expect((await make('one', failing)).settings.title).toBe('#tag')
    await failing.close()
  })
})

test('walls that are there are all open at the start, as they were; one that another process makes soon after', async () => {
  await make('one')
  await make('two')
  await walls.close()
  // What stands beside a closed wall's file is empty: the file alone is the wall.
  for (const name of ['one', 'two']) expect(statSync(join(folder, 'walls', `${name}.wall-wal`)).size).toBe(0)
  let slugs = ['one']
  walls = new Walls({ ...shelf, list: async () => slugs }, (error) => void faults.push(error))
  await walls.start()
  expect(walls.list().map((it) => it.settings.slug)).toEqual(['one'])
  slugs = ['one', 'two']
  await until(() => walls.get('two') !== null)
  expect(walls.get('two')?.settings.tags).toEqual(['tag'])
})

test('[P9] a wall that was read-only takes writes again by itself, with nobody writing', async () => {
  const wall = await make('one')
  let asked = 0
  wall.probe = async () => {
    asked++
  }
  await until(() => asked > 0)
})

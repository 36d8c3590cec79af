import { describe, expect, test } from 'vitest'
import type { WallEvent } from '#lib/event'
import { StoreUnavailable } from '#server/log/log'
import { collect } from '#server/testing/log'
import { says, until, wallPerTest } from './wall-stage'

const at = wallPerTest()
const texts = (audience: 'public' | 'curator' = 'public') =>
  at.wall.page(audience, { limit: 9 }).records.map((it) => it.post?.text)

describe('a log that takes nothing', () => {
  test('[P9] makes the wall read-only, saying since when, and not read-only again when it is back', async () => {
    const wall = await at.open()
    await at.happen(says('1', 'one'))
    expect(wall.outage).toBeNull()
    at.away = true
    at.clock = 2_000_000
    await expect(at.happen(says('2', 'two'))).rejects.toThrow(StoreUnavailable)
    at.clock = 3_000_000
    await expect(at.happen(says('2', 'two'))).rejects.toThrow(StoreUnavailable)
    await wall.probe()
    expect(wall.outage).toEqual({ since: 2_000_000, message: 'The store is away.' })
    expect([texts(), wall.stats().posts]).toEqual([['one'], 1])
    at.away = false
    let changes = 0
    wall.onChange(() => changes++)
    await wall.probe()
    expect(wall.outage).toBeNull()
    expect(changes).toBeGreaterThan(0)
    await at.happen(says('2', 'two'))
    expect(texts()).toEqual(['two', 'one'])
  })

  test('[P9] is back with the first write that succeeds', async () => {
    const wall = await at.open()
    at.away = true
    await expect(at.happen(says('1', 'one'))).rejects.toThrow(StoreUnavailable)
    at.away = false
    await at.happen(says('1', 'one'))
    expect(wall.outage).toBeNull()
  })

  test('[P9] is asked by a write that really happens: one for each outage, none without', async () => {
    const wall = await at.open()
    const length = async () => (await collect(at.log.history(null))).length
    await wall.probe()
    expect(await length()).toBe(0)
    for (const outage of [1, 2]) {
      at.away = true
      at.clock += 1_000
      await expect(at.happen(says('1', 'one'))).rejects.toThrow(StoreUnavailable)
      at.away = false
      await Promise.all([wall.probe(), wall.probe()])
      expect(await length()).toBe(outage)
    }
  })

  test('[P9] a disk that is full is not taken for one that is back', async () => {
    const wall = await at.open()
    const fails = (event: WallEvent) =>
      at.happen(event).then(
        () => false,
        () => true,
      )
    at.away = true
    await fails(says('1', 'one'))
    at.away = false
    await wall.probe()
    expect(wall.outage).toBeNull()
    at.clock += 1_000
    at.db.pragma('max_page_count=60')
    // To the last byte: what is left takes not even an entry as small as the probe's.
    while (!(await fails(says('big', 'big '.repeat(250)))));
    while (!(await fails({ type: 'wall.arranged', by: { id: 'a', name: 'A' }, set: {} })));
    await wall.probe()
    expect(wall.outage?.message).toMatch(/^The disk of .* is full\.$/)
    at.db.pragma('max_page_count=1000000')
    await wall.probe()
    await until(() => wall.outage === null)
    expect(at.told).toEqual([])
  })
})

describe('an archive that takes nothing', () => {
  test('[P9] ends nothing: the wall says so, and archives all when it can', async () => {
    const wall = await at.open()
    await at.happen(says('1', 'one'))
    wall.flush()
    at.full = true
    await at.happen(says('2', 'two'))
    await until(() => wall.outage !== null)
    expect(wall.outage?.message).toBe('The disk of demo’s archive is full.')
    expect(texts()).toEqual(['one'])
    expect(() => wall.stats()).toThrow(StoreUnavailable)
    expect(wall.state.get('post', 'test:2')?.post?.text).toBe('two')
    at.full = false
    await until(() => wall.outage === null)
    expect([texts(), wall.stats().posts, at.told]).toEqual([['two', 'one'], 2, []])
  })

  test('[P6] gives no post that was hidden or retracted since', async () => {
    const wall = await at.open()
    await at.happen(says('1', 'one'), says('2', 'two'), says('3', 'three'))
    wall.flush()
    at.full = true
    await at.curate('hide', 'test:2')
    await at.happen({ type: 'post.retracted', id: 'test:3' })
    expect([texts(), texts('curator')]).toEqual([['one'], ['two', 'one']])
    expect(wall.page('public', { q: 'two', limit: 9 }).records).toEqual([])
  })

  test('does not keep the wall from closing; the next start catches up from the log', async () => {
    await at.open()
    await at.happen(says('1', 'one'))
    at.full = true
    await at.close()
    await at.open()
    expect(texts()).toEqual(['one'])
  })
})

test('[P13] an archive that cannot be trusted ends the program, loudly', async () => {
  const wall = await at.open()
  await at.happen(says('1', 'one'))
  wall.flush()
  at.db.exec('DROP TABLE records')
  await at.happen(says('2', 'two'))
  await until(() => at.told.length > 0)
  expect(at.told[0]).toMatchObject({ what: 'fatal', about: { name: 'LogDamaged' } })
})

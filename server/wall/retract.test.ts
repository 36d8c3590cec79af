import { expect, test } from 'vitest'
import type { WallEvent } from '#lib/event'
import { StoreUnavailable } from '#server/log/log'
import { collect } from '#server/testing/log'
import { says, until, wallPerTest } from './wall-stage'

const at = wallPerTest()
const secret = 'Zephyrine-unrepeatable'
const retract = (id: string) => at.happen({ type: 'post.retracted', id: `test:${id}` })

/** Archived, and everything to be blanked blanked. */
const settled = async () => {
  at.wall.flush()
  await until(() => at.db.prepare('SELECT count(*) n FROM erasures').raw().get()?.toString() === '0')
}
const kinds = async () => (await collect(at.log.history(null))).map(({ event }) => event.type)

test('[P10] a retracted post’s words are in no page and in no byte of the wall’s files', async () => {
  const wall = await at.open()
  // More than are blanked at once.
  const many = Array.from({ length: 500 }, (_, n) => `${n}`)
  await at.happen(...many.map((id) => says(id, `${secret} number ${id}`)))
  await settled()
  expect(at.filesWith(secret)).not.toEqual([])
  await at.happen(...many.map((id): WallEvent => ({ type: 'post.retracted', id: `test:${id}` })))
  expect(wall.page('public', { q: secret, limit: 9 }).records).toEqual([])
  expect(wall.page('curator', { limit: 9 }).records).toEqual([])
  await settled()
  expect(at.filesWith(secret)).toEqual([])
  // The index of words keeps them in lower case, cut into pieces.
  expect(at.filesWith('zephyrine')).toEqual([])
  expect(at.filesWith('unrepeatable')).toEqual([])
  await at.reopen()
  expect(at.filesWith(secret)).toEqual([])
})

test('[P10] nor are those of its edits, archived or not, and of one that comes after the retraction', async () => {
  await at.open()
  await at.happen(says('1', `${secret} one`), says('1', `${secret} two`, { rev: 1 }))
  await settled()
  await at.happen(says('1', `${secret} three`, { rev: 2 }), says('2', 'other words'))
  await retract('1')
  await at.happen(says('1', `${secret} four`, { rev: 3 }))
  await settled()
  expect(await kinds()).toEqual(['erased', 'erased', 'erased', 'post.received', 'post.retracted', 'erased'])
  expect(at.filesWith(secret)).toEqual([])
  expect(at.filesWith('unrepeatable')).toEqual([])
})

test('[P10] retracted before it came, it never shows, and its words go', async () => {
  const wall = await at.open()
  await retract('1')
  await at.happen(says('1', secret))
  await settled()
  expect(wall.page('curator', { limit: 9 }).records).toEqual([])
  expect(at.filesWith(secret)).toEqual([])
})

test('[P10] what could not be blanked is told of, and blanked at the next start', async () => {
  await at.open()
  await at.happen(says('1', secret), says('2', secret))
  at.onErase = () => {
    throw new StoreUnavailable('STORE_DOWN', 'The store is away.')
  }
  await retract('1')
  at.wall.flush()
  await until(() => at.told.length > 0)
  expect(at.told).toEqual([{ what: 'erase', about: expect.any(StoreUnavailable) }])
  expect(at.filesWith(secret)).not.toEqual([])
  await at.close()
  at.onErase = () => {}
  await at.open()
  await retract('2')
  await settled()
  expect(at.filesWith(secret)).toEqual([])
})

test('[P10] or, without being asked, when the store takes it again', async () => {
  await at.open()
  await at.happen(says('1', secret))
  at.onErase = () => {
    throw new StoreUnavailable('STORE_DOWN', 'The store is away.')
  }
  await retract('1')
  at.wall.flush()
  await until(() => at.told.length > 0)
  at.onErase = () => {}
  await settled()
  expect(at.filesWith(secret)).toEqual([])
})

test('[P10] an entry that is not in the log any more counts as blanked, and holds up none behind it', async () => {
  await at.open()
  await at.happen(says('1', secret), says('2', secret))
  at.onErase = (seq) => {
    if (seq === 1) throw new RangeError('There is no entry 1 to erase.')
  }
  await retract('1')
  await retract('2')
  await settled()
  expect(at.told).toEqual([])
  expect((await kinds())[1]).toBe('erased')
})

test('[P10] the blanking asked for just before the end is done before the file is let go', async () => {
  await at.open()
  await at.happen(says('1', secret))
  await retract('1')
  await at.close()
  expect(at.filesWith(secret)).toEqual([])
})

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Cache, pictureOf } from './cache'
import { WillingCache } from './willing-cache'

let folder: string
let now = 0
let opened: Cache[] = []

const open = (most = 10_000): Cache => {
  const cache = new Cache(folder, most, () => now)
  opened.push(cache)
  return cache
}
const picture = (letter: string, size = 1_000) => pictureOf(Buffer.alloc(size, letter))
const on = (post: string, wall = 'w') => ({ wall, post })
const kept = (cache: Cache, keys: readonly string[]) => keys.filter((key) => cache.get(key) !== null)
const filesWith = (text: string) => readdirSync(folder).filter((it) => readFileSync(join(folder, it)).includes(text))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backchannel-media-'))
  now = 1_000
})
afterEach(() => {
  for (const cache of opened) cache.close()
  opened = []
  rmSync(folder, { recursive: true })
})

describe('the pictures on disk', () => {
  it('are as they were put, also after a restart', () => {
    const cache = open()
    cache.keep('a', picture('a'), on('1'))
    expect(cache.get('a')).toEqual(picture('a'))
    expect(cache.get('b')).toBeNull()
    opened = []
    cache.close()
    const again = open()
    expect(again.get('a')).toEqual(picture('a'))
    expect(again.bytes).toBe(1_000)
  })

  it('stay within their bound: those not asked for longest go first', () => {
    const cache = open(10_000)
    for (const key of 'abcdefghij') {
      now += 1_000_000
      cache.keep(key, picture(key), on(key))
    }
    now += 1_000_000
    cache.use('a', on('a'))
    cache.keep('k', picture('k'), on('k'))
    expect(cache.bytes).toBeLessThanOrEqual(10_000)
    expect(kept(cache, [...'abcdefghijk'])).toEqual([...'adefghijk'])
    for (let at = 0; at < 300; at++) {
      now += 1
      cache.keep(`many${at}`, picture('m'), on(`${at}`))
    }
    expect(cache.bytes).toBeLessThanOrEqual(10_000)
    cache.keep('huge', picture('h', 10_001), on('h'))
    expect(kept(cache, ['huge'])).toEqual([])
    cache.close()
    opened = []
    expect(statSync(join(folder, 'pictures.db')).size).toBeLessThan(200_000)
    // A bound that has become smaller takes effect too.
    const smaller = open(3_000)
    now += 1
    smaller.keep('n', picture('n'), on('n'))
    expect(smaller.bytes).toBeLessThanOrEqual(3_000)
    expect(kept(smaller, ['n'])).toEqual(['n'])
  })

  it('[P10] go with the last post they stand on, and leave no bytes behind', () => {
    const cache = open()
    const secret = pictureOf(Buffer.from('the sentinel in the picture '.repeat(200)))
    cache.keep('own', secret, on('1'))
    cache.keep('shared', picture('s'), on('1'))
    cache.use('shared', on('2'))
    cache.use('unknown', on('3'))
    cache.keep('other', picture('o'), on('1', 'v'))
    expect(filesWith('sentinel')).not.toEqual([])
    expect(cache.postsOf('w')).toEqual(['1', '2'])
    cache.forget('w', ['1', 'unknown'])
    expect(filesWith('sentinel')).toEqual([])
    expect(cache.postsOf('w')).toEqual(['2'])
    expect(cache.bytes).toBe(2_000)
    cache.forget('w', ['2'])
    cache.forget('v', ['1'])
    expect(cache.bytes).toBe(0)
  })

  it('begin anew when their file is damaged, and cost only their help when it cannot be used', () => {
    const faults: unknown[] = []
    const willing = (at: string) =>
      new WillingCache({ folder: at, most: 10_000, now: () => now, onFault: (error) => faults.push(error) })
    writeFileSync(join(folder, 'pictures.db'), 'this is no database '.repeat(1_000))
    const first = willing(folder)
    expect(first.do((cache) => cache.get('a'))).toEqual({ done: null })
    expect(faults).toEqual([])
    first.end()
    expect(first.do((cache) => cache.bytes)).toBeNull()
    // Found only later than at the opening.
    const second = willing(folder)
    second.do((cache) => cache.keep('a', picture('a'), on('1')))
    const other = new Database(join(folder, 'pictures.db'))
    other.exec('DROP TABLE pictures')
    other.close()
    expect(second.do((cache) => cache.get('a'))).toBeNull()
    expect(second.do((cache) => cache.get('a'))).toEqual({ done: null })
    expect(second.do((cache) => cache.keep('a', picture('a'), on('1')))).not.toBeNull()
    expect(second.do((cache) => cache.get('a'))).toEqual({ done: picture('a') })
    second.end()
    expect(faults.splice(0)).toHaveLength(1)
    writeFileSync(join(folder, 'file'), '')
    expect(willing(join(folder, 'file')).do((cache) => cache.bytes)).toBeNull()
    expect(faults).toHaveLength(1)
  })
})

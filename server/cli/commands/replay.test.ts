import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestServer } from '#server/testing/server'
import { stagePerTest, table, ways } from '../stage'

const stage = stagePerTest()

describe.each(ways)('replay %s', (_way, open) => {
  let server: TestServer | null
  beforeEach(async () => {
    server = await open(stage)
    await stage.run('wall', 'create', 'tru', '--rules', 'off')
  })
  afterEach(async () => {
    await server?.stop()
  })

  test('keeps the spacing, times the speed, and the file’s own times', async () => {
    const began = Date.now()
    const played = await stage.run('replay', stage.file('posts.csv', table), '--wall', 'tru', '--speed', '200')
    // 66 s of recording.
    expect(Date.now() - began).toBeGreaterThanOrEqual(330)
    expect(played).toEqual({
      code: 0,
      out: 'replayed 3 · already there 0 · skipped 1\n',
      err: 'line 4: The line has 3 fields, not 6.\n',
    })
    expect((await stage.posts('tru')).map(({ createdAt }) => createdAt)).toEqual([
      '2013-07-19T07:43:54.000Z',
      '2013-07-19T07:43:56.000Z',
      '2013-07-19T07:45:00.000Z',
    ])
  })

  test('makes posts up for arrival times, written when they arrive, new ones each time', async () => {
    const file = stage.file('arrivals.txt', '0\r\n20\n\nsoon\n86400000000\n')
    const began = Date.now()
    const played = await stage.run('replay', file, '--wall', 'tru', '--speed', '1000000000')
    expect(played).toMatchObject({
      code: 0,
      out: 'replayed 3 · already there 0 · skipped 1\n',
      err: 'line 4: The line is not a number of milliseconds.\n',
    })
    const posts = await stage.posts('tru')
    expect(posts.map(({ text, author }) => [text, author.name])).toEqual([
      ['Post 1 of the recording', 'recording-1'],
      ['Post 2 of the recording', 'recording-2'],
      ['Post 3 of the recording', 'recording-3'],
    ])
    for (const { createdAt } of posts) {
      expect(Date.parse(createdAt)).toBeGreaterThanOrEqual(began)
      expect(Date.parse(createdAt)).toBeLessThanOrEqual(Date.now())
    }
    expect((await stage.run('replay', file, '--wall', 'tru', '--speed', '1000000000')).out).toContain('replayed 3')
  })

  test('Ctrl-C ends it between two posts', async () => {
    stage.columns = 80
    const file = stage.file('arrivals.txt', '0\n3600000\n')
    const stopped = await stage.runUntil(
      new AbortController(),
      (said) => said.includes('replayed 1'),
      'replay',
      file,
      '--wall',
      'tru',
    )
    expect(stopped).toMatchObject({ code: 130, out: 'replayed 1 · already there 0 · skipped 0\n' })
    expect(await stage.posts('tru')).toHaveLength(1)
  })
})

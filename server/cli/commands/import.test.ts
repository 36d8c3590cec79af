import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestServer } from '#server/testing/server'
import { stagePerTest, table, ways } from '../stage'

const stage = stagePerTest()

describe.each(ways)('import %s', (_way, open) => {
  let server: TestServer | null
  beforeEach(async () => {
    server = await open(stage)
    await stage.run('wall', 'create', 'tru')
  })
  afterEach(async () => {
    await server?.stop()
  })

  test('[P4] brings each post once, names bad lines by number and skips them', async () => {
    const first = await stage.run('import', stage.file('posts.csv', table), '--wall', 'tru')
    expect(first).toEqual({
      code: 0,
      out: 'imported 3 · already there 0 · skipped 1\n',
      err: 'line 4: The line has 3 fields, not 6.\n',
    })
    expect((await stage.run('import', 'posts.csv', '--wall', 'tru')).out).toBe(
      'imported 0 · already there 3 · skipped 1\n',
    )
    expect((await stage.posts('tru')).map(({ text, createdAt }) => [text, createdAt])).toEqual([
      ['One & two #tag', '2013-07-19T07:43:54.000Z'],
      ['Three, "four"', '2013-07-19T07:43:56.000Z'],
      ['Five', '2013-07-19T07:45:00.000Z'],
    ])
  })

  test('names what is wrong with a line of NDJSON, whatever it is', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    const lines = [
      '{"id":"1","source":"x","author":{"handle":"ada"},"text":"First"}',
      '{"id":"2","text":"no author"}',
      '{"id":3,"author":{"handle":"eve"},"text":"a number"}',
      'null',
      '',
      `{"id":"6","author":{"handle":"eve"},"text":"deep","geo":${deep}}`,
      `{"id":"7","author":{"handle":"eve"},"text":"deeper than we take","geo":${'['.repeat(40)}${']'.repeat(40)}}`,
      '{"id":"8","author":{"handle":"eve"},"text":"Last"}',
      '{"id":',
    ]
    const { code, out, err } = await stage.run('import', stage.file('p.ndjson', lines.join('\n')), '--wall', 'tru')
    expect([code, out]).toEqual([0, 'imported 2 · already there 0 · skipped 6\n'])
    expect(err.trim().split('\n').sort()).toEqual([
      'line 2: author is missing.',
      'line 3: id: Send id as a string, in quotes: JSON numbers of this size are rounded.',
      'line 4: post: A post is a JSON object with id, author and text.',
      'line 6: post: The post is nested too deep.',
      'line 7: post: A post is a JSON object with id, author and text.',
      'line 9: The last line is cut off: it is not whole JSON.',
    ])
    expect((await stage.posts('tru')).map(({ id }) => id)).toEqual(['x:1', 'webhook:8'])
  })

  test('takes lines that together are more than one request may bring', async () => {
    const lines = Array.from({ length: 12 }, (_, at) =>
      JSON.stringify({ id: `${at}`, author: { handle: 'ada' }, text: `${at} ${'x'.repeat(900_000)}` }),
    )
    const { code, out } = await stage.run('import', stage.file('long.ndjson', lines.join('\n')), '--wall', 'tru')
    expect([code, out]).toEqual([0, 'imported 12 · already there 0 · skipped 0\n'])
  })

  test('takes the format from the option where the ending does not tell', async () => {
    stage.file('posts.data', table)
    const { out } = await stage.run('import', 'posts.data', '--wall', 'tru', '--format', 'csv')
    expect(out).toContain('imported 3')
  })
})

const many = Array.from({ length: 2_000 }, (_, at) =>
  JSON.stringify({ id: `${at}`, author: { handle: `a${at % 40}` }, text: `Post ${at}` }),
).join('\n')

test('a terminal sees a bar that never wraps, and no trace of it in the end', async () => {
  stage.columns = 40
  await stage.run('wall', 'create', 'tru', '--rules', 'off')
  const { err } = await stage.run('import', stage.file('many.ndjson', many), '--wall', 'tru')
  expect(err).toContain('█')
  const drawn = err.split('\r\u001b[2K')
  expect(drawn.at(-1)).toBe('')
  for (const line of drawn) expect(line.length).toBeLessThan(40)
})

test('[P2] Ctrl-C keeps what was sent, and says how far it came', async () => {
  stage.columns = 80
  await stage.run('wall', 'create', 'tru', '--rules', 'off')
  const file = stage.file('many.ndjson', many)
  const stopped = await stage.runUntil(
    new AbortController(),
    (said) => said.includes('█'),
    'import',
    file,
    '--wall',
    'tru',
  )
  expect(stopped.code).toBe(130)
  expect(stopped.out).toBe('imported 500 · already there 0 · skipped 0\n')
  expect((await stage.run('import', file, '--wall', 'tru')).out).toBe(
    'imported 1,500 · already there 500 · skipped 0\n',
  )
})

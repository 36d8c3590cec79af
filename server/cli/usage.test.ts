import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stagePerTest } from './stage'

const stage = stagePerTest()

test.each([
  [['stats'], '--wall'],
  [['fly'], 'fly'],
  [['invite', '--wall', 'tru', '--role', 'king', '--name', 'M'], '--role'],
  [['invite', '--wall', 'tru', '--role', 'owner'], '--name'],
  [['token', '--wall', 'tru', '--scope', 'all'], '--scope'],
  [['wall', 'create', 'tru', '--mode', 'later'], '--mode'],
  [['wall', 'create'], 'slug'],
  [['import', 'a.csv', '--wall', 'tru', '--format', 'xml'], '--format'],
  [['replay', 'a.csv', '--wall', 'tru', '--speed', '0'], '--speed'],
  [['replay', 'a.csv', '--wall', 'tru', '--speed', 'fast'], '--speed'],
  [['export', '--wall', 'tru', '--format', 'xml'], '--format'],
])('%j is not understood: that ends with 2 and names what is wrong', async (args, named) => {
  const { code, out, err } = await stage.run(...args)
  expect([code, out]).toEqual([2, ''])
  expect(err.split('\n')[0]).toContain(named)
})

test('help is no fault', async () => {
  const { code, out } = await stage.run('--help')
  expect(code).toBe(0)
  for (const name of ['wall', 'invite', 'token', 'import', 'replay', 'export', 'stats']) expect(out).toContain(name)
})

test.each([
  ['nowhere.csv', 'file: There is no file nowhere.csv.\n'],
  ['.', 'file: . is a folder. Name a file in it.\n'],
  ['notes.md', 'file: Say what notes.md is with --format csv or --format ndjson.\n'],
  ['times.txt', 'file: Say what times.txt is with --format csv or --format ndjson.\n'],
])('a file that cannot be imported, %s, is told in a sentence', async (name, err) => {
  stage.file('notes.md', 'notes')
  stage.file('times.txt', '0\n')
  expect(await stage.run('import', name, '--wall', 'tru')).toEqual({ code: 1, out: '', err })
})

test('a wrong setting is told in a sentence', async () => {
  stage.env = { BACKCHANNEL_SECRET: 'short' }
  expect(await stage.run('wall', 'list')).toEqual({
    code: 1,
    out: '',
    err: 'Wrong settings:\n  BACKCHANNEL_SECRET must be at least 32 characters of chance.\n',
  })
})

test('a server with another secret is told apart from one that refuses', async () => {
  const server = await stage.serve()
  try {
    stage.env = { BACKCHANNEL_SECRET: 'another secret, also long enough to be taken' }
    const { code, err } = await stage.run('wall', 'create', 'a')
    expect([code, err]).toEqual([1, expect.stringContaining('has another BACKCHANNEL_SECRET')])
  } finally {
    await server.stop()
  }
})

test('a note of a server that is gone does not keep anyone from the store', async () => {
  const gone = { pid: 2 ** 30, port: 1, origin: 'http://127.0.0.1:1' }
  writeFileSync(join(stage.folder, 'server.json'), JSON.stringify(gone))
  expect(await stage.run('wall', 'create', 'tru')).toMatchObject({ code: 0, out: 'tru\n' })
})

import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { stagePerTest } from './stage'

const stage = stagePerTest()

const backchannel = (...args: string[]) => {
  const { HOME, PATH } = process.env
  // Empty, so that no .env of this checkout leads the test elsewhere.
  const env = { HOME, PATH, NODE_ENV: 'production', BACKCHANNEL_DATA_DIR: stage.folder, REDIS_URL: '' } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/backchannel.mjs', ...args], {
    env: { ...env, INIT_CWD: stage.folder },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('the program makes a wall, reads a file from where the person is, and says how it ended', () => {
  expect(backchannel('wall', 'create', 'tru')).toEqual({ status: 0, stdout: 'tru\n', stderr: '' })
  stage.file('posts.ndjson', '{"id":"1","author":{"handle":"ada"},"text":"First"}\n')
  expect(backchannel('import', 'posts.ndjson', '--wall', 'tru').stdout).toBe(
    'imported 1 · already there 0 · skipped 0\n',
  )
  expect(backchannel('stats', '--wall', 'nowhere')).toEqual({
    status: 1,
    stdout: '',
    stderr: 'There is no such wall.\n',
  })
  expect(backchannel('fly').status).toBe(2)
})

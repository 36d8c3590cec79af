import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ConfigError, readConfig, settings } from './config'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backchannel-config-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const read = (env: Record<string, string>) => readConfig({ BACKCHANNEL_DATA_DIR: folder, ...env })
/** What the start would print, line by line. */
const faults = (env: Record<string, string>): string[] => {
  try {
    read(env)
    return []
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.trim())
  }
}
const secret = 'x'.repeat(32)

describe('a setting that is wrong stops the start and names itself', () => {
  test.each([
    ['PORT', 'x'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PUBLIC_URL', 'wall.example.org'],
    ['PUBLIC_URL', 'https://wall.example.org/path'],
    ['PUBLIC_URL', 'ftp://wall.example.org'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['REDIS_URL', 'localhost:6379'],
    ['REDIS_URL', 'redis://'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', '-1'],
    ['BACKCHANNEL_SECRET', 'short'],
    ['BACKCHANNEL_PASSCODE', '1234567'],
    ['BACKCHANNEL_DEMO', 'no'],
    ['BACKCHANNEL_ROLE', 'everything'],
  ])('%s=%s', (name, value) => {
    const said = faults({ BACKCHANNEL_SECRET: secret, [name]: value })
    expect(said).toEqual([expect.stringMatching(new RegExp(`^${name} .{5,}\\.$`))])
  })

  test('[P14] but never its value, which may be a secret', () => {
    const names = Object.keys(settings).filter((name) => name !== 'HOST' && name !== 'BACKCHANNEL_DATA_DIR')
    const said = faults(Object.fromEntries(names.map((name) => [name, 'hunter2'])))
    expect(said.length).toBeGreaterThan(6)
    expect(said.join()).not.toContain('hunter2')
  })

  test('all of them at once', () => {
    const said = faults({ PORT: 'x', BACKCHANNEL_ROLE: 'x', BACKCHANNEL_NONSENSE: 'x' })
    expect(said.map((line) => line.split(' ')[0]).sort()).toEqual(['BACKCHANNEL_NONSENSE', 'BACKCHANNEL_ROLE', 'PORT'])
  })

  test('[P14] a secret that several processes must share is not made up by each', () => {
    const said = faults({ REDIS_URL: 'redis://127.0.0.1' })
    expect(said).toEqual([expect.stringMatching(/^BACKCHANNEL_SECRET must be given with REDIS_URL/)])
    expect(existsSync(join(folder, 'secret'))).toBe(false)
    expect(read({ REDIS_URL: 'redis://127.0.0.1', BACKCHANNEL_SECRET: secret }).redisUrl).toBe('redis://127.0.0.1')
  })
})

describe('a setting of ours that is unknown', () => {
  test('stops the start and names itself, and the one that was meant', () => {
    expect(faults({ BACKCHANNEL_PASCODE: 'x' })).toEqual([
      'BACKCHANNEL_PASCODE is not a setting. Did you mean BACKCHANNEL_PASSCODE?',
    ])
    expect(faults({ BACKCHANNEL_FOO_BAR: '' })).toEqual(['BACKCHANNEL_FOO_BAR is not a setting. See .env.example.'])
    expect(faults({ BACKCHANNEL_: '1' })).toHaveLength(1)
  })

  test('is none without our prefix, nor when we set it ourselves', () => {
    expect(faults({ POST: '1', REDIS: 'x', PATH: '/bin', backchannel_port: '1', BACKCHANNEL_LOOPBACK: 'x' })).toEqual(
      [],
    )
  })
})

describe('settings that are right', () => {
  test('have the defaults of the table, and an empty one is absent', () => {
    const absent = Object.fromEntries(Object.keys(settings).map((name) => [name, '']))
    for (const config of [read({}), read({ ...absent, BACKCHANNEL_DATA_DIR: folder })]) {
      expect(config).toMatchObject({
        port: 3000,
        publicUrl: null,
        redisUrl: null,
        passcode: null,
        demo: true,
        role: 'all',
      })
    }
  })

  test('are taken as they are given', () => {
    const config = read({
      PORT: '0',
      HOST: '::1',
      PUBLIC_URL: 'https://wall.example.org/',
      TRUST_PROXY: '2',
      BACKCHANNEL_SECRET: secret,
      BACKCHANNEL_PASSCODE: 'open sesame',
      BACKCHANNEL_DEMO: 'off',
      BACKCHANNEL_ROLE: 'collect',
    })
    expect(config).toMatchObject({ port: 0, host: '::1', publicUrl: 'https://wall.example.org', trustProxy: 2, secret })
    expect(config).toMatchObject({ passcode: 'open sesame', demo: false, role: 'collect', dataDir: folder })
  })

  test('[P14] the secret is made when absent, kept for the next start, and nobody else’s to read', () => {
    const made = read({}).secret
    expect(made.length).toBeGreaterThanOrEqual(43)
    expect(read({}).secret).toBe(made)
    expect(statSync(join(folder, 'secret')).mode & 0o077).toBe(0)
  })

  test('the data folder is made', () => {
    const deeper = join(folder, 'a', 'b')
    expect(read({ BACKCHANNEL_DATA_DIR: deeper }).dataDir).toBe(deeper)
    expect(existsSync(deeper)).toBe(true)
  })
})

test('.env.example lists exactly the settings there are, each with its line and its default, and sets none', () => {
  const blocks = Object.entries(settings).map(([name, schema]) => {
    expect(schema.description).toMatch(/^[A-Za-z].*\.$/)
    const standard: unknown = schema.safeParse(undefined).data
    return `# ${schema.description}\n# ${name}=${standard ?? ''}\n`
  })
  const head = '# The settings of Backchannel. Copy this file to .env, and take the # from what you set.\n\n'
  expect(readFileSync('.env.example', 'utf8')).toBe(head + blocks.join('\n'))
})

test('[P14] a secret that is there but too short stops the start, and is never replaced', () => {
  writeFileSync(join(folder, 'secret'), '\n')
  expect(() => readConfig({ BACKCHANNEL_DATA_DIR: folder })).toThrow(/holds no secret/)
  expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe('\n')
})

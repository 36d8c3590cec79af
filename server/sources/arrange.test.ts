import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { project } from '#lib/project'
import { startServer, type TestServer } from '#server/testing/server'
import { aborted } from './aborted'
import type { Source, SourceContext } from './source'

type Options = { readonly servers: readonly string[] }

let folder: string
let server: TestServer
let lives: SourceContext<Options>[]

/** A network of the test's own. */
const fake: Source<Options> = {
  name: 'fake',
  form: {
    label: 'Fake',
    explain: 'Brings nothing.',
    options: z.strictObject({
      servers: z.array(z.string().min(3)).default(['one.example']).meta({ title: 'Servers' }),
    }),
    keys: [
      { name: 'token', label: 'token', setting: 'BACKCHANNEL_FAKE_TOKEN', optional: false },
      { name: 'extra', label: 'extra', setting: 'BACKCHANNEL_FAKE_EXTRA', optional: true },
    ],
  },
  follow: async (context) => {
    lives.push(context)
    context.say('green', 'Listening')
    await aborted(context.signal)
  },
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backchannel-arrange-'))
  lives = []
  server = await startServer({ dataDir: folder, sources: [fake] })
  await server.createWall('demo')
})
afterEach(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const arrange = (body: unknown, headers?: Record<string, string>) =>
  server.call('PUT', '/api/walls/demo/sources/fake', body, headers)
const info = async () => (await server.call('GET', '/api/walls/demo/sources')).json().sources[0]

test('a source with a form is off until an owner turns it on, and starts anew when it is arranged otherwise', async () => {
  expect(lives).toEqual([])
  expect((await arrange({ on: true, keys: { token: 'secret-one' } })).status).toBe(200)
  await vi.waitFor(() => expect(lives).toHaveLength(1))
  expect(lives[0]?.options).toEqual({ servers: ['one.example'] })
  expect(lives[0]?.keys).toEqual({ token: 'secret-one' })
  await arrange({ options: { servers: ['two.example'] } })
  await vi.waitFor(() => expect(lives).toHaveLength(2))
  expect(lives[0]?.signal.aborted).toBe(true)
  expect(lives[1]?.options).toEqual({ servers: ['two.example'] })
  expect(lives[1]?.keys).toEqual({ token: 'secret-one' })
  await arrange({ on: false })
  await vi.waitFor(() => expect(lives[1]?.signal.aborted).toBe(true))
  expect(lives).toHaveLength(2)
})

test('[P14] keys are stored sealed, never told again, and never leave in any view', async () => {
  await arrange({ on: true, keys: { token: 'a-very-secret-token' } })
  await vi.waitFor(() => expect(lives).toHaveLength(1))
  expect(JSON.stringify(await info())).not.toContain('a-very-secret-token')
  expect(await info()).toMatchObject({ on: true, hasKeys: true })
  const record = { kind: 'source' as const, id: 'fake', seq: 1, on: true, options: {}, keys: 'sealed' }
  expect(project(record, 'public')).toBeNull()
  expect(JSON.stringify(project(record, 'curator'))).not.toContain('sealed')
  const files = readdirSync(join(folder, 'walls'))
  expect(files).toContain('demo.wall')
  for (const name of files) expect(readFileSync(join(folder, 'walls', name)).includes('a-very-secret')).toBe(false)
})

test('what is missing or wrong is named by its field, and nothing is changed', async () => {
  expect((await arrange({ on: true })).json().error).toMatchObject({ field: 'keys.token' })
  expect((await arrange({ options: { servers: ['x'] } })).json().error).toMatchObject({ field: 'options.servers.0' })
  expect((await arrange({ options: { server: 'x' } })).status).toBe(400)
  expect((await arrange({ keys: { tokken: 'x' } })).json().error).toMatchObject({ field: 'keys.tokken' })
  expect((await server.call('PUT', '/api/walls/demo/sources/nope', {})).status).toBe(404)
  expect(await info()).toMatchObject({ on: false, options: {}, hasKeys: false })
  expect(lives).toEqual([])
})

test('only an owner arranges; a curator may look', async () => {
  const headers = {
    cookie: await server.signIn('demo', 'curator'),
    origin: server.origin,
    'content-type': 'application/json',
  }
  expect((await arrange({ on: false }, headers)).status).toBe(403)
  expect((await server.call('GET', '/api/walls/demo/sources', undefined, headers)).status).toBe(200)
  expect((await server.call('GET', '/api/walls/demo/sources', undefined, {})).status).toBe(401)
})

import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** Characters of a secret. */
const fewest = 32

/** Every setting: its form, its default, and the line that explains it in .env.example (a test compares). */
export const settings = {
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000).describe('Port to listen on.'),
  HOST: z.string().min(1).default('0.0.0.0').describe('Address to listen on.'),
  PUBLIC_URL: origin()
    .optional()
    .describe('Where visitors reach us, such as https://wall.example.org: used in links, QR codes and origin checks.'),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/[^/]+/, 'must be redis://host[:port] or rediss://…')
    .optional()
    .describe('Share walls between processes through Redis 7 or later. Without it each wall is a file of its own.'),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'])
    .default('info')
    .describe('How much to log: silent, error, warn, info, debug.'),
  TRUST_PROXY: z.coerce
    .number()
    .int()
    .min(0)
    .max(8)
    .default(0)
    .describe('How many reverse proxies stand before us: so many X-Forwarded-For entries are believed.'),
  BACKCHANNEL_DATA_DIR: z.string().min(1).default('./data').describe('Folder of the walls’ files and of the secret.'),
  BACKCHANNEL_SECRET: z
    .string()
    .min(fewest, `must be at least ${fewest} characters of chance`)
    .optional()
    .describe(
      'Seals cookies and signs links. Made and kept in the data folder when absent; must be given with REDIS_URL, the same to every process.',
    ),
  BACKCHANNEL_PASSCODE: z
    .string()
    .min(8, 'must be at least 8 characters')
    .optional()
    .describe('Lets a curator sign in at /enter with a name and this code.'),
  BACKCHANNEL_DEMO: z.enum(['on', 'off']).default('on').describe('off: start without the demo wall.'),
  BACKCHANNEL_ROLE: z
    .enum(['all', 'serve', 'collect'])
    .default('all')
    .describe('What this process does: all, serve (pages and sockets), collect (sources).'),
  BACKCHANNEL_MASTODON_TOKEN: z
    .string()
    .min(1)
    .optional()
    .describe('Access token (scope read) for the first Mastodon server of every wall that has none of its own.'),
} as const

function origin() {
  return z
    .string()
    .refine((text) => URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, '') && /^https?:/.test(text), {
      message: 'must be http(s)://host[:port] and nothing behind it',
    })
}

/** The settings that are keys of sources; each is one of the above. */
export const sourceSettings: readonly (keyof typeof settings)[] = ['BACKCHANNEL_MASTODON_TOKEN']

export type Config = {
  readonly port: number
  readonly host: string
  readonly publicUrl: string | null
  readonly redisUrl: string | null
  readonly logLevel: z.infer<(typeof settings)['LOG_LEVEL']>
  readonly trustProxy: number
  readonly dataDir: string
  readonly secret: string
  readonly passcode: string | null
  readonly demo: boolean
  readonly role: 'all' | 'serve' | 'collect'
  /** Keys of sources, by setting. */
  readonly sourceEnv: Readonly<Record<string, string>>
}

/** A setting is wrong. The message names every one at fault and never repeats a value. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** Set by ourselves for our own pages (app/wire/api.ts), not by anyone else. */
const ours = new Set(['BACKCHANNEL_LOOPBACK'])

/** Reads the settings from an environment, once. Throws ConfigError; makes the data folder, and the secret when none is given. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  const faults: string[] = []
  for (const key of Object.keys(env)) {
    if (!key.startsWith('BACKCHANNEL_') || key in settings || ours.has(key)) continue
    faults.push(`${key} is not a setting.${suggestion(key)}`)
  }
  // An empty value is an absent one, as in `.env` files.
  const given = Object.fromEntries(
    Object.entries(env).filter(([key, value]) => key in settings && value?.trim() !== ''),
  )
  const read = z.object(settings).safeParse(given)
  if (!read.success)
    for (const issue of read.error.issues) faults.push(`${issue.path.join('.')} ${said(issue.message)}`)
  if (read.success && read.data.REDIS_URL !== undefined && read.data.BACKCHANNEL_SECRET === undefined) {
    faults.push('BACKCHANNEL_SECRET must be given with REDIS_URL, the same to every process.')
  }
  if (!read.success || faults.length > 0)
    throw new ConfigError(`Wrong settings:\n${faults.map((it) => `  ${it}`).join('\n')}`)
  const { data } = read
  const dataDir = resolve(data.BACKCHANNEL_DATA_DIR)
  mkdirSync(dataDir, { recursive: true })
  return {
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.PUBLIC_URL?.replace(/\/$/, '') ?? null,
    redisUrl: data.REDIS_URL ?? null,
    logLevel: data.LOG_LEVEL,
    trustProxy: data.TRUST_PROXY,
    dataDir,
    secret: data.BACKCHANNEL_SECRET ?? keptSecret(dataDir),
    passcode: data.BACKCHANNEL_PASSCODE ?? null,
    demo: data.BACKCHANNEL_DEMO === 'on',
    role: data.BACKCHANNEL_ROLE,
    sourceEnv: Object.fromEntries(
      sourceSettings.flatMap((name) => (data[name] === undefined ? [] : [[name, String(data[name])]])),
    ),
  }
}

const said = (message: string): string => (message.endsWith('.') ? message : `${message}.`)

const suggestion = (key: string): string => {
  const near = Object.keys(settings).find((known) => distance(known, key) <= 3)
  return near === undefined ? ' See .env.example.' : ` Did you mean ${near}?`
}

/** Levenshtein distance. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1])
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap))
    }
    row = next
  }
  return row[b.length] ?? 0
}

const keptSecret = (dataDir: string): string => {
  const file = join(dataDir, 'secret')
  try {
    const secret = readFileSync(file, 'utf8').trim()
    if (secret.length < fewest)
      throw new ConfigError(`${file} holds no secret of ${fewest} characters. Remove it to get a new one.`)
    return secret
  } catch (error) {
    // Only an absent one is made anew: with another secret every cookie, link and kept key would be lost.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    const secret = randomBytes(32).toString('base64url')
    writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' })
    return secret
  }
}

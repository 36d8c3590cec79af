import { rm } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'
import { compressFolder } from './compress.mjs'
import { install } from './install.mjs'
import { checkNode, root } from './project.mjs'
import { hashOf, readStamp, writeStamp } from './stamp.mjs'
import { runInstalled } from './tool.mjs'

const sources = [
  'app',
  'components',
  'lib',
  'server',
  'public',
  'bin',
  'next.config.js',
  'postcss.config.mjs',
  'package-lock.json',
]
const stamp = 'dist/stamp'

const buildPages = async (quiet) => {
  // Types of routes that are gone would fail the build; compressed files of an older build would be served for ever.
  await Promise.all([
    rm(`${root}/.next/dev/types`, { recursive: true, force: true }),
    rm(`${root}/.next/static`, { recursive: true, force: true }),
  ])
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const code = await runInstalled('next/dist/bin/next', ['build'], { env, quiet })
  if (code !== 0) throw new Error('The pages could not be built: see above.')
  await compressFolder(`${root}/.next/static`)
}

/** Builds when a source has changed since the last time. Throws when a tool fails, which then has said why. */
export const build = async ({ force = false, quiet = true } = {}) => {
  const hash = hashOf(sources)
  if (!force && readStamp(stamp) === hash) return
  console.error('Building …')
  await rm(`${root}/${stamp}`, { force: true })
  await Promise.all([bundle({ server: 'server/main.ts', cli: 'server/cli/main.ts' }), buildPages(quiet)])
  writeStamp(stamp, hash)
}

/** As `build`, for programs: ends the process when it fails. */
export const buildOrEnd = async (options) => {
  await build(options).catch((error) => {
    console.error(error.message)
    process.exit(1)
  })
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  checkNode()
  await install()
  await buildOrEnd({ force: true, quiet: false })
}

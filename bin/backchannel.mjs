#!/usr/bin/env node
import { bundle } from './bundle.mjs'
import { install } from './install.mjs'
import { checkNode, endWithParent, loadSettings, root } from './project.mjs'
import { hashOf, readStamp, writeStamp } from './stamp.mjs'

checkNode()
await install()
const hash = hashOf(['lib', 'server', 'bin', 'package-lock.json'])
const stamp = 'dist/cli-stamp'
if (readStamp(stamp) !== hash) {
  await bundle({ cli: 'server/cli/main.ts' })
  writeStamp(stamp, hash)
}
loadSettings()
// npm runs us in the project's folder; files are named from where the person is. The data folder is the project's.
const cwd = process.env.INIT_CWD ?? process.cwd()
process.chdir(root)
endWithParent()
const { main } = await import('../dist/cli.mjs')
process.exitCode = await main({ args: process.argv.slice(2), cwd, env: process.env })
// A store that could not be opened is still being tried: nobody waits for it any more.
if (process.exitCode !== 0) process.exit()

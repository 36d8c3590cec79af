import { buildOrEnd } from './build.mjs'
import { install } from './install.mjs'
import { checkNode, endWithParent, loadSettings, root } from './project.mjs'

checkNode()
endWithParent()
await install()
await buildOrEnd()
loadSettings()
process.env.NODE_ENV = 'production'
process.env.NEXT_TELEMETRY_DISABLED ??= '1'
// In this process, so that Ctrl-C and SIGTERM reach the server itself and nothing is left behind.
const { run } = await import('../dist/server.mjs')
await run(root)

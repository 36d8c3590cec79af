import { buildOrEnd } from './build.mjs'
import { bundle } from './bundle.mjs'
import { install } from './install.mjs'
import { checkNode, root } from './project.mjs'
import { runTool } from './tool.mjs'

checkNode()
await install({ development: true })
await buildOrEnd()
await bundle({ bench: 'bench/main.ts' })
const args = ['--enable-source-maps', `${root}/dist/bench.mjs`, ...process.argv.slice(2)]
process.exit(await runTool(process.execPath, args, { env: { NODE_ENV: 'production' } }))

import { buildOrEnd } from './build.mjs'
import { bundle } from './bundle.mjs'
import { install } from './install.mjs'
import { checkNode, endWithParent, root } from './project.mjs'
import { runTool } from './tool.mjs'

checkNode()
endWithParent()
await install({ development: true })
await buildOrEnd()
await bundle({
  bench: 'bench/main.ts',
  'bench-clients': 'bench/clients.ts',
  'bench-peer': 'bench/peer.ts',
  'bench-server': 'bench/server.ts',
})
const args = ['--enable-source-maps', `${root}/dist/bench.mjs`, ...process.argv.slice(2)]
process.exit(await runTool(process.execPath, args, { env: { NODE_ENV: 'production' } }))

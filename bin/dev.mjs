import { install } from './install.mjs'
import { checkNode, endWithParent } from './project.mjs'
import { runInstalled } from './tool.mjs'

checkNode()
endWithParent()
await install({ development: true })
// Pages reload by themselves (Next's own watching, inside our server); the server starts anew when its files change.
const args = ['watch', '--clear-screen=false', 'bin/dev-server.mjs']
process.exit(
  await runInstalled('tsx/dist/cli.mjs', args, { env: { NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' } }),
)

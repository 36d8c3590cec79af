import { run } from '../server/main.ts'
import { loadSettings, root } from './project.mjs'

loadSettings()
await run(root)

import { run } from '#server/main'

/** Our server, as `npm start` runs it, for the bench to start as a process of its own. */
await run(process.cwd())

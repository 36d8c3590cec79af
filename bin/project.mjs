import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')

/** Ends at once, saying why, on a Node that cannot run us. */
export const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Backchannel needs Node 20.19 or later; this is ${process.versions.node} (${process.execPath}).`)
  process.exit(1)
}

/** Settings from `.env`, where there is one. What the environment says already stays. */
export const loadSettings = () => {
  try {
    process.loadEnvFile(`${root}/.env`)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}

/**
 * Under npm there is a shell between npm and us: told to end, npm ends the shell and we would be left running. So we
 * end, as if told ourselves, when our parent is gone.
 */
export const endWithParent = () => {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const look = () => process.ppid === parent || process.kill(process.pid, 'SIGTERM')
  setInterval(look, 250).unref()
}

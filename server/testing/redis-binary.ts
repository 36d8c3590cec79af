import { execFileSync, spawnSync } from 'node:child_process'

const found = (command: string): boolean => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0

const search = (): string | undefined => ['redis-server', '/usr/bin/redis-server'].find(found)

/** The redis-server to test with; installed by apt when it is missing and we may. Throws Error saying what to do. */
export const redisBinary = (): string => {
  const there = search()
  if (there !== undefined) return there
  if (process.getuid?.() === 0 && found('apt-get')) {
    execFileSync('apt-get', ['install', '-y', 'redis-server'], { stdio: 'ignore' })
    const installed = search()
    if (installed !== undefined) return installed
  }
  throw new Error(
    'The tests need redis-server 7.0 or later. Install it (apt-get install redis-server) and run them again.',
  )
}

import { newClient } from '#server/log/redis-client'
import { Lease } from './lease'

/** A process of its own that takes a wall's lease and keeps it until it is killed: `lease-child.ts <redis> <wall>`. */
const [, , url = '', wall = ''] = process.argv

const main = async () => {
  const redis = newClient(url, 'backchannel-lease-child')
  const lease = new Lease({ redis, connected: redis.connect(), wall })
  const work = async () => {
    process.stdout.write('held\n')
    await new Promise(() => {})
  }
  await lease.run(new AbortController().signal, work, () => {})
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})

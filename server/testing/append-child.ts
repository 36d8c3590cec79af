import { writeSync } from 'node:fs'
import { StoreUnavailable } from '#server/log/log'
import { openSqliteLog } from '#server/log/sqlite'
import { received } from './log'

/**
 * A process of its own that appends until it is killed: `append-child.ts <file>`. It prints `<once key> <seq>` for
 * each entry acknowledged, and `refused <code>` for each call the store could not take.
 */
const [, , file = ''] = process.argv
const say = (line: string) => writeSync(1, `${line}\n`)

const main = async () => {
  const log = await openSqliteLog({ file })
  const writer = async (name: string) => {
    for (let n = 1; ; n += 1) {
      const keys = [`${name}:${n}:a`, `${name}:${n}:b`, `${name}:${n}:c`]
      try {
        const entries = await log.append(keys.map((once) => ({ event: received(once), once })))
        for (const [index, { seq }] of entries.entries()) say(`${keys[index]} ${seq}`)
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error
        say(`refused ${error.code}`)
        // As a source does that tries the same posts again.
        n -= 1
      }
    }
  }
  await Promise.all(['x', 'y', 'z'].map(writer))
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})

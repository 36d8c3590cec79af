import type { Redis } from 'ioredis'
import type { Encoded } from './encode'
import type { Appended } from './log'
import { newEpoch, type RedisLife } from './redis-life'
import { appendScript } from './redis-script'

type AppendReply = [
  epoch: string,
  base: number,
  seq: number,
  renewed: number,
  before: number,
  at: string,
  ...results: (number | [seq: number, e: string, body: string])[],
]

/** Appends the drafts in one script; each gets its own answer. Throws StoreUnavailable and LogDamaged. */
export const send = async (redis: Redis, life: RedisLife, drafts: readonly Encoded[]): Promise<Appended[]> => {
  // The rest of the stream's field `e`, which the script begins with the time.
  const tails = drafts.map(({ type, once }) => `"type":"${type}"${once === null ? '' : `,"once":${once}`}}`)
  const args = drafts.flatMap(({ once, event }, index) => [once ?? '', tails[index] ?? '', event])
  const reply = await life.call(redis, appendScript, [newEpoch(), ...args])
  const [epoch, base, seq, renewed, before, at, ...results] = reply as AppendReply
  if (renewed === 1) life.renewed({ epoch, base, seq }, before)
  return results.map((result, index): Appended => {
    if (typeof result !== 'number') {
      const [first, e, body] = result
      return { seq: first, at: JSON.parse(e).at, event: JSON.parse(body), repeated: true }
    }
    life.saw({ epoch, seq: result, e: `{"at":${at},${tails[index]}` })
    return { seq: result, at: Number(at), event: JSON.parse(drafts[index]?.event ?? ''), repeated: false }
  })
}

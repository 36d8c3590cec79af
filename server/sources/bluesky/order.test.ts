import fc from 'fast-check'
import { expect, test } from 'vitest'
import { networkPerTest } from './network'

const network = networkPerTest()

test('any order of a post’s versions, twice or more, ends in the same record', async () => {
  await network.server()
  network.follow()
  await network.listening()
  const histories = fc.record({
    texts: fc.array(fc.constantFrom('with #JSConf', 'without'), { minLength: 1, maxLength: 4 }),
    isDeleted: fc.boolean(),
    order: fc.array(fc.nat(99), { minLength: 5, maxLength: 12 }),
  })
  await fc.assert(
    fc.asyncProperty(histories, async ({ texts, isDeleted, order }) => {
      const summary = async (indices: readonly number[]) => {
        const { uri, versions } = network.versionsOf(texts, isDeleted)
        for (const at of indices) network.tell(versions[at % versions.length] ?? versions[0])
        // What is told after them has come: so have they.
        network.post('Mark #JSConf')
        await network.settled([uri])
        const record = network.records.find(({ id }) => id === `bluesky:${uri}`)
        if (record?.retracted) return 'retracted'
        const wanted = record?.post
        return wanted == null ? null : { text: wanted.text, edited: record?.edited }
      }
      const count = texts.length + Number(isDeleted)
      const all = Array.from({ length: count }, (_, at) => at)
      const shuffled = [...all, ...order].sort(
        (a, b) => (order[a % order.length] ?? 0) - (order[b % order.length] ?? 0),
      )
      expect(await summary(shuffled)).toEqual(await summary(all))
    }),
    { numRuns: 60 },
  )
})

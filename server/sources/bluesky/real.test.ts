import { expect, test } from 'vitest'
import { postState } from '#lib/record'
import { until } from '../until'
import { networkPerTest } from './network'
import { RealNetwork, whyNoRealNetwork } from './real'

if (whyNoRealNetwork !== null) console.warn(`Skipped: the tests against a real Bluesky network (${whyNoRealNetwork}).`)

const network = networkPerTest('right')

test.skipIf(whyNoRealNetwork !== null)(
  'a real network, its connections cut: the wall has what it has',
  async () => {
    const server = await network.server('v1')
    const real = new RealNetwork((event) => {
      const v1 = JSON.stringify(event)
      server.tell({ time: event.time_us, v1, v2: v1 })
    })
    await real.ready
    try {
      network.follow()
      await network.listening()
      for (const who of ['ann', 'bob']) await real.does(who, 'join')
      const record = (text: string) => ({ $type: 'app.bsky.feed.post', text, createdAt: new Date().toISOString() })
      const post = async (who: string, text: string) => {
        const { uri = '' } = await real.does(who, 'post', { record: record(text) })
        if (text.includes('#JSConf')) network.truth.set(uri, text)
        return uri
      }
      const edit = async (who: string, uri: string, text: string) => {
        await real.does(who, 'edit', { rkey: uri.slice(uri.lastIndexOf('/') + 1), record: record(text) })
        network.truth.set(uri, text)
      }
      const uris: string[] = []
      for (let at = 0; at < 12; at++) {
        const who = at % 2 === 0 ? 'ann' : 'bob'
        const uri = await post(who, `👩‍🚀 Post ${at} #JSConf`)
        uris.push(uri)
        await post(who, `Nothing of ours ${at}`)
        if (at % 3 === 0) await edit(who, uri, `Edited ${at} #jsconf`)
        if (at % 3 === 0) await edit(who, uri, `Edited ${at} again`)
        if (at % 4 === 1) {
          await real.does(who, 'remove', { uri })
          network.truth.delete(uri)
        }
        if (at % 5 === 2) server.cut(1001)
      }
      await network.settled()
      const firstOf = (who: number) => network.records.find(({ id }) => id === `bluesky:${uris[who]}`)
      await real.does('ann', 'leave')
      await until(() => {
        const record = firstOf(0)
        return record !== undefined && postState(record) === 'hidden'
      })
      await real.does('ann', 'return')
      await until(() => {
        const record = firstOf(0)
        return record !== undefined && postState(record) === 'shown'
      })
      expect(firstOf(2)?.post?.author.id).toBe(firstOf(0)?.post?.author.id)
    } finally {
      await real.stop()
    }
  },
  60_000,
)

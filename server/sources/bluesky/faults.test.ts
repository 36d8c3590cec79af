import { describe, expect, test } from 'vitest'
import { until } from '../until'
import { ann, bob, recordOf, wired } from './made'
import { networkPerTest } from './network'
import { dialWebSocket } from './web-socket'

const network = networkPerTest()
const reds = () => network.said.filter((it) => !it.startsWith('green'))

/** The same chances in every run. */
const chances = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}

/** A lively hour: posts of ours and of others, edits, deletions. `between` runs after each thing that happens. */
const live = async (steps: number, chance: () => number, between: (step: number) => unknown = () => {}) => {
  for (let step = 0; step < steps; step++) {
    const did = chance() < 0.5 ? ann : bob
    const posts = [...network.truth.keys()]
    const some = posts[Math.floor(chance() * posts.length)]
    const what = chance()
    if (some === undefined || what < 0.4) network.post(`Post ${step} #JSConf`, { did })
    else if (what < 0.7) network.post(`Nothing of ours ${step}`, { did })
    else if (what < 0.85) network.edit(some, chance() < 0.5 ? `Edited ${step} #JSConf` : `Edited ${step}`)
    else network.remove(some)
    await between(step)
  }
}
const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('the wall has exactly what the network has', () => {
  test.each(['v1', 'v2'] as const)('after connections of %s cut at random', async (wire) => {
    const chance = chances(7)
    const server = await network.server(wire)
    server.mischief.cutAfter = () => Math.ceil(chance() * 12)
    network.follow()
    await live(80, chance, turn)
    await network.settled()
    await live(40, chance, async (step) => {
      if (step % 10 === 0) server.cut(step % 20 === 0 ? 1001 : undefined)
      await turn()
    })
    server.mischief.cutAfter = undefined
    await network.settled()
    expect(server.asked.length).toBeGreaterThan(5)
  })

  test('after half frames, garbage, duplicates and frames of long ago', async () => {
    const chance = chances(11)
    const server = await network.server()
    const old: string[] = []
    server.mischief.spoil = (frame) => {
      old.push(frame)
      const rubbish = ['', '{', frame.slice(0, frame.length / 2), '[]', 'null', '{"kind":"commit","did":7}', '\u0000']
      const again = old[Math.floor(chance() * old.length)] ?? ''
      return [frame, frame, rubbish[Math.floor(chance() * rubbish.length)] ?? '', again]
    }
    network.follow()
    await network.listening()
    await live(150, chance, turn)
    await network.settled()
    await until(() => /could not be used, the last: A frame/.test(network.lamp.message))
    expect(network.lamp.lamp).toBe('green')
  })

  test('after the source was stopped and started again and again', async () => {
    const chance = chances(13)
    await network.server()
    network.follow()
    await network.listening()
    await live(100, chance, async (step) => {
      await turn()
      if (step % 15 !== 0) return
      await network.stop()
      network.post(`While nobody listened ${step} #JSConf`)
      network.follow()
    })
    await network.settled()
  })

  test('after a server that tells everything from its beginning, whatever it is asked', async () => {
    const server = await network.server()
    server.mischief.whole = true
    await live(60, chances(17))
    network.follow()
    await network.settled()
    server.cut()
    await live(60, chances(19))
    await network.settled()
    const received = network.stage.memory.entries.filter(({ event }) => event.type === 'post.received')
    expect(received.length).toBeLessThan(120)
  })

  test('when one server dies for good and the next one takes over, and when that restarts', async () => {
    const chance = chances(23)
    const [first, second] = [await network.server('v1'), await network.server('v2')]
    network.follow()
    await network.listening()
    await live(20, chance, turn)
    await first.stop()
    await live(20, chance, turn)
    await network.settled()
    expect(second.connections).toBe(1)
    expect(reds().join()).toMatch(/amber: Connecting anew: 127\.0\.0\.1:\d+ closed the connection/)
    await second.stop()
    await live(20, chance, turn)
    await until(() => network.lamp.lamp === 'red')
    expect(network.lamp.message).toMatch(
      /^No server answers, the last one: 127\.0\.0\.1:\d+ failed: ECONNREFUSED\. Trying again/,
    )
    await second.start()
    await network.settled()
    await first.start()
  })

  test('when the only server is away for a minute', async () => {
    const server = await network.server()
    network.follow()
    await network.listening()
    network.post('Before #JSConf')
    await network.settled()
    await server.stop()
    await until(() => network.lamp.lamp === 'red')
    const { since } = network.lamp
    network.clock.pass(60_000)
    await live(10, chances(29))
    expect(network.lamp).toMatchObject({ lamp: 'red', since })
    await server.start()
    await network.settled()
    await until(() => network.lamp.lamp === 'green')
  })

  test('when a server falls silent without a word', async () => {
    const server = await network.server()
    network.follow()
    await network.listening()
    network.post('One #JSConf')
    await network.settled()
    server.mischief.mute = true
    network.post('Two #JSConf')
    network.clock.pass(29_000)
    await until(() => server.asked.length > 1)
    server.mischief.mute = false
    await network.settled()
    // A quiet network is no fault.
    expect(reds().filter((it) => !it.startsWith('amber: Catching up'))).toEqual([])
  })

  test('when a server says that we are too slow, and ends it', async () => {
    const server = await network.server('v2')
    network.follow()
    await network.listening()
    network.post('One #JSConf')
    await network.settled()
    server.blurt('{"$type":"error","error":"ConsumerTooSlow","message":"too slow"}')
    network.post('Two #JSConf')
    await network.settled()
    expect(reds()).toEqual([expect.stringMatching(/ended it: we were too slow for it\.$/)])
  })

  test('when the store waits: no more is read than fits, and nothing is lost', async () => {
    await network.server()
    let open = () => {}
    const gate = new Promise<void>((resolve) => {
      open = resolve
    })
    network.around = async () => gate
    network.follow()
    await until(() => network.servers[0]?.connections === 1)
    network.post('One #JSConf')
    await live(1_500, chances(31))
    expect(network.wall.size).toBe(0)
    open()
    await network.settled()
  })
})

test('a place too old for the server: it says so, and what comes next is followed', async () => {
  const server = await network.server('v2')
  network.follow()
  await network.listening()
  network.post('One #JSConf')
  await network.settled()
  await network.stop()
  server.mischief.tooOld = true
  network.follow()
  await network.listening()
  expect(reds().at(-1)).toMatch(/^amber: Connecting anew: 127\.0\.0\.1:\d+ no longer has what we missed\.$/)
  network.post('Two #JSConf')
  await network.settled()
})

test('a wall that comes back after two days says what is lost', async () => {
  await network.server()
  network.follow()
  await network.listening()
  network.post('One #JSConf')
  await network.settled()
  await network.stop()
  network.clock.pass(48 * 3_600_000)
  network.follow()
  await until(() => /We were away longer than the 36 hours/.test(network.lamp.message))
})

test.each([401, 404, 429, 503])('a server that answers %i: the lamp is red and says so', async (status) => {
  const server = await network.server()
  server.mischief.refuse = { status }
  network.follow()
  await until(() => network.lamp.lamp === 'red')
  expect(network.lamp.message).toMatch(
    new RegExp(`^127\\.0\\.0\\.1:\\d+ answered ${status}\\. Trying again in \\d+ s\\.$`),
  )
  server.mischief.refuse = undefined
  await network.listening()
})

test('a network told of late makes the lamp amber until we have caught up', async () => {
  await network.server()
  network.follow()
  await network.listening()
  const at = network.tick()
  network.clock.pass(180_000)
  await until(() => {
    network.tell(wired({ at, record: recordOf('Nothing of ours') }))
    return reds().some((it) => /^amber: Catching up: [3-9] min behind\.$/.test(it))
  })
  await until(() => network.lamp.lamp === 'green')
})

test('a connection that nobody takes from is not read: what comes stays in the network', async () => {
  const server = await network.server()
  const stopping = new AbortController()
  const stream = await dialWebSocket(`${server.url}/subscribe`, stopping.signal)
  const flood = 'x'.repeat(10_000)
  for (let sent = 0; sent < 3_000; sent++) server.blurt(flood)
  await until(() => server.backlog > 10_000_000)
  expect((await stream.next()).length).toBeLessThan(1_000)
  stopping.abort()
  await expect(
    (async () => {
      for (;;) await stream.next()
    })(),
  ).rejects.toThrow(/closed the connection/)
})

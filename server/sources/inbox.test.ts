import { describe, expect, test } from 'vitest'
import { inboxPerTest, post } from './inbox-stage'
import { InboxStream, inboxKey } from './inbox-stream'
import { until } from './until'

const inbox = inboxPerTest()

describe('an entry of the inbox', () => {
  test('becomes a post on its wall, also one sent before anyone listened', async () => {
    await inbox.send('demo', post('1'))
    const supervisor = inbox.follow('a')
    await until(() => inbox.stage.posts.length === 1)
    await inbox.send('demo', post('2'))
    await until(async () => inbox.stage.posts.length === 2 && (await inbox.waiting()) === 0)
    expect(inbox.stage.posts).toEqual(['inbox:1', 'inbox:2'])
    expect(supervisor.lamp(2)).toMatchObject({ lamp: 'green', message: 'Listening' })
  })

  test('[P2] is settled only when its post is durable', async () => {
    const store: { answers?: () => void } = {}
    inbox.around = async (deliver) => {
      const receipts = await deliver()
      await new Promise<void>((resolve) => {
        store.answers = resolve
      })
      return receipts
    }
    inbox.follow('a')
    await inbox.send('demo', post('1'))
    await until(() => store.answers !== undefined)
    expect([await inbox.taken(), await inbox.waiting()]).toEqual([1, 1])
    store.answers?.()
    await until(async () => (await inbox.waiting()) === 0)
    expect(await inbox.taken()).toBe(0)
    expect(inbox.stage.posts).toEqual(['inbox:1'])
  })

  test('[P2] [P4] of a process that died between append and ack is taken over, and is still one post', async () => {
    const dying = new InboxStream(inbox.at.redis.url, 'dying')
    await dying.open()
    await inbox.send('demo', post('1'))
    const [entry] = await dying.next()
    await inbox.deliverTo('demo')?.([{ kind: 'post', input: JSON.parse(entry?.fields.post ?? '') }])
    inbox.follow('b')
    await until(async () => (await inbox.waiting()) === 0)
    expect(inbox.stage.posts).toEqual(['inbox:1'])
    expect(await inbox.taken()).toBe(0)
    await dying.close()
  })

  test('[P2] taken before under the same name, and not settled, is delivered, however many there are', async () => {
    const before = new InboxStream(inbox.at.redis.url, 'a')
    await before.open()
    const many = inbox.at.admin.pipeline()
    for (let n = 1; n <= 1_100; n++) many.xadd(inboxKey, '*', 'wall', 'demo', 'post', post(`${n}`))
    await many.exec()
    for (let taken = 0; taken < 1_100; ) taken += (await before.next()).length
    inbox.follow('a', 600_000)
    await until(async () => (await inbox.waiting()) === 0)
    expect(inbox.stage.posts).toHaveLength(1_100)
    await before.close()
  })

  test('[P2] that the store did not take is delivered when the store is back', async () => {
    inbox.stage.away = true
    const supervisor = inbox.follow('a')
    await inbox.send('demo', post('1'))
    await until(() => supervisor.lamp(0).lamp === 'red')
    expect(supervisor.lamp(0).message).toContain('The store takes nothing just now.')
    expect(await inbox.waiting()).toBe(1)
    inbox.stage.away = false
    await until(async () => (await inbox.waiting()) === 0)
    expect(inbox.stage.posts).toEqual(['inbox:1'])
  })

  test('for a wall nobody knows is left a while, and refused only the second time', async () => {
    let asked = 0
    inbox.wallOf = () => {
      asked++
      return undefined
    }
    inbox.follow('a')
    await inbox.send('late', post('1'))
    await until(async () => (await inbox.refused()).length === 1)
    expect(asked).toBe(2)
    expect((await inbox.refused())[0]?.reason).toBe('wall: There is no wall late.')
    expect(await inbox.waiting()).toBe(0)
  })

  test('for a wall that this process hears of in time comes to it', async () => {
    let asked = 0
    inbox.wallOf = () => (++asked === 1 ? undefined : inbox.stage)
    inbox.follow('a')
    await inbox.send('late', post('1'))
    await until(async () => (await inbox.waiting()) === 0)
    expect(await inbox.refused()).toEqual([])
    expect(inbox.stage.posts).toEqual(['inbox:1'])
  })
})

describe('what cannot be used', () => {
  const bad: readonly (readonly [reason: RegExp, fields: readonly string[]])[] = [
    [/^post: It is not JSON\.$/, ['wall', 'demo', 'post', '{"id":']],
    [/^post: The field is missing/, ['wall', 'demo', 'text', 'hello']],
    [/^wall: The field is missing/, ['post', post('1')]],
    [/^wall: This is no wall’s slug\.$/, ['wall', '../demo', 'post', post('1')]],
    [/^wall: This is no wall’s slug\.$/, ['wall', '__proto__', 'post', post('1')]],
    [/^post: It is longer than/, ['wall', 'demo', 'post', JSON.stringify({ text: 'x'.repeat(64 * 1024) })]],
    [/^[A-Z_]+: id: /, ['wall', 'demo', 'post', '{"id":7,"author":{"handle":"ann"},"text":"x"}']],
    [/^[A-Z_]+: text: /, ['wall', 'demo', 'post', '{"id":"7","author":{"handle":"ann"},"text":" "}']],
    [/^[A-Z_]+: /, ['wall', 'demo', 'post', 'null']],
  ]

  test('[P13] goes aside with the reason, and what stands beside it arrives', async () => {
    const supervisor = inbox.follow('a')
    for (const [, fields] of bad) await inbox.at.admin.xadd(inboxKey, '*', ...fields)
    await inbox.send('demo', post('good'))
    await until(async () => (await inbox.waiting()) === 0)
    const aside = await inbox.refused()
    // Walls are served one after the other: the order among the refused is not the order sent.
    for (const [reason, fields] of bad) {
      const of = aside.find(
        (it) => it.fields.includes(fields[1]?.slice(0, 10_000) ?? '') && reason.test(it.reason ?? ''),
      )
      expect(of, `${reason}`).toBeDefined()
    }
    expect(aside).toHaveLength(bad.length)
    expect(inbox.stage.posts).toEqual(['inbox:good'])
    expect(supervisor.lamp(1)).toMatchObject({
      lamp: 'green',
      message: expect.stringMatching(/^Listening\. 9 refused/),
    })
  })

  test('is kept cut short, the newest thousand', async () => {
    await inbox.send('demo', `"${'x'.repeat(70_000)}"`)
    inbox.follow('a')
    await until(async () => (await inbox.refused()).length === 1)
    expect((await inbox.refused())[0]?.fields.at(-1)).toHaveLength(10_000)
    const many = inbox.at.admin.pipeline()
    for (let n = 0; n < 1_100; n++) many.xadd(inboxKey, '*', 'wall', 'demo', 'post', `${n}`)
    await many.exec()
    await until(async () => (await inbox.waiting()) === 0)
    const aside = await inbox.refused()
    expect(aside).toHaveLength(1_000)
    expect(aside.at(-1)?.fields.at(-1)).toBe('1099')
  })
})

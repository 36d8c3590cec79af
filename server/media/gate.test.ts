import { describe, expect, it } from 'vitest'
import { Failures } from './failures'
import { Gate } from './gate'

describe('the gate', () => {
  it('lets so many in at once, so many wait in order, and turns the rest away', async () => {
    const gate = new Gate(2, 2)
    const ends: (() => void)[] = []
    const order: number[] = []
    let most = 0
    let inside = 0
    const work = (name: number) => async (): Promise<void> => {
      most = Math.max(most, ++inside)
      order.push(name)
      await new Promise<void>((resolve) => ends.push(resolve))
      inside--
    }
    const all = [1, 2, 3, 4].map((name) => gate.run(work(name)))
    await expect(gate.run(work(5))).rejects.toMatchObject({ name: 'Busy' })
    for (let ended = 0; ended < 4; ended++) {
      while (ends.length === 0) await Promise.resolve()
      ends.shift()?.()
    }
    await Promise.all(all)
    expect(order).toEqual([1, 2, 3, 4])
    expect(most).toBe(2)
    const later = gate.run(work(6))
    ends.shift()?.()
    await later
  })

  it('goes on after work that fails', async () => {
    const gate = new Gate(1, 5)
    const failing = gate.run(() => Promise.reject(new Error('no')))
    const next = gate.run(async () => 'yes')
    await expect(failing).rejects.toThrow('no')
    expect(await next).toBe('yes')
  })
})

describe('failures', () => {
  it('rest for a minute, then twice as long each time, an hour at most', () => {
    let now = 0
    const failures = new Failures(() => now)
    const rests: number[] = []
    for (let times = 0; times < 8; times++) {
      failures.failed('a')
      const from = now
      while (failures.isResting('a')) now += 60_000
      rests.push((now - from) / 60_000)
    }
    expect(rests).toEqual([1, 2, 4, 8, 16, 32, 60, 60])
    expect(failures.isResting('b')).toBe(false)
    failures.succeeded('a')
    failures.failed('a')
    now += 60_000
    expect(failures.isResting('a')).toBe(false)
  })

  it('are remembered in bounded number', () => {
    const failures = new Failures(() => 0)
    for (let at = 0; at <= 10_000; at++) failures.failed(`u${at}`)
    expect([failures.isResting('u0'), failures.isResting('u1'), failures.isResting('u10000')]).toEqual([
      false,
      true,
      true,
    ])
  })
})

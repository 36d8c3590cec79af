import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { emptyWall } from '#lib/wall'
import { readNdjson } from '#server/ingest/lines'
import { type PostRead, readPost } from '#server/ingest/post-input'
import type { PostInput } from '#server/ingest/post-schema'
import { createScreening } from '#server/screening/screening'
import { wallDraft } from '#server/walls/create'
import { generateSample, seed, total } from './generate'
import { sampleFile, sampleLiveFrom, sampleWall } from './sample'
import { roomOn } from './suits'
import { plates, sampleText } from './write'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const now = Date.UTC(2024, 0, 1)

const sent: PostInput[] = []
const read: (PostRead & { ok: true })[] = []

beforeAll(async () => {
  for await (const line of readNdjson(createReadStream(sampleFile(root)))) {
    if ('error' in line) throw new Error(`Line ${line.line}: ${line.error}`)
    const post = readPost(line.value, { source: 'sample', now })
    if (!post.ok) throw new Error(`Line ${line.line}: ${post.field}: ${post.message}`)
    sent.push(line.value as PostInput)
    read.push(post)
  }
})

const counts = (keys: readonly string[]): readonly number[] => {
  const found = new Map<string, number>()
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1)
  return [...found.values()].sort((a, b) => b - a)
}
const sum = (numbers: readonly number[]): number => numbers.reduce((all, it) => all + it, 0)
const written = (length: number): readonly string[] => sent.map((it) => String(it.createdAt).slice(0, length))
const originals = () => read.filter((it) => it.post.repostOf === null)

describe('the bundled sample', () => {
  it('is what its generator writes', () => {
    expect(readFileSync(sampleFile(root), 'utf8') === sampleText()).toBe(true)
  })

  it('is 2,160 posts by 296 people, the top ten of whom write about half', () => {
    const authors = counts(read.map((it) => it.post.author.id))
    expect([total, read.length, authors.length]).toEqual([2_160, 2_160, 296])
    expect(sum(authors.slice(0, 10))).toBeGreaterThanOrEqual(1_010)
    expect(sum(authors.slice(0, 10))).toBeLessThanOrEqual(1_110)
    expect(authors.filter((it) => it <= 2).length).toBeGreaterThan(148)
  })

  it('passes the reader with nothing to change, and screening with nothing to hold', () => {
    const screening = createScreening({ clock: () => now })
    expect(read.filter((it) => it.flags.length > 0)).toEqual([])
    const held = read.filter((it) => screening.screen(it.post, emptyWall, []).ruling !== 'show')
    expect(held.map((it) => it.post.text)).toEqual([])
  })

  it('repeats itself as such events do: a third of it reposts, no two other texts alike', () => {
    const share = 1 - originals().length / read.length
    expect(share).toBeGreaterThan(0.3)
    expect(share).toBeLessThan(0.4)
    expect(new Set(originals().map((it) => it.post.text)).size).toBe(originals().length)
    expect(read.filter((it) => /RT @/.test(it.post.text)).length).toBeGreaterThan(200)
  })

  it('answers and repeats only what came before, in order of time', () => {
    const before = new Set<string>()
    let last = ''
    for (const [at, { post }] of read.entries()) {
      for (const id of [post.replyTo, post.repostOf]) if (id !== null) expect(before).toContain(id)
      expect(String(sent[at]?.createdAt) >= last, post.id).toBe(true)
      last = String(sent[at]?.createdAt)
      before.add(post.id)
    }
    expect(before.size).toBe(total)
    expect(originals().filter((it) => it.post.replyTo !== null).length).toBeGreaterThan(200)
  })

  it('keeps to the lengths of its networks', () => {
    for (const { post } of originals()) {
      expect(post.text.length, post.text).toBeLessThanOrEqual(roomOn[post.source as keyof typeof roomOn])
    }
  })

  it('has its peaks, its quiet nights and its long tail', () => {
    const minutes = counts(written(16))
    const seconds = counts(written(19))
    expect(counts(written(10))).toHaveLength(7)
    expect(minutes[0]).toBeGreaterThanOrEqual(15)
    expect(minutes[0]).toBeLessThanOrEqual(20)
    expect(seconds[0]).toBeGreaterThanOrEqual(3)
    expect(seconds[0]).toBeLessThanOrEqual(4)
    const nightly = read.filter((it) => new Date(it.post.createdAt ?? 0).getUTCHours() < 5)
    expect(nightly.length).toBeLessThan(60)
    const live = read.filter((it) => (it.post.createdAt ?? 0) >= sampleLiveFrom)
    expect(live.length).toBeGreaterThan(700)
  })

  it('is written in many languages and places, with pictures that are there', () => {
    expect(new Set(read.map((it) => it.post.lang)).size).toBeGreaterThanOrEqual(8)
    expect(new Set(read.flatMap((it) => it.post.geo?.place ?? [])).size).toBeGreaterThan(20)
    const pictured = originals().filter((it) => it.post.media.length > 0)
    expect(pictured.length).toBeGreaterThanOrEqual(60)
    expect(pictured.length).toBeLessThanOrEqual(90)
    const files = new Set([
      ...read.flatMap((it) => it.post.media.map((media) => media.url)),
      ...read.flatMap((it) => it.post.author.avatar ?? []),
    ])
    for (const file of files) expect(existsSync(`${root}/public${file}`), file).toBe(true)
    expect([...files].sort()).toEqual(
      plates()
        .map((it) => it.url)
        .sort(),
    )
    expect(sum([...files].map((file) => statSync(`${root}/public${file}`).size))).toBeLessThan(3_000_000)
  })

  it('belongs to a wall that says what it is', () => {
    expect(wallDraft.parse(sampleWall)).toEqual(sampleWall)
    expect(sampleWall.about).toMatch(/re-enactment.*invented/)
  })
})

describe('the generator', () => {
  it('keeps its figures for another seed, with other posts', () => {
    const posts = generateSample(seed + 1)
    expect(posts).toHaveLength(total)
    expect(new Set(posts.map((it) => it.author.handle)).size).toBe(296)
    expect(posts.map((it) => it.createdAt)).not.toEqual(sent.map((it) => it.createdAt))
  })
})

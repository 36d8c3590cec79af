import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { convert } from './convert'
import { noisy, painted } from './origin-stage'

const info = (bytes: Buffer) => sharp(bytes).metadata()
const refusal = (code: string) => ({ name: 'Refused', code })

describe('a picture drawn anew', () => {
  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('is WebP of the width asked for, from %s', async (kind) => {
    expect(await info(await convert(await painted(kind, 3000, 1500), 1280))).toMatchObject({
      format: 'webp',
      width: 1280,
      height: 640,
    })
  })

  it('is never made larger, and never endlessly high', async () => {
    expect(await info(await convert(await painted('png', 40, 30), 640))).toMatchObject({ width: 40, height: 30 })
    expect(await info(await convert(await painted('png', 10, 30_000), 96))).toMatchObject({ height: 288 })
  })

  it('[S17] keeps no metadata: no place, no camera; and stands upright', async () => {
    const jpeg = await sharp(await painted('jpeg', 300, 200))
      .withExif({ IFD0: { Copyright: 'sentinel-of-the-camera' }, IFD3: { GPSLatitude: '53/1 28/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect((await info(jpeg)).orientation).toBe(6)
    const drawn = await convert(jpeg, 640)
    const { exif, icc, xmp, iptc, width, height } = await info(drawn)
    expect([exif, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined])
    expect([width, height]).toEqual([200, 300])
    expect(drawn.includes('sentinel')).toBe(false)
  })

  it('[B41] is the first frame of what moves', async () => {
    const frames = [await painted('png', 20, 20, '#ff0000'), await painted('png', 20, 20, '#0000ff')]
    for (const kind of ['gif', 'webp'] as const) {
      const moving = await sharp(frames, { join: { animated: true } })
        .toFormat(kind)
        .toBuffer()
      expect((await info(moving)).pages).toBe(2)
      const drawn = await convert(moving, 96)
      expect((await info(drawn)).pages ?? 1).toBe(1)
      const { data } = await sharp(drawn).raw().toBuffer({ resolveWithObject: true })
      expect(data[0]).toBeGreaterThan(200)
    }
  })

  it.each([
    [
      'SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'),
    ],
    ['SVG behind a declaration', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['nothing', Buffer.alloc(0)],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['an MP4', Buffer.from('\0\0\0\x18ftypisom\0\0\x02\0isomiso2', 'latin1')],
  ])('[B41] is not made of %s', async (_, bytes) => {
    await expect(convert(bytes, 640)).rejects.toMatchObject(refusal('BAD_TYPE'))
  })

  it('is not made of a TIFF, nor of what only begins like a picture', async () => {
    await expect(convert(await painted('tiff'), 640)).rejects.toMatchObject(refusal('BAD_TYPE'))
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    for (const head of ['GIF89a', '\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'RIFF\0\0\0\0WEBP']) {
      const bytes = Buffer.concat([Buffer.from(head, 'latin1'), svg])
      await expect(convert(bytes, 640)).rejects.toMatchObject(refusal('BROKEN'))
    }
  })

  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('is not made of half a %s', async (kind) => {
    const whole = await sharp(await noisy(400, 300))
      .toFormat(kind)
      .toBuffer()
    await expect(convert(whole.subarray(0, whole.length >> 1), 640)).rejects.toMatchObject(refusal('BROKEN'))
  })

  it('[S17] is not made of a bomb: a small file of many pixels', async () => {
    const bomb = await painted('png', 16_000, 16_000)
    expect(bomb.length).toBeLessThan(5_000_000)
    const before = process.memoryUsage().rss
    await expect(convert(bomb, 640)).rejects.toMatchObject(refusal('BROKEN'))
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
  })
})

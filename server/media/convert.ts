import type { Width } from '#lib/media-address'
import { isPictureData } from './kind'
import { Refused } from './refused'

/** ASVS 5.2.6: a small file may unfold to gigabytes. */
const mostPixels = 40_000_000
/** Seconds for one picture. */
const patience = 10
/** Nothing on a page is drawn higher than this many widths. */
const mostHeights = 3

const loaders = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((name) => `VipsForeignLoad${name}`)

/** Loaded with the first picture: a platform without it has everything else, only no pictures from elsewhere. */
let loading: Promise<typeof import('sharp').default> | null = null

const load = async (): Promise<typeof import('sharp').default> => {
  const { default: sharp } = await import('sharp')
  // All other formats stay shut, whatever their bytes pretend to be.
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: loaders })
  sharp.cache(false)
  sharp.concurrency(1)
  return sharp
}

/**
 * Draws a stranger's picture anew: the first frame as WebP, upright, no wider than asked, without any metadata. Throws
 * Refused when it is none of the kinds we take, broken, or too large.
 */
export const convert = async (bytes: Buffer, width: Width): Promise<Buffer> => {
  if (!isPictureData(bytes)) throw new Refused('BAD_TYPE', 'not a picture')
  loading ??= load()
  const sharp = await loading
  try {
    return await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1, sequentialRead: true })
      .autoOrient()
      .resize({ width, height: width * mostHeights, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80, smartSubsample: true })
      .timeout({ seconds: patience })
      .toBuffer()
  } catch (cause) {
    throw new Refused('BROKEN', cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

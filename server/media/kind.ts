/** Content types of pictures we take. SVG is a program and is not among them. */
const types = new Set([
  'image/jpeg',
  'image/jpg',
  'image/pjpeg',
  'image/png',
  'image/apng',
  'image/webp',
  'image/gif',
  'image/avif',
])

export const isPictureType = (header: string | undefined): boolean =>
  types.has((header ?? '').split(';')[0]?.trim().toLowerCase() ?? '')

/**
 * Whether these bytes begin as a picture we take does. Which of them the header named does not matter: many hosts call
 * every picture a JPEG.
 */
export const isPictureData = (bytes: Buffer): boolean => {
  const head = bytes.toString('latin1', 0, 64)
  return (
    head.startsWith('\xff\xd8\xff') ||
    head.startsWith('\x89PNG\r\n\x1a\n') ||
    head.startsWith('GIF87a') ||
    head.startsWith('GIF89a') ||
    (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) ||
    isAvif(bytes, head)
  )
}

/** An `ftyp` box that names avif or avis among its brands: https://aomediacodec.github.io/av1-avif/#brands. */
const isAvif = (bytes: Buffer, head: string): boolean => {
  if (!head.startsWith('ftyp', 4)) return false
  const brands = head.slice(8, Math.min(bytes.readUInt32BE(0), head.length)).match(/.{4}/gs) ?? []
  return brands.some((brand) => brand === 'avif' || brand === 'avis')
}

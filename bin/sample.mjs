// Writes the bundled sample anew: `npx tsx bin/sample.mjs` the posts, with `--pictures` what is drawn for them as well.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { sampleFile } from '../server/sample/sample.ts'
import { plates, sampleText } from '../server/sample/write.ts'
import { root } from './project.mjs'

await writeFile(sampleFile(root), sampleText())

if (process.argv.includes('--pictures')) {
  // Next brings it along; nothing but this needs it.
  const { default: sharp } = await import('sharp')
  await rm(`${root}/public/sample`, { recursive: true, force: true })
  for (const { url, svg, width } of plates()) {
    const file = `${root}/public${url}`
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, await sharp(Buffer.from(svg)).resize({ width }).webp({ quality: 80, effort: 6 }).toBuffer())
  }
}

import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** File, the import in it, and what it is part of. The linter must object to each of the first and none of the second. */
const broken = [
  ['lib/one.ts', `import { readFileSync } from 'node:fs'\nexport const one = readFileSync`],
  ['lib/two.ts', `import { settings } from '../server/config'\nexport const two = settings`],
  ['lib/three.ts', `import type { Config } from '#server/config'\nexport type Three = Config`],
  ['lib/text/four.ts', `import { settings } from '../../server/config'\nexport const four = settings`],
  ['lib/five.ts', `export { useState } from 'react'`],
  ['lib/six.ts', `export const six = () => import('#app/wire/api')`],
  ['components/one.tsx', `import { io } from 'socket.io-client'\nexport const one = io`],
  ['components/two.tsx', `import { useWall } from '#app/wire/use-wall'\nexport const two = useWall`],
  ['components/layouts/three.tsx', `import { settings } from '../../server/config'\nexport const three = settings`],
  ['components/four.tsx', `import { settings } from '../server/config'\nexport const four = settings`],
  ['app/one.tsx', `import { settings } from '#server/config'\nexport const one = settings`],
  ['app/[wall]/two.tsx', `import type { Config } from '../../server/config'\nexport type Two = Config`],
  ['app/three.tsx', `import { Redis } from 'ioredis'\nexport const three = Redis`],
  ['server/one.ts', `import { useWall } from '#app/wire/use-wall'\nexport const one = useWall`],
  ['server/two.ts', `import { Card } from '../components/card'\nexport const two = Card`],
  ['server/http/three.ts', `import { createElement } from 'react'\nexport const three = createElement`],
] as const

const sound = [
  ['lib/good.ts', `import type { Post } from './post'\nexport type Good = Post`],
  ['components/good.tsx', `import type { Post } from '#lib/post'\nexport type Good = Post`],
  ['app/good.tsx', `import { Card } from '#components/card'\nexport const Good = Card`],
  ['server/good.ts', `import { readFileSync } from 'node:fs'\nexport const good = readFileSync`],
] as const

describe('the layering rule: app → components → lib ← server', () => {
  let folder = ''
  let report = ''

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'backchannel-layering-')))
    for (const name of ['biome.json', '.gitignore']) copyFileSync(name, join(folder, name))
    for (const [file, text] of [...broken, ...sound]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), `${text}\n`)
    }
    const biome = resolve('node_modules/@biomejs/biome/bin/biome')
    const args = [biome, 'lint', '--reporter=github', '--max-diagnostics=none', '--only=style/noRestrictedImports']
    report = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).stdout
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  const complaints = (file: string) => report.split('\n').filter((line) => line.includes(`file=${join(folder, file)},`))

  test.each(broken)('%s is refused', (file) => {
    expect(complaints(file)).toEqual([expect.stringContaining('noRestrictedImports')])
  })

  test.each(sound)('%s passes', (file) => {
    expect(complaints(file)).toEqual([])
  })
})

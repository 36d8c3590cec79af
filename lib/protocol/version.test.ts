import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { protocolVersion } from './socket'

/** The wire's words, without comments and spaces: what these say is what old pages out there believe. */
const words = (): string =>
  readdirSync(import.meta.dirname)
    .filter((name) => !name.endsWith('.test.ts'))
    .sort()
    .map((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8'))
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .replace(/\s+/g, '')

/** By version: raise protocolVersion and add a line when this test fails and pages of before would misunderstand. */
const hashes: Readonly<Record<number, string>> = { 1: '861797a71870add2' }

test('the wire says the same as when its version was given', () => {
  const hash = createHash('sha256').update(words()).digest('hex').slice(0, 16)
  expect(
    hash,
    'lib/protocol has changed. If a page loaded before would misunderstand, raise protocolVersion in socket.ts; then write this hash here.',
  ).toBe(hashes[protocolVersion])
})

import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { root } from './project.mjs'

const isSource = (name) => !/\.test\.tsx?$/.test(name) && !name.startsWith('.')

function* filesBelow(path) {
  let entries
  try {
    entries = readdirSync(`${root}/${path}`, { withFileTypes: true })
  } catch (error) {
    if (error.code === 'ENOTDIR') yield path
    return
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (!isSource(entry.name)) continue
    if (entry.isDirectory()) yield* filesBelow(`${path}/${entry.name}`)
    else yield `${path}/${entry.name}`
  }
}

/** A hash over names and contents of files and folders of the project; tests do not count. */
export const hashOf = (paths) => {
  const hash = createHash('sha256').update(process.versions.node)
  for (const path of paths) {
    for (const file of filesBelow(path)) hash.update(`\0${file}\0`).update(readFileSync(`${root}/${file}`))
  }
  return hash.digest('hex')
}

/** The hash a build left behind, empty when there is none. */
export const readStamp = (file) => {
  try {
    return readFileSync(`${root}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

export const writeStamp = (file, hash) => {
  mkdirSync(dirname(`${root}/${file}`), { recursive: true })
  writeFileSync(`${root}/${file}`, hash)
}

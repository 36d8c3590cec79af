import { readFileSync } from 'node:fs'
import { root } from './project.mjs'
import { runTool } from './tool.mjs'

const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(`${root}/${file}`, 'utf8')).packages
  } catch {
    return null
  }
}

/**
 * Whether node_modules is what package-lock.json says. npm keeps its own note of what it installed beside the packages;
 * packages for other machines (optional) are missing from it, and tools of development may be.
 */
const isInstalled = (development) => {
  const installed = packagesOf('node_modules/.package-lock.json')
  if (installed === null) return false
  return Object.entries(packagesOf('package-lock.json') ?? {}).every(([path, wanted]) => {
    if (path === '' || installed[path]?.version === wanted.version) return true
    return wanted.optional === true || wanted.devOptional === true || (wanted.dev === true && !development)
  })
}

/** Installs what is missing, exactly as locked; no package's own scripts are run. Ends the process when npm fails. */
export const install = async ({ development = false } = {}) => {
  if (isInstalled(development)) return
  console.error('Installing packages …')
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const code = await (npm === undefined ? runTool('npm', args) : runTool(process.execPath, [npm, ...args]))
  if (code === 0) return
  console.error('The packages could not be installed: see what npm says above.')
  process.exit(1)
}

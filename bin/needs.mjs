import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { runInstalled, runTool } from './tool.mjs'

const works = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0

let listed = false
/** Installs Debian packages where we may; answers whether apt did. */
const apt = async (packages) => {
  if (process.getuid?.() !== 0 || !works('apt-get')) return false
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true }
  // A fresh container has no list of packages.
  if (!listed) await runTool('apt-get', ['update', '-q'], options)
  listed = true
  console.error(`Installing ${packages.join(', ')} …`)
  return (await runTool('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options)) === 0
}

const chromiums = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const playwrightsOwn = async () => {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return path !== '' && existsSync(path) ? path : null
}

const findChromium = async () => {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && named !== '') return existsSync(named) ? named : null
  return chromiums.find((path) => existsSync(path)) ?? (await playwrightsOwn())
}

/** A Chromium's path, installed when none is there; null, having said what to do, when it cannot be. */
export const needChromium = async () => {
  let path = await findChromium()
  if (path === null && process.env.CHROMIUM_PATH) {
    console.error(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, and there is nothing there.`)
    return null
  }
  // Without the font, a fresh Debian paints boxes for emoji.
  if (path === null && (await apt(['chromium', 'fonts-noto-color-emoji']))) path = await findChromium()
  if (path === null) {
    const code = await runInstalled('@playwright/test/cli.js', ['install', 'chromium'], { quiet: true })
    if (code === 0) path = await findChromium()
  }
  if (path === null) {
    console.error('The browser tests need Chromium. Install it (apt-get install chromium), or set CHROMIUM_PATH.')
  }
  return path
}

/** Whether redis-server is there, or could be installed; says what to do when not. */
export const needRedis = async () => {
  if (works('redis-server') || ((await apt(['redis-server'])) && works('redis-server'))) return true
  console.error('The tests need redis-server 7.0 or later. Install it (apt-get install redis-server).')
  return false
}

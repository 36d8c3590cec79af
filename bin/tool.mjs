import { spawn } from 'node:child_process'
import { root } from './project.mjs'

const running = new Set()
let stopping = false

const stopAll = (signal) => {
  stopping = true
  for (const child of running) child.kill(signal)
}

/** While a tool runs for us, whoever ends us ends the tool first; else signals are the server's own business. */
const watch = (child) => {
  if (running.size === 0) for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stopAll)
  running.add(child)
}

const unwatch = (child) => {
  running.delete(child)
  if (running.size === 0) for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stopAll)
}

/**
 * Runs a program in the project's folder and answers its exit code. Its output is shown; with `quiet` it is shown only
 * when the program fails. When we are told to stop meanwhile, this process ends with the program.
 */
export const runTool = (command, args, { env = {}, quiet = false } = {}) =>
  new Promise((resolve, reject) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit']
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio })
    watch(child)
    const said = []
    child.stdout?.on('data', (chunk) => said.push(chunk))
    child.stderr?.on('data', (chunk) => said.push(chunk))
    child.once('error', (error) => {
      unwatch(child)
      reject(error)
    })
    child.once('close', (code) => {
      unwatch(child)
      if (stopping) process.exit(130)
      if (code !== 0) process.stderr.write(Buffer.concat(said))
      resolve(code ?? 1)
    })
  })

/** Runs a tool that is installed in node_modules, by the path of its JavaScript file. */
export const runInstalled = (file, args, options) =>
  runTool(process.execPath, [`${root}/node_modules/${file}`, ...args], options)

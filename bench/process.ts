import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** A child that prints one JSON value a line, and is ended by the pid we started. */
export type Child = {
  readonly pid: number
  /** The next line it prints. */
  next(): Promise<Record<string, number | string>>
  say(message: object): void
  stop(): Promise<void>
}

/** @param cpu the processor it is pinned to, where the machine can pin: server and load do not share one. */
export const startChild = (
  file: string,
  args: readonly string[],
  cpu: number,
  env: NodeJS.ProcessEnv = process.env,
): Child => {
  const child: ChildProcess = spawn('taskset', ['-c', String(cpu), process.execPath, file, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env,
  })
  const { pid, stdin, stdout } = child
  if (pid === undefined || stdin === null || stdout === null) throw new Error(`${file} did not start`)
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]()
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    pid,
    next: async () => {
      for (;;) {
        const { value, done } = await lines.next()
        if (done) throw new Error(`${file} ended early`)
        if (String(value).startsWith('{')) return JSON.parse(String(value))
      }
    },
    say: (message) => void stdin.write(`${JSON.stringify(message)}\n`),
    stop: async () => {
      child.kill('SIGTERM')
      await gone
    },
  }
}

/** CPU seconds (user and system) a process has used, from /proc; the kernel counts them in hundredths. */
export const cpuSeconds = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** Resident memory of a process, in MB. */
export const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export const percentile = (values: readonly number[], p: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * p) / 100))] ?? Number.NaN
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

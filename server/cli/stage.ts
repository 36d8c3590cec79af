import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { PublicPost } from '#lib/protocol/view'
import { startServer, type TestServer } from '#server/testing/server'
import { main } from './main'

const secret = 'a secret of the tests, long enough to be taken'

/** A folder of the test's own, and the command line as a person would type it there. For tests. */
export class CommandStage {
  folder = ''
  /** Columns of the terminal; null for a log file. */
  columns: number | null = null
  /** Settings beside the usual ones. */
  env: Readonly<Record<string, string>> = {}

  begin(): void {
    this.folder = mkdtempSync(join(tmpdir(), 'backchannel-cli-'))
    this.columns = null
    this.env = {}
  }

  end(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** A server that runs on this folder. */
  serve(): Promise<TestServer> {
    return startServer({ dataDir: this.folder, env: { BACKCHANNEL_SECRET: secret } })
  }

  /** What a command printed and how it ended. */
  run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
    return this.runUntil(new AbortController(), () => false, ...args)
  }

  /** As `run`; Ctrl-C is pressed when what it has said so far, of either kind, is as described. */
  async runUntil(stop: AbortController, enough: (said: string) => boolean, ...args: string[]) {
    let out = ''
    let err = ''
    const look = () => enough(out + err) && stop.abort()
    const io = {
      out: (text: string) => {
        out += text
        look()
      },
      err: (text: string) => {
        err += text
        look()
      },
      columns: () => this.columns,
      signal: stop.signal,
    }
    const env = {
      NODE_ENV: 'test',
      BACKCHANNEL_DATA_DIR: this.folder,
      BACKCHANNEL_SECRET: secret,
      ...this.env,
    } as const
    const code = await main({ args, cwd: this.folder, env, io })
    return { code, out, err }
  }

  /** Writes a file beside the walls; answers its name. */
  file(name: string, text: string): string {
    writeFileSync(join(this.folder, name), text)
    return name
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8')
  }

  /** Everything the public may see of a wall. */
  async posts(wall: string): Promise<PublicPost[]> {
    const { out } = await this.run('export', '--wall', wall)
    return out.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
  }
}

/** A stage for every test of the file. */
export const stagePerTest = (): CommandStage => {
  const stage = new CommandStage()
  beforeEach(() => stage.begin())
  afterEach(() => stage.end())
  return stage
}

/** Both ways to a wall, for `describe.each`: with a server and without. */
export const ways: readonly [way: string, open: (stage: CommandStage) => Promise<TestServer | null>][] = [
  ['on the store itself', async () => null],
  ['over a running server', (stage) => stage.serve()],
]

/** Six columns as archives of tweets have them; the third line is cut short. */
export const table = `"","id","datetime","user","text","date"
"1","358134681255936000",2013-07-19 07:43:54,"robin","One &amp; two #tag",2013-07-19
"2","358134689640775680",2013-07-19 07:43:56,"chris","Three, ""four""",2013-07-19
"3","358134689640775681",2013-07-19 07:44:01
"4","358134689640775682",2013-07-19 07:45:00,"eve","Five",2013-07-19
`

/** Frames of Jetstream as its servers write them, for tests. */

const alphabet = '234567abcdefghijklmnopqrstuvwxyz'
/** Milliseconds since 1970; what tests begin at. */
export const nine = Date.UTC(2026, 2, 1, 9)

/** A timestamp identifier for a time in microseconds. */
export const tidOf = (micros: number): string => {
  let rest = micros
  let tid = ''
  for (let at = 0; at < 11; at++) {
    tid = alphabet.charAt(rest % 32) + tid
    rest = Math.floor(rest / 32)
  }
  return `${tid}22`
}

export const ann = 'did:plc:annannannannannannannann'
export const bob = 'did:plc:bobbobbobbobbobbobbobbob'

export type MadeCommit = {
  readonly did?: string
  /** Milliseconds after nine. */
  readonly at?: number
  readonly operation?: 'create' | 'update' | 'delete'
  readonly collection?: string
  readonly rkey?: string
  readonly record?: object
}

const microsAt = (at: number): number => (nine + at) * 1_000

/** A post's record. */
export const recordOf = (text: string, more: object = {}): object => ({
  $type: 'app.bsky.feed.post',
  createdAt: new Date(nine).toISOString(),
  langs: ['en'],
  text,
  ...more,
})

const commitOf = ({ at = 0, operation = 'create', collection, rkey, record }: MadeCommit) => ({
  rev: tidOf(microsAt(at)),
  operation,
  collection: collection ?? 'app.bsky.feed.post',
  rkey: rkey ?? 'one',
  ...(operation === 'delete' ? {} : { record: record ?? recordOf('Hello #JSConf'), cid: 'bafyrei' }),
})

/** A commit, as v1 writes it. */
export const v1 = (made: MadeCommit = {}): string =>
  JSON.stringify({ did: made.did ?? ann, time_us: microsAt(made.at ?? 0), kind: 'commit', commit: commitOf(made) })

const payload = (kind: string, fields: object): string =>
  JSON.stringify({
    $type: 'message',
    payload: { $type: `network.bsky.jetstream.subscribeEvents#${kind}`, ...fields },
  })

const stamped = (at: number, did = ann) => {
  const time = new Date(nine + at).toISOString().replace('Z', '000Z')
  return { seq: microsAt(at) - microsAt(0) + 1, did, time }
}

/** A commit, as v2 writes it. */
export const v2 = (made: MadeCommit = {}): string =>
  payload('commit', { ...stamped(made.at ?? 0, made.did), ...commitOf(made) })

export const account = (active: boolean, status?: string, { at = 0, did = ann } = {}): string => {
  const told = { active, did, seq: at, time: new Date(nine + at).toISOString(), ...(status ? { status } : {}) }
  return JSON.stringify({ did, time_us: microsAt(at), kind: 'account', account: told })
}

export const identity = (handle?: string, { at = 0, did = ann } = {}): string => {
  const told = { did, seq: at, time: new Date(nine + at).toISOString(), ...(handle ? { handle } : {}) }
  return JSON.stringify({ did, time_us: microsAt(at), kind: 'identity', identity: told })
}

/** The account event of v2, which wraps what the relay said. */
export const accountV2 = (active: boolean, status?: string, { at = 0, did = ann } = {}): string => {
  const told = { active, did, seq: at, time: new Date(nine + at).toISOString(), ...(status ? { status } : {}) }
  return payload('account', { ...stamped(at, did), account: told })
}

/** A commit in both formats, with its time. */
export const wired = (made: MadeCommit) => ({ time: microsAt(made.at ?? 0), v1: v1(made), v2: v2(made) })

import { z } from 'zod'

/** Something told by Jetstream, from either wire format. `time` is when the server witnessed it, microseconds since 1970. */
export type Told =
  | {
      readonly kind: 'commit'
      readonly did: string
      readonly time: number
      readonly rev: string
      readonly operation: 'create' | 'update' | 'delete'
      readonly collection: string
      readonly rkey: string
      readonly record?: unknown
    }
  | {
      readonly kind: 'identity'
      readonly did: string
      readonly time: number
      readonly at: string
      readonly handle?: string | undefined
    }
  | {
      readonly kind: 'account'
      readonly did: string
      readonly time: number
      readonly at: string
      readonly active: boolean
      readonly status?: string | undefined
    }
  /** The server says that it ends the connection, or that something about our cursor is amiss. */
  | { readonly kind: 'error' | 'info'; readonly name: string; readonly message: string }

export type Commit = Extract<Told, { kind: 'commit' }>

/** What a frame holds; `ignored` is well-formed and not for us. */
export type Frame = Told | { readonly kind: 'ignored' } | { readonly kind: 'unreadable'; readonly why: string }

const did = z.string().regex(/^did:[a-z0-9]+:[\w.:%-]{1,150}$/)
const text = z.string().max(200).default('')
const operation = {
  rev: z.string().min(1).max(40),
  operation: z.enum(['create', 'update', 'delete']),
  collection: z.string().min(1).max(300),
  rkey: z.string().regex(/^[\w.:~-]{1,512}$/),
  record: z.unknown().optional(),
}
const identity = z.object({ handle: z.string().max(253).optional(), time: text })
const account = z.object({ active: z.boolean(), status: z.string().max(60).optional(), time: text })

const micros = z.int().min(1e15).max(1e16)
const v1 = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('commit'), did, time_us: micros, commit: z.object(operation) }),
  z.object({ kind: z.literal('identity'), did, time_us: micros, identity }),
  z.object({ kind: z.literal('account'), did, time_us: micros, account }),
])

const stamps = { did, time: z.string().max(40), witnessedAt: z.string().max(40).optional() }
const v2 = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('commit'), ...stamps, ...operation }),
  z.object({ kind: z.literal('identity'), ...stamps, identity }),
  z.object({ kind: z.literal('account'), ...stamps, account }),
])
const notice = z.object({ error: text, name: text, message: text })

const known: unknown[] = ['commit', 'identity', 'account']
const ignored: Frame = { kind: 'ignored' }
const unreadable = (why: string): Frame => ({ kind: 'unreadable', why })

/** Reads one frame: v1 (`/subscribe`) or v2 (`network.bsky.jetstream.subscribeEvents`), told apart by their shape. */
export const readFrame = (raw: string): Frame => {
  let value: unknown
  try {
    value = JSON.parse(raw)
  } catch {
    return unreadable('A frame is not JSON.')
  }
  if (typeof value !== 'object' || value === null) return unreadable('A frame is no object.')
  const type = 'type' in value ? value.type : Reflect.get(value, '$type')
  if ('kind' in value) return readV1(value, value.kind)
  if (type === 'message') return readV2(Reflect.get(value, 'payload'))
  if (type === 'error') return readNotice('error', value)
  return unreadable('A frame is of no known form.')
}

const readV1 = (value: object, kind: unknown): Frame => {
  if (!known.includes(kind)) return ignored
  const read = v1.safeParse(value)
  if (!read.success) return unreadable(faultOf(read.error))
  const { did, time_us: time } = read.data
  if (read.data.kind === 'commit') return { kind: 'commit', did, time, ...read.data.commit }
  if (read.data.kind === 'identity') {
    const { handle, time: at } = read.data.identity
    return { kind: 'identity', did, time, handle, at }
  }
  const { active, status, time: at } = read.data.account
  return { kind: 'account', did, time, active, status, at }
}

const readV2 = (payload: unknown): Frame => {
  if (typeof payload !== 'object' || payload === null) return unreadable('A frame has no payload.')
  const kind = String(Reflect.get(payload, '$type')).replace(/^.*#/, '')
  if (kind === 'info') return readNotice('info', payload)
  if (!known.includes(kind)) return ignored
  const read = v2.safeParse({ ...payload, kind })
  if (!read.success) return unreadable(faultOf(read.error))
  const time = microsOf(read.data.witnessedAt ?? read.data.time)
  if (time === null) return unreadable('A frame has no time.')
  if (read.data.kind === 'commit') {
    const { did, rev, operation, collection, rkey, record } = read.data
    return { kind: 'commit', did, time, rev, operation, collection, rkey, record }
  }
  const { did } = read.data
  if (read.data.kind === 'identity') {
    const { handle, time: at } = read.data.identity
    return { kind: 'identity', did, time, handle, at }
  }
  const { active, status, time: at } = read.data.account
  return { kind: 'account', did, time, active, status, at }
}

const readNotice = (kind: 'error' | 'info', value: object): Frame => {
  const read = notice.safeParse(value)
  if (!read.success) return unreadable('A notice is of no known form.')
  const { error, name, message } = read.data
  return { kind, name: error || name, message }
}

const faultOf = (error: z.ZodError): string => {
  const path = error.issues[0]?.path.join('.') ?? ''
  return `A frame has no usable ${path === '' ? 'form' : path}.`
}

/** ISO 8601 with up to six decimals: `Date.parse` knows three. */
const microsOf = (time: string): number | null => {
  const at = Date.parse(time)
  if (!Number.isFinite(at)) return null
  const decimals = /\.(\d+)/.exec(time)?.[1]?.padEnd(6, '0').slice(3, 6) ?? '0'
  return at * 1_000 + Number(decimals)
}

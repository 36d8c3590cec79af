import type { Cursor } from '#lib/cursor'
import type { Frame } from '#lib/frame'
import type { WireError } from './error'
import type { Audience, CuratorRecord, ViewOf } from './view'

/** Raised whenever a message below, or a view's shape, changes; a test compares it with a hash of the schemas. */
export const protocolVersion = 1

/** What a client says of itself in the handshake's `auth`. */
export type Handshake = {
  readonly wall: string
  /** The last frame's cursor; without it the first frame is the snapshot. */
  readonly cursor?: Cursor | null
  readonly version?: number
  /** A projector says what it is, so that the curator can see it is there. */
  readonly screen?: { readonly name: string; readonly layout: string; readonly width: number; readonly height: number }
}

export type Lamp = 'green' | 'amber' | 'red' | 'off'

/** How one source is doing, for the console. `since` is ISO 8601. */
export type SourceLamp = {
  readonly source: string
  readonly lamp: Lamp
  readonly since: string
  readonly message: string
  readonly received: number
}

export type ScreenLamp = {
  readonly id: string
  readonly name: string
  readonly layout: string
  readonly width: number
  readonly height: number
  /** The seq it says it shows, and how many seconds ago it said so. */
  readonly seen: number
  readonly age: number
}

/** Who is connected now. Curators are told more. */
export type Presence = { readonly followers: number; readonly screens: number }
export type CuratorPresence = Presence & {
  readonly curators: readonly string[]
  readonly sources: readonly SourceLamp[]
  readonly screenLamps: readonly ScreenLamp[]
  /** Null while the store takes writes; else since when (ISO 8601) it does not, and why. */
  readonly readonly: { readonly since: string; readonly message: string } | null
}

export type Notice = {
  readonly code: 'SLOW' | 'SHUTDOWN' | 'VERSION' | 'REVOKED'
  readonly message: string
  readonly reconnect: boolean
  /** Milliseconds to wait before coming back. */
  readonly retryAfter?: number
}

export type Decide = {
  /** Chosen by the client, unique: a repeat gets the first answer. */
  readonly id: string
  /** An action's name, or `undo`. */
  readonly action: string
  /** A post's or an author's id; for `undo` a decision's id, or the id of what was decided (then its last decision). */
  readonly target: string
  readonly input?: unknown
  /** The seq of the view this was decided on. */
  readonly seen: number
}

export type DecideError = WireError & {
  /** The target as it stands now, so that the curator can judge again. */
  readonly present?: CuratorRecord | null
}

export type DecideAck =
  | { readonly ok: true; readonly cursor: Cursor }
  | { readonly ok: false; readonly error: DecideError }

export type ServerToClient<A extends Audience> = {
  frame: (frame: Frame<ViewOf<A>>) => void
  presence: (presence: A extends 'public' ? Presence : CuratorPresence) => void
  notice: (notice: Notice) => void
}

export type PublicToServer = { seen: (seq: number) => void }
export type CuratorToServer = PublicToServer & { decide: (decide: Decide, ack: (answer: DecideAck) => void) => void }

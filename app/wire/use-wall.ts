'use client'

import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { io, type Socket } from 'socket.io-client'
import type { Frame } from '#lib/frame'
import { applyFrame, emptyMirror, letGo, type Mirror } from '#lib/mirror'
import {
  type CuratorPresence,
  type Decide,
  type DecideAck,
  type Handshake,
  type Notice,
  type Presence,
  protocolVersion,
} from '#lib/protocol/socket'
import type { Audience, ViewOf } from '#lib/protocol/view'

/** `live`: frames arrive. `lost`: the connection is gone and being sought again. `refused`: it will not come back by itself. */
export type Link = 'connecting' | 'live' | 'lost' | 'refused'

type PresenceOf<A extends Audience> = A extends 'public' ? Presence : CuratorPresence

export type WallFeed<A extends Audience> = {
  readonly mirror: Mirror<ViewOf<A>>
  readonly link: Link
  /** When the link was last live, as `Date.now()`; null before the first time. */
  readonly lastLive: number | null
  readonly presence: PresenceOf<A> | null
  readonly notice: Notice | null
}

type Store<A extends Audience> = {
  subscribe: (changed: () => void) => () => void
  read: () => WallFeed<A>
  decide: (decide: Omit<Decide, 'seen'> & { seen?: number }) => Promise<DecideAck>
  seen: (seq: number) => void
  open: () => () => void
}

/** About how many posts a page keeps; history and search have the rest. */
const mostPosts: Readonly<Record<Audience, number>> = { public: 1_000, curator: 2_000 }

/** The wire as a store: one socket, one mirror, resumed from the mirror's own cursor after every loss. */
const openStore = <A extends Audience>(
  wall: string,
  audience: A,
  first: Frame<ViewOf<A>> | null,
  screen: () => Handshake['screen'],
  spare: () => ReadonlySet<string>,
): Store<A> => {
  const initial: Mirror<ViewOf<A>> = emptyMirror()
  let feed: WallFeed<A> = {
    mirror: first === null ? initial : applyFrame(initial, { ...first, reset: true }),
    link: 'connecting',
    lastLive: null,
    presence: null,
    notice: null,
  }
  const listeners = new Set<() => void>()
  const change = (next: Partial<WallFeed<A>>) => {
    feed = { ...feed, ...next }
    for (const listener of listeners) listener()
  }
  // Socket.IO's types end at the wire; what may be said on it is in lib/protocol/socket.ts.
  let socket: Socket | null = null

  const open = () => {
    const opened: Socket = io(`/${audience}`, {
      transports: ['websocket', 'polling'],
      reconnectionDelay: 500,
      reconnectionDelayMax: 3_000,
      randomizationFactor: 0.5,
      auth: (give) => {
        const about = screen()
        const handshake: Handshake = {
          wall,
          cursor: feed.mirror.cursor,
          version: protocolVersion,
          ...(about === undefined ? {} : { screen: about }),
        }
        give(handshake)
      },
    })
    socket = opened
    opened.on('frame', (frame: Frame<ViewOf<A>>) => {
      const mirror = letGo(applyFrame(feed.mirror, frame), mostPosts[audience], spare())
      change({ mirror, link: 'live', lastLive: Date.now() })
    })
    opened.on('presence', (presence: PresenceOf<A>) => change({ presence }))
    opened.on('notice', (notice: Notice) => {
      change(notice.reconnect ? { notice } : { notice, link: 'refused' })
      if (!notice.reconnect) opened.disconnect()
    })
    opened.on('connect', () => change({ link: 'live', lastLive: Date.now(), notice: null }))
    opened.on('disconnect', (reason) => {
      change({ link: 'lost' })
      // The server closed it: Socket.IO does not come back by itself, so we do, unless we were told not to.
      if (reason === 'io server disconnect' && feed.notice?.reconnect !== false) {
        setTimeout(() => opened.connect(), feed.notice?.retryAfter ?? 1_000)
      }
    })
    opened.on('connect_error', (error) => {
      const refused = error.message === 'UNAUTHORIZED' || error.message === 'NOT_FOUND'
      change({ link: refused ? 'refused' : 'lost' })
    })
    return () => {
      socket = null
      opened.disconnect()
    }
  }

  return {
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    read: () => feed,
    seen: (seq) => {
      socket?.volatile.emit('seen', seq)
    },
    decide: async (decide) => {
      const full: Decide = { ...decide, seen: decide.seen ?? feed.mirror.cursor?.seq ?? 0 }
      if (socket === null) return unconfirmed
      try {
        return (await socket.timeout(8_000).emitWithAck('decide', full)) as DecideAck
      } catch {
        return unconfirmed
      }
    },
    open,
  }
}

const unconfirmed: DecideAck = {
  ok: false,
  error: { code: 'UNCONFIRMED', message: 'No answer came. It may or may not have been taken.', retryable: true },
}

const nothing: ReadonlySet<string> = new Set()

type Options = {
  readonly screen?: Handshake['screen']
  /** Ids of posts that must not be let go however old they are: a screen shows them. */
  readonly spare?: () => ReadonlySet<string>
}

/** Follows a wall live. `first` is a snapshot the page was served with, so that nothing blinks while the socket opens. */
export const useWall = <A extends Audience>(
  wall: string,
  audience: A,
  first: Frame<ViewOf<A>> | null = null,
  options: Options = {},
): WallFeed<A> & Pick<Store<A>, 'decide' | 'seen'> => {
  const latest = useRef(options)
  latest.current = options
  const [store] = useState(() =>
    openStore<A>(
      wall,
      audience,
      first,
      () => latest.current.screen,
      () => latest.current.spare?.() ?? nothing,
    ),
  )
  useEffect(() => store.open(), [store])
  const feed = useSyncExternalStore(store.subscribe, store.read, store.read)
  return useMemo(() => ({ ...feed, decide: store.decide, seen: store.seen }), [feed, store])
}

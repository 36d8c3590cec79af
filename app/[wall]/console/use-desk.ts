'use client'

import { useCallback, useMemo, useState } from 'react'
import { useWall } from '#app/wire/use-wall'
import type { Told } from '#components/console/toast'
import { useClock } from '#components/post/clock'
import type { Action } from '#lib/actions/action'
import { deedOf, latestOf, type Made, mineToUndo } from '#lib/desk/latest'
import { countsOf, older, perMinute, regionsOf, searched, type Tab } from '#lib/desk/regions'
import type { CuratorPost } from '#lib/protocol/view'
import { linkWords, offWords } from './link-words'
import { useDecide } from './use-decide'
import { useFocus, useFocusState } from './use-focus'
import { useGather } from './use-gather'
import { useSearch } from './use-search'
import { useSession } from './use-session'

const mostMade = 40

/** All of the desk's state: what is on it, where the focus is, what can be done. */
export const useDesk = (wall: string) => {
  const feed = useWall(wall, 'curator')
  const person = useSession(wall)
  const now = useClock()
  const [told, setTold] = useState<Told | null>(null)
  const [tab, setTabState] = useState<Tab>('waiting')
  const [query, setQuery] = useState('')
  const { focus, setFocus, focusIn } = useFocusState()
  const decided = useDecide(feed, setTold)
  const { records, pending } = decided
  const mirrored = useMemo(() => regionsOf(feed.mirror.records), [feed.mirror])
  const regions = useMemo(() => regionsOf(records), [records])
  const search = useSearch(wall, query)
  const isSearch = query.trim() !== ''

  const arrived = useMemo(() => {
    const listed = searched(regions.arrivals[tab], query)
    if (!isSearch) return listed
    const states = { waiting: 'held', hidden: 'hidden', all: null } as const
    const more = older(search.posts, records, listed)
    return [...listed, ...more.filter(({ state }) => states[tab] === null || states[tab] === state)]
  }, [regions, tab, query, isSearch, search.posts, records])
  const aired = useMemo(() => searched(regions.air, query), [regions, query])

  const arrivals = useGather(arrived, focus.region === 'arrivals' && focus.id !== null, isSearch)
  const air = useGather(aired, focus.region === 'air' && focus.id !== null, isSearch)
  const { spotlight } = regions
  const pinned = regions.pinned.filter(({ id }) => id !== spotlight?.id)
  const lists = { arrivals: arrivals.posts, air: air.posts, pinned: spotlight ? [spotlight, ...pinned] : pinned }
  const { step, enter, post: focused } = useFocus(focus, setFocus, lists)

  const made = useMemo(
    () => latestOf(records, pending, mostMade).map((it) => ({ ...it, deed: deedOf(records, it) })),
    [records, pending],
  )
  const off = offWords(feed.link, feed.presence?.readonly ?? null)
  const isMine = (it: Made): boolean => decided.isMine(it) || (person !== null && it.by.id === person.id)
  const refuse = useCallback((words: string) => setTold({ id: crypto.randomUUID(), words, kind: 'fault' }), [])

  const onAct = (action: Action, post: CuratorPost) => {
    if (off !== null) return refuse(off)
    decided.act(action.name, post)
    if (focus.region !== 'arrivals' || tab !== 'all' || post.state !== 'held' || action.target !== 'post') return
    const rest = arrivals.posts.slice(arrivals.posts.findIndex(({ id }) => id === post.id) + 1)
    const next = rest.find(({ state }) => state === 'held')
    if (next !== undefined) setFocus({ region: 'arrivals', id: next.id })
  }
  const onUndo = (it: Made) => (off === null ? decided.undo(it) : refuse(off))
  const undoMine = () => {
    const last = mineToUndo(made, isMine)
    if (last === null) refuse('You have no decision left to undo.')
    else onUndo(last)
  }
  const setTab = (next: Tab) => {
    setTabState(next)
    arrivals.open()
    setFocus({ region: 'arrivals', id: null })
  }
  const letIn = () => {
    const gathered = focus.region === 'air' ? air : arrivals
    const posts = focus.region === 'air' ? aired : arrived
    gathered.open()
    if (focus.region !== 'pinned') setFocus({ region: focus.region, id: posts[0]?.id ?? null })
  }

  return {
    ...{ feed, person, told, setTold, tab, setTab, query, setQuery, search, focus, setFocus, focusIn, focused },
    ...{ arrivals, air, pinned, spotlight, regions, made, off, onAct, onUndo, undoMine, letIn, step, enter },
    counts: countsOf(regions, mirrored),
    rate: perMinute(mirrored.arrivals.all, now ?? 0),
    link: { words: linkWords(feed.link, feed.lastLive), isLive: feed.link === 'live' },
    isLoaded: feed.mirror.cursor !== null,
  }
}

export type Desk = ReturnType<typeof useDesk>

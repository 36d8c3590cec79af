'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { RegionName } from '#components/console/region'
import { heirOf, stepFrom } from '#lib/desk/focus'
import type { CuratorPost } from '#lib/protocol/view'

export type Focus = { readonly region: RegionName; readonly id: string | null }
export type Lists = Readonly<Record<RegionName, readonly CuratorPost[]>>

/** The one focus of the desk. When its post leaves the list, the next one inherits it. */
export const useFocus = (focus: Focus, setFocus: (focus: Focus) => void, lists: Lists) => {
  const was = useRef<readonly string[]>([])
  const ids = lists[focus.region].map(({ id }) => id)
  const joined = ids.join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the joined ids say when the list has changed
  useEffect(() => {
    if (focus.id !== null && !ids.includes(focus.id)) {
      setFocus({ region: focus.region, id: heirOf(was.current, ids, focus.id) })
    }
    was.current = ids
  }, [joined, focus, setFocus])

  const step = (by: 1 | -1) => setFocus({ region: focus.region, id: stepFrom(ids, focus.id, by) })
  const enter = (region: RegionName) =>
    setFocus({ region, id: region === focus.region ? focus.id : (lists[region][0]?.id ?? null) })
  const post = lists[focus.region].find(({ id }) => id === focus.id) ?? null
  return { step, enter, post }
}

export const useFocusState = () => {
  const [focus, setFocus] = useState<Focus>({ region: 'arrivals', id: null })
  const focusIn = useCallback(
    (region: RegionName) => (id: string) =>
      setFocus((was) => (was.region === region && was.id === id ? was : { region, id })),
    [],
  )
  return { focus, setFocus, focusIn }
}

'use client'

import { useCallback, useMemo, useRef, useState } from 'react'
import type { WallFeed } from '#app/wire/use-wall'
import type { Told } from '#components/console/toast'
import { Lanes } from '#lib/desk/lanes'
import { deedOf, draftOf, type Made, sentence } from '#lib/desk/latest'
import { overlay, type Pending, stillPending, type Trace } from '#lib/desk/overlay'
import { refusalOf } from '#lib/desk/told'
import type { Decide, DecideAck } from '#lib/protocol/socket'
import type { CuratorPost } from '#lib/protocol/view'

type Feed = WallFeed<'curator'> & {
  readonly decide: (decide: Omit<Decide, 'seen'> & { seen?: number }) => Promise<DecideAck>
}

/** Decisions on their way: drawn at once, sent one behind another for each author, and told plainly when not taken. */
export const useDecide = (feed: Feed, tell: (told: Told) => void) => {
  const [made, setMade] = useState<readonly Pending[]>([])
  const lanes = useRef(new Lanes())
  const traces = useRef(new Map<string, Trace>())
  const mine = useRef(new Set<string>())
  const answered = useRef(0)
  const { mirror, decide } = feed
  const seq = mirror.cursor?.seq ?? 0
  const pending = useMemo(() => stillPending(made, mirror.records, seq), [made, mirror, seq])
  const records = useMemo(() => overlay(mirror.records, pending, seq), [mirror, pending, seq])

  const send = useCallback(
    (it: Pending, lane: string, seen: number, deed: string, after: () => void) => {
      setMade((all) => [...stillPending(all, mirror.records, seq).filter(({ id }) => id !== it.id), it])
      const attempt = async () => {
        const ack = await decide({
          id: it.id,
          action: it.action,
          target: it.target.id,
          seen: Math.max(seen, answered.current),
        })
        if (ack.ok) {
          answered.current = Math.max(answered.current, ack.cursor.seq)
          setMade((all) => all.map((one) => (one.id === it.id ? { ...one, acked: ack.cursor.seq } : one)))
          return
        }
        setMade((all) => all.filter(({ id }) => id !== it.id))
        const refusal = refusalOf(ack, deed)
        if (refusal === null) return
        const run = () => {
          send(it, lane, seen, deed, after)
          after()
        }
        const act = refusal.isOpen ? { act: { label: 'Retry', run } } : {}
        tell({ id: `${it.id} refused`, words: refusal.words, kind: 'fault', ...act })
      }
      void lanes.current.run(lane, attempt)
    },
    [decide, mirror.records, seq, tell],
  )

  const undo = useCallback(
    (it: Made) => {
      const id = crypto.randomUUID()
      const deed = deedOf(records, it)
      const post = it.target.kind === 'post' ? records.get(`post ${it.target.id}`) : undefined
      const lane = post?.kind === 'post' ? post.author.id : it.target.id
      const target = { kind: 'decision', id: it.id } as const
      const restores = traces.current.get(it.id)
      const after = () => tell({ id, words: `Undone: ${deed}.`, kind: 'done' })
      send({ id, action: 'undo', target, at: Date.now(), restores, acked: null }, lane, seq, `undo “${deed}”`, after)
      after()
    },
    [records, send, seq, tell],
  )

  const act = useCallback(
    (action: string, post: CuratorPost): Made => {
      const id = crypto.randomUUID()
      const { pending: it, trace } = draftOf(records, action, post, id, Date.now(), seq)
      if (trace !== null) traces.current.set(id, trace)
      mine.current.add(id)
      const deed = deedOf(records, it)
      const line: Made = { ...it, by: { id: null, name: 'You' }, at: '', isUndone: false, isPending: true }
      const after = () =>
        tell({
          id,
          words: sentence(deed),
          kind: 'done',
          act: { label: 'Undo', key: 'u', run: () => undo(line) },
        })
      send(it, post.author.id, seq, deed, after)
      after()
      return line
    },
    [records, send, seq, tell, undo],
  )

  const isMine = useCallback((it: Made) => mine.current.has(it.id), [])
  return { records, pending, act, undo, isMine }
}

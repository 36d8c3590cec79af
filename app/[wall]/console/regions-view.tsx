'use client'

import type { Ref } from 'react'
import { Decisions } from '#components/console/decisions'
import { List } from '#components/console/list'
import { NewBar } from '#components/console/new-bar'
import { Region, type RegionName } from '#components/console/region'
import { SearchBox } from '#components/console/search-box'
import { Tabs } from '#components/console/tabs'
import type { Desk } from './use-desk'

type Props = { readonly wall: string; readonly desk: Desk; readonly keys: boolean; readonly box: Ref<HTMLInputElement> }

const emptyWords = {
  waiting: 'Nothing waits. New posts appear here when they need a decision.',
  all: 'No post has arrived yet.',
  hidden: 'Nothing is hidden.',
}

/** The desk's three regions side by side. */
export const RegionsView = ({ wall, desk, keys, box }: Props) => {
  const { arrivals, air, pinned, spotlight, regions, counts, tab, query, focus } = desk
  const isSearch = query.trim() !== ''
  const row = (region: RegionName) => ({
    wall,
    role: desk.person?.role ?? null,
    off: desk.off,
    keys,
    onAct: desk.onAct,
    onFocus: desk.focusIn(region),
    authors: regions.authors,
    focus: focus.region === region ? focus.id : null,
  })
  const nothing = `Nothing found for “${query.trim()}”.`
  const search = (
    <SearchBox
      ref={box}
      query={query}
      state={desk.search.state}
      keys={keys}
      onQuery={desk.setQuery}
      onLeave={() => {
        desk.setQuery('')
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      }}
    />
  )
  return (
    <>
      <Region
        name="arrivals"
        keys={keys}
        head={
          <>
            <Tabs tab={tab} counts={counts} onTab={desk.setTab} />
            {search}
          </>
        }
        over={<NewBar count={arrivals.waiting} keys={keys} onOpen={arrivals.open} />}
        scroller={arrivals.scroller}
      >
        <div role="tabpanel" id="arrivals-list" aria-labelledby={`tab-${tab}`}>
          <List
            key={tab}
            name="Arrivals"
            posts={arrivals.posts}
            empty={isSearch ? nothing : emptyWords[tab]}
            {...row('arrivals')}
          />
        </div>
      </Region>
      <Region
        name="air"
        keys={keys}
        count={counts.air}
        over={<NewBar count={air.waiting} keys={keys} onOpen={air.open} />}
        scroller={air.scroller}
      >
        <List name="On air" posts={air.posts} empty={isSearch ? nothing : 'Nothing is on air yet.'} {...row('air')} />
      </Region>
      <Region name="pinned" keys={keys} count={regions.pinned.length}>
        <section className="desk-spotlight" aria-label="Spotlight">
          <h3>Spotlight</h3>
          <List
            name="Spotlight"
            posts={spotlight === null ? [] : [spotlight]}
            empty={keys ? 'No highlight. s takes a post on air to the whole screen.' : 'No highlight.'}
            {...row('pinned')}
          />
        </section>
        <section className="desk-pins" aria-label="Pins">
          <h3>Pins</h3>
          <List name="Pinned" posts={pinned} empty="Nothing is pinned." {...row('pinned')} />
        </section>
        <Decisions made={desk.made} off={desk.off} onUndo={desk.onUndo} />
      </Region>
    </>
  )
}

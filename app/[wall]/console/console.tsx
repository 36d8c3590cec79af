'use client'

import { useRef, useState } from 'react'
import { Bar } from '#components/console/bar'
import '#components/console/console.css'
import { regionNames } from '#components/console/region'
import { Sheet } from '#components/console/sheet'
import { Sources } from '#components/console/sources'
import { ThumbBar } from '#components/console/thumb-bar'
import { Toast } from '#components/console/toast'
import { actionFor } from '#lib/desk/keys'
import { readOnlyWords } from './link-words'
import { RegionsView } from './regions-view'
import { useDesk } from './use-desk'
import { useKeys } from './use-keys'
import { signOut } from './use-session'
import { useSources } from './use-sources'
import { useStored } from './use-stored'

/** The curator's desk on one wall. */
export const Console = ({ wall }: { readonly wall: string }) => {
  const desk = useDesk(wall)
  const [keysStored, setKeys] = useStored('backchannel.keys', 'on')
  const [theme, setTheme] = useStored('backchannel.console.theme', 'dark')
  const [isSheet, setSheet] = useState(false)
  const [isSources, setIsSources] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  const keys = keysStored === 'on'
  const { focus, feed, regions, counts } = desk

  const leave = () => {
    if (desk.query !== '') desk.setQuery('')
    else if (desk.told !== null) desk.setTold(null)
    else desk.setFocus({ region: focus.region, id: null })
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }
  const press = (chord: string, isRepeat: boolean): boolean => {
    const fixed: Readonly<Record<string, () => void>> = {
      j: () => desk.step(1),
      k: () => desk.step(-1),
      u: () => isRepeat || desk.undoMine(),
      '.': desk.letIn,
      '/': () => box.current?.focus(),
      '?': () => setSheet(true),
      Escape: leave,
    }
    const region = regionNames[Number(chord) - 1]
    if (region !== undefined) desk.enter(region)
    else if (Object.hasOwn(fixed, chord)) fixed[chord]?.()
    else {
      const action = desk.focused === null ? null : actionFor(desk.focused, desk.person?.role ?? null, chord)
      if (action === null || desk.focused === null || isRepeat) return action !== null
      desk.onAct(action, desk.focused)
    }
    return true
  }
  useKeys(keys && !isSheet && !isSources, press)
  const arranged = [...feed.mirror.records.values()].filter(({ kind }) => kind === 'source')
  const sources = useSources(wall, isSources, JSON.stringify(arranged))

  const accent = regions.wall?.accent
  const readonly = feed.presence?.readonly ?? null
  return (
    <div
      className="desk"
      data-brand=""
      data-theme={theme}
      data-at={focus.region}
      style={accent == null ? undefined : ({ '--accent': accent } as React.CSSProperties)}
    >
      <Bar
        slug={wall}
        title={regions.wall?.title || wall}
        presence={feed.presence}
        rate={desk.rate}
        link={desk.link}
        theme={theme === 'light' ? 'light' : 'dark'}
        onTheme={() => setTheme(theme === 'light' ? 'dark' : 'light')}
        onSheet={() => setSheet(true)}
        onSources={() => setIsSources(true)}
        onSignOut={signOut}
      />
      <main className="desk-main">
        {feed.link === 'refused' ? (
          <p className="desk-empty">
            You are not signed in to this wall any more. <a href={`/enter?next=/${wall}/console`}>Sign in again</a>
          </p>
        ) : desk.isLoaded ? (
          <RegionsView wall={wall} desk={desk} keys={keys} box={box} />
        ) : (
          <p className="desk-empty desk-late">Opening the desk</p>
        )}
      </main>
      <footer className="desk-strip">
        <Toast told={desk.told} onClose={() => desk.setTold(null)} />
        {readonly === null ? null : (
          <p role="alert" className="desk-readonly">
            {readOnlyWords(readonly)}
          </p>
        )}
      </footer>
      <ThumbBar
        region={focus.region}
        counts={{ arrivals: counts.waiting, air: counts.air, pinned: regions.pinned.length }}
        onRegion={desk.enter}
      />
      {isSheet ? (
        <Sheet keys={keys} onKeys={(on) => setKeys(on ? 'on' : 'off')} onClose={() => setSheet(false)} />
      ) : null}
      {isSources ? (
        <Sources
          tags={regions.wall?.tags ?? []}
          infos={sources.infos}
          lamps={feed.presence?.sources ?? []}
          isOwner={desk.person?.role === 'owner'}
          onTags={sources.onTags}
          onSave={sources.onSave}
          onClose={() => setIsSources(false)}
        />
      ) : null}
    </div>
  )
}

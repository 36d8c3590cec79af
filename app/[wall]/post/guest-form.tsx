'use client'

import { useEffect, useState } from 'react'
import type { ErrorBody, GuestAnswer, GuestPost } from '#lib/protocol/http'

type Fault = { readonly field: string; readonly message: string }
type Stage = { readonly at: 'writing' | 'sending' | 'held' | 'shown' }

const mostLetters = 500
const nameKey = 'backchannel-name'

/** Letters as a reader counts them: an emoji family is one. */
const countLetters = (text: string): number => Array.from(new Intl.Segmenter().segment(text.slice(0, 4_000))).length

const newKey = (): string => crypto.randomUUID()

/** Sends once however often it is pressed: the same key is the same post. */
const send = async (slug: string, post: GuestPost): Promise<GuestAnswer | Fault> => {
  try {
    const answer = await fetch(`/api/walls/${slug}/guest`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(post),
    })
    if (answer.ok) return (await answer.json()) as GuestAnswer
    const { error } = (await answer.json()) as ErrorBody
    return { field: error.field ?? '', message: error.message }
  } catch {
    return { field: '', message: 'It did not get through. Your words are still here: try again in a moment.' }
  }
}

export const GuestForm = ({ slug }: { readonly slug: string }) => {
  const [key, setKey] = useState('')
  const [name, setName] = useState('')
  const [text, setText] = useState('')
  const [consent, setConsent] = useState(false)
  const [website, setWebsite] = useState('')
  const [stage, setStage] = useState<Stage>({ at: 'writing' })
  const [fault, setFault] = useState<Fault | null>(null)

  useEffect(() => {
    setKey(newKey())
    setName(localStorage.getItem(nameKey) ?? '')
  }, [])

  const letters = countLetters(text)
  const submit = async () => {
    setFault(null)
    setStage({ at: 'sending' })
    const answer = await send(slug, { key, name, text, consent, website })
    if ('state' in answer) {
      localStorage.setItem(nameKey, name)
      setStage({ at: answer.state })
      return
    }
    setFault(answer)
    setStage({ at: 'writing' })
  }
  const another = () => {
    setKey(newKey())
    setText('')
    setStage({ at: 'writing' })
  }

  if (stage.at === 'held' || stage.at === 'shown') {
    return (
      <section className="said" role="status">
        <p>
          {stage.at === 'held'
            ? 'Thank you. A curator reads it now; then it is on the screen.'
            : 'Thank you. It is on the screen.'}
        </p>
        <p>
          <a href={`/${slug}`}>Follow the conversation</a>
        </p>
        <button type="button" className="do" onClick={another}>
          Say something else
        </button>
      </section>
    )
  }

  const faultOf = (field: string) =>
    fault?.field === field ? (
      <span className="fault" role="alert">
        {fault.message}
      </span>
    ) : null
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <label>
        Your words
        <textarea
          name="text"
          required
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder="What do you think, ask, or see?"
        />
        <span className={letters > mostLetters ? 'count fault' : 'count'}>
          {letters > mostLetters ? `${letters - mostLetters} too many` : `${mostLetters - letters} left`}
        </span>
        {faultOf('text')}
      </label>
      <label>
        Your name
        <input
          name="name"
          required
          maxLength={60}
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        {faultOf('name')}
      </label>
      <label className="hp" aria-hidden="true">
        Website
        <input
          name="website"
          tabIndex={-1}
          autoComplete="off"
          value={website}
          onChange={(event) => setWebsite(event.target.value)}
        />
      </label>
      <label className="consent">
        <input
          type="checkbox"
          name="consent"
          required
          checked={consent}
          onChange={(event) => setConsent(event.target.checked)}
        />
        <span>
          I agree: once a curator has approved it, my words and name are shown on the screen and kept in the event’s
          transcript. I can ask the organiser to take them back.
        </span>
      </label>
      {faultOf('consent')}
      {fault !== null && !['text', 'name', 'consent'].includes(fault.field) ? (
        <p className="fault" role="alert">
          {fault.message}
        </p>
      ) : null}
      <button type="submit" disabled={stage.at === 'sending' || letters > mostLetters}>
        {stage.at === 'sending' ? 'Sending …' : 'Send'}
      </button>
    </form>
  )
}

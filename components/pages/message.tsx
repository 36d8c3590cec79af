import type { ReactNode } from 'react'
import { Home } from './home'
import { Sheet } from './sheet'

type Props = { readonly title: string; readonly children: ReactNode }

/** A page with one thing to say. */
export const Message = ({ title, children }: Props) => (
  <Sheet>
    <div className="plain">
      <header>
        <Home />
      </header>
      <main className="mt-[12vh] grid justify-items-start gap-[1em]">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  </Sheet>
)

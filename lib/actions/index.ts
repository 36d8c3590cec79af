import type { Action } from './action'
import { approve } from './approve'
import { block } from './block'
import { dim } from './dim'
import { hide } from './hide'
import { highlight } from './highlight'
import { pin } from './pin'
import { unblock } from './unblock'
import { unpin } from './unpin'

/** Everything a curator can do, in the order of the buttons. A new action: one file, and one line here. */
export const actions: readonly Action[] = [approve, hide, pin, unpin, highlight, dim, block, unblock]

const byName = new Map(actions.map((action) => [action.name, action]))

export const actionNamed = (name: string): Action | undefined => byName.get(name)

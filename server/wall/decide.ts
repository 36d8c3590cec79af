import { actionNamed } from '#lib/actions'
import type { Actor, WallEvent } from '#lib/event'
import { project } from '#lib/project'
import type { Decide, DecideAck, DecideError } from '#lib/protocol/socket'
import type { DecisionRecord, PersonRecord } from '#lib/record'
import { mayActAs } from '#lib/role'
import type { LiveWall } from './live-wall'

/**
 * Takes one decision to the log and answers what became of it: only once it is durable and applied. A repeated id gets
 * the first answer. Throws StoreUnavailable.
 */
export const decide = async (wall: LiveWall, person: PersonRecord, sent: Decide): Promise<DecideAck> => {
  const known = wall.state.get('decision', sent.id)
  if (known !== null) return answerTo(wall, known, sent)
  const by: Actor = { id: person.id, name: person.name }
  const event = sent.action === 'undo' ? undo(wall, person, sent, by) : curate(wall, person, sent, by)
  if ('code' in event) return { ok: false, error: event }
  await wall.append([{ event, once: `decision ${sent.id}` }])
  const settled = wall.state.get('decision', sent.id)
  if (settled === null)
    return { ok: false, error: refusal('CONFLICT', 'The log was lost while this was decided. Decide again.') }
  return answerTo(wall, settled, sent)
}

const curate = (wall: LiveWall, person: PersonRecord, sent: Decide, by: Actor): WallEvent | DecideError => {
  const action = actionNamed(sent.action)
  if (action === undefined) return refusal('UNKNOWN_COMMAND', `There is no action named ${sent.action}.`, 'action')
  if (!mayActAs(person.role, action.role)) return refusal('FORBIDDEN', `Only a ${action.role} may ${action.name}.`)
  const target = action.target === 'author' ? authorOf(wall, sent.target) : sent.target
  const record = wall.state.get(action.target, target)
  if (record === null || (record.kind === 'post' && record.post === null && !record.retracted)) {
    return refusal('NOT_FOUND', `There is no such ${action.target} on this wall.`, 'target')
  }
  const type = action.target === 'post' ? 'post.curated' : 'author.curated'
  const input = sent.input === undefined ? {} : { input: sent.input }
  return { type, decision: sent.id, action: action.name, target, ...input, by, seen: sent.seen }
}

/** An author is named by their own id, or by one of their posts. */
const authorOf = (wall: LiveWall, target: string): string =>
  wall.state.get('author', target) === null ? (wall.state.get('post', target)?.post?.author.id ?? target) : target

const undo = (wall: LiveWall, person: PersonRecord, sent: Decide, by: Actor): WallEvent | DecideError => {
  const undone = wall.state.get('decision', sent.target) ?? lastDecisionOn(wall, sent.target)
  if (undone === null) return refusal('NOT_FOUND', 'There is no such decision to undo.', 'target')
  const role = actionNamed(undone.action)?.role ?? 'owner'
  if (!mayActAs(person.role, role)) return refusal('FORBIDDEN', `Only a ${role} may undo this.`)
  return { type: 'decision.undone', decision: sent.id, target: undone.id, by, seen: sent.seen }
}

const lastDecisionOn = (wall: LiveWall, target: string): DecisionRecord | null => {
  let last: DecisionRecord | null = null
  for (const it of wall.state.all('decision')) {
    const stands = it.target.id === target && it.refused === null && it.undoneBy === null && it.action !== 'undo'
    if (stands && it.seq > (last?.seq ?? 0)) last = it
  }
  return last
}

const answerTo = (wall: LiveWall, decision: DecisionRecord, sent: Decide): DecideAck => {
  const isSame = decision.action === sent.action && (decision.target.id === sent.target || sent.action === 'undo')
  if (!isSame && authorOf(wall, sent.target) !== decision.target.id) {
    return { ok: false, error: refusal('IDEM_MISMATCH', 'This id was used for another decision.', 'id') }
  }
  if (decision.refused === null) return { ok: true, cursor: wall.cursor }
  const { kind, id } = decision.target
  const record = wall.state.get(kind, id)
  const present = record === null ? null : project(record, 'curator')
  return { ok: false, error: { ...refusal(decision.refused.code, decision.refused.message), present } }
}

const refusal = (code: string, message: string, field?: string): DecideError => ({
  code,
  message,
  retryable: false,
  ...(field === undefined ? {} : { field }),
})

import type { Socket } from 'socket.io'
import type { z } from 'zod'
import type { WireError } from '#lib/protocol/error'

export type Answer<T extends object> = ({ readonly ok: true } & T) | { readonly ok: false; readonly error: WireError }

/** Messages a socket may send in a burst, and how many it earns back each second. */
export type Allowance = { readonly burst: number; readonly perSecond: number }

/** Counts down with each message and fills up with time. Answers whether one more is allowed. */
export const createAllowance = ({ burst, perSecond }: Allowance, now: () => number): (() => boolean) => {
  let left = burst
  let at = now()
  return () => {
    left = Math.min(burst, left + ((now() - at) / 1000) * perSecond)
    at = now()
    if (left < 1) return false
    left--
    return true
  }
}

/**
 * The only way to listen to a socket: checks the message against its schema, answers only where there is somebody to
 * answer, and lets nothing thrown out (a throwing socket handler ends the process).
 */
export const safeOn = <T, R extends object>(
  socket: Socket,
  event: string,
  schema: z.ZodType<T>,
  allowed: () => boolean,
  handle: (message: T) => Promise<Answer<R>> | Answer<R> | undefined,
  onFault: (error: unknown) => void,
): void => {
  socket.on(event, async (...sent: unknown[]) => {
    const last = sent.at(-1)
    const reply = (answer: Answer<R>): void => {
      if (typeof last === 'function') last(answer)
    }
    try {
      if (!allowed()) {
        return reply(refuse('RATE', 'Too many messages at once. Wait a moment.', true))
      }
      const read = schema.safeParse(sent[0])
      if (!read.success) {
        const issue = read.error.issues[0]
        const field = issue?.path.join('.') ?? ''
        return reply(refuse('BAD_FIELD', issue?.message ?? 'The message is not of its form.', false, field))
      }
      const answer = await handle(read.data)
      if (answer !== undefined) reply(answer)
    } catch (error) {
      onFault(error)
      reply(refuse('INTERNAL', 'Something went wrong on our side. Nothing was done.', true))
    }
  })
}

const refuse = (
  code: string,
  message: string,
  retryable: boolean,
  field?: string,
): { ok: false; error: WireError } => ({
  ok: false,
  error: { code, message, retryable, ...(field === undefined || field === '' ? {} : { field }) },
})

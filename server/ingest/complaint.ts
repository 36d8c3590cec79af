import type { z } from 'zod'

/** Why a post was refused: a code for programs, the field at fault, and what to do about it. */
export type Complaint = { readonly code: string; readonly field: string; readonly message: string }

const ids = /(?:^|\.)(?:id|replyTo|repostOf)$/

/** The first thing wrong with the input, in words for whoever sent it. Says nothing of what the value was. */
export const complaintOf = (issues: readonly z.core.$ZodIssue[], input: unknown): Complaint => {
  const issue = issues[0]
  const field = issue?.path.join('.') ?? ''
  if (issue === undefined || (field === '' && issue.code === 'invalid_type')) {
    return { code: 'BAD_FIELD', field: 'post', message: 'A post is a JSON object with id, author and text.' }
  }
  if (issue.code === 'unrecognized_keys') {
    const unknown = [...issue.path, issue.keys[0]?.slice(0, 60)].join('.')
    return { code: 'BAD_FIELD', field: unknown, message: `A post has no field ${unknown}. Leave it out.` }
  }
  const value = issue.path.reduce<unknown>(
    (at, key) => (Object(at) === at ? Reflect.get(Object(at), key) : undefined),
    input,
  )
  if (ids.test(field) && typeof value === 'number') {
    return {
      code: 'ID_MUST_BE_STRING',
      field,
      message: `Send ${field} as a string, in quotes: JSON numbers of this size are rounded.`,
    }
  }
  if (value === undefined) return { code: 'BAD_FIELD', field, message: `${field} is missing.` }
  return { code: 'BAD_FIELD', field, message: `${field}: ${issue.message}.` }
}

import { z } from 'zod'
import { sign, verify } from './signed'

const operator = z.strictObject({ operator: z.literal(true), expires: z.number() })

/** Milliseconds one command's token lasts. */
const lasts = 3600 * 1000

/** Who can read the secret in the data folder runs this installation: its command line signs itself in with this. */
export const operatorToken = (secret: string, now: number = Date.now()): string =>
  `op_${sign(secret, 'operator', { operator: true, expires: now + lasts })}`

/** Whether the `Authorization` header carries an operator's token. */
export const isOperator = (secret: string, header: string | undefined, now: number): boolean => {
  const found = /^Bearer op_(\S{1,1024})$/.exec(header ?? '')?.[1]
  const read = operator.safeParse(found === undefined ? null : verify(secret, 'operator', found))
  return read.success && read.data.expires > now
}

import { z } from 'zod'

/** What clients may say on sockets. The shapes are those of lib/protocol/socket.ts; everything is bounded here. */

const slug = z.string().max(64)
const id = z.string().min(1).max(300)

/** A cursor that makes no sense is no reason to turn a client away: it gets the snapshot. */
const cursor = z
  .object({ epoch: z.string().max(64), seq: z.number() })
  .nullable()
  .optional()
  .catch(null)

export const handshakeSchema = z.object({
  wall: slug,
  cursor,
  version: z.int().optional(),
  screen: z
    .object({
      name: z.string().max(80),
      layout: z.string().max(40),
      width: z.int().nonnegative(),
      height: z.int().nonnegative(),
    })
    .optional(),
})

export const decideSchema = z.strictObject({
  id: z.string().min(1).max(100),
  action: z.string().min(1).max(40),
  target: id,
  input: z.json().optional(),
  seen: z.int().nonnegative(),
})
